'use server'

import { z } from 'zod'
import { now } from '#newsroom/kit/clock.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import { markNotices } from '#operations/notices/mark-notices.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { calledAction } from '#server/actions/exported-action.ts'

const IN_BELL = 8

/** The newest notices, for the bell. */
export const readNewestNoticesAction = calledAction(z.unknown(), async (viewer) => {
  const { newspaper } = await readNewspaper()
  const { items } = await readNotices(viewer, { kind: null, query: '', before: '', limit: IN_BELL })
  return { ok: true, items, at: now(), zone: newspaper.timeZone }
})

/** Marks the viewer's notices as read. */
export const markNoticesAction = calledAction(
  z.union([
    z.object({ ids: z.array(wholeId).max(100) }),
    z.object({ upTo: wholeId }),
    z.object({ articleId: wholeId }),
  ]),
  markNotices,
)
