'use server'

import { z } from 'zod'
import { now } from '#newsroom/clock.ts'
import type { NoticeView } from '#newsroom/notices.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { markNotices } from '#operations/notices/mark-notices.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { perform } from '#server/action.ts'

const IN_BELL = 8

const id = z.string().regex(/^[0-9a-z]{26}$/)
const which = z.union([z.object({ ids: z.array(id).max(100) }), z.object({ upTo: id }), z.object({ articleId: id })])

/** The newest notices, for the bell. */
export async function readNewestNoticesAction(): Promise<Outcome<{ items: NoticeView[]; at: Date; zone: string }>> {
  return perform(async (viewer) => {
    const { newspaper } = await readNewspaper()
    const { items } = await readNotices(viewer, { kind: null, query: '', before: '', limit: IN_BELL })
    return { ok: true, items, at: now(), zone: newspaper.timeZone }
  })
}

/** Marks the viewer's notices as read. */
export async function markNoticesAction(input: unknown): Promise<Outcome> {
  const parsed = which.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => markNotices(viewer, parsed.data))
}
