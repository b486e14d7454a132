import 'server-only'
import { database } from '#db/index.ts'
import { isTakenDown } from '#db/stores/reading/public-addresses.ts'
import { teasersByNumber } from '#db/stores/reading/published.ts'
import type { Teaser } from '#newsroom/reading/published.ts'

export type HeadlineAnswer = { kind: 'headline'; teaser: Teaser } | { kind: 'gone' } | { kind: 'missing' }

/** What is said of the article with this number where only its headline is shown. */
export async function readHeadline(number: number): Promise<HeadlineAnswer> {
  const store = database()
  const [teaser] = await teasersByNumber(store, [number])
  if (teaser) return { kind: 'headline', teaser }
  return (await isTakenDown(store, number)) ? { kind: 'gone' } : { kind: 'missing' }
}
