import { z } from 'zod'
import type { Wishes } from './ticks.ts'

const wishes = z.record(
  z.string(),
  z.object({ ticked: z.boolean().exactOptional(), answer: z.string().exactOptional() }),
)

/**
 * Ticks and answers of an article that the server does not have yet, as long as the tab lives: also where it is made
 * anew in the middle of sending them, or offline.
 */
export function keptWishes(writerId: string, articleId: string) {
  const name = `ticks/${writerId}/${articleId}`
  return {
    read(): Wishes {
      try {
        const read = wishes.safeParse(JSON.parse(sessionStorage.getItem(name) ?? '{}'))
        return read.success ? read.data : {}
      } catch {
        return {}
      }
    },
    /** Does its best: a browser may keep nothing for anybody. */
    write(unsent: Wishes): void {
      try {
        if (Object.keys(unsent).length === 0) sessionStorage.removeItem(name)
        else sessionStorage.setItem(name, JSON.stringify(unsent))
      } catch {}
    },
  }
}
