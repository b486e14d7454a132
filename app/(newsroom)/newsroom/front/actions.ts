'use server'

import { z } from 'zod'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import { code, line, localTime, version, wholeNumber } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { arrangeFront, restoreFront, undoFront } from '#operations/front/arrange-front.ts'
import { endStrip, setStrip } from '#operations/front/breaking-strip.ts'
import { findPlaceable } from '#operations/front/find-placeable.ts'
import { keepFrontDraft } from '#operations/front/preview-front.ts'
import { cancelSchedule, changeSchedule, scheduleFront } from '#operations/front/schedule-front.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { calledAction } from '#server/actions/exported-action.ts'

const front = code(64).min(1)
/** Checked whole by the operation. */
const slots = z.array(z.unknown()).max(60)

async function momentOf(text: string): Promise<Date | null> {
  const { newspaper } = await readNewspaper()
  return parseLocalDateTime(text, newspaper.timeZone)
}

const noTime = refuse({ code: 'fields', fields: [{ field: 'scheduledAt', problem: 'invalid' }] })

/** Lays a front as it was arranged; `slots` null: it lays itself out. */
export const layFrontAction = calledAction(
  z.object({ front, version, slots: slots.nullable() }),
  (viewer, { slots, ...input }) => arrangeFront(viewer, { ...input, plan: { slots } }),
)

/** Undoes the last change of a front. */
export const undoFrontAction = calledAction(z.object({ front, version }), undoFront)

/** Brings back a plan that a front had. */
export const restoreFrontAction = calledAction(z.object({ front, version, restore: version }), restoreFront)

/** Lets a plan take a front's place at a time. */
export const scheduleFrontAction = calledAction(
  z.object({ front, slots, at: localTime }),
  async (viewer, { front, slots, at: typed }) => {
    const at = await momentOf(typed)
    return at ? scheduleFront(viewer, { front, plan: { slots }, at }) : noTime
  },
)

const schedule = z.object({ scheduleId: front, version })

/** Gives what is scheduled another time or another plan. */
export const changeScheduleAction = calledAction(
  schedule.extend({ at: localTime.optional(), plan: z.object({ slots }).optional() }),
  async (viewer, { at: typed, plan, ...input }) => {
    const at = typed === undefined ? undefined : await momentOf(typed)
    if (at === null) return noTime
    return changeSchedule(viewer, { ...input, ...(at ? { at } : {}), ...(plan ? { plan } : {}) })
  },
)

/** Takes back what is scheduled. */
export const cancelScheduleAction = calledAction(schedule, cancelSchedule)

const strip = z.object({ version, text: line(2000), number: wholeNumber().min(1).nullable(), until: localTime })

/** Puts breaking news over the fronts. */
export const setStripAction = calledAction(strip, async (viewer, { version, text, number, until: typed }) => {
  const until = await momentOf(typed)
  return until ? setStrip(viewer, { version, strip: { text, number, until } }) : noTime
})

/** Takes breaking news down. */
export const endStripAction = calledAction(z.object({ version }), endStrip)

/** Published articles to put on a front. */
export const findPlaceableAction = calledAction(z.object({ query: line(200) }), findPlaceable)

/** Keeps what is being arranged for its preview. */
export const keepFrontDraftAction = calledAction(z.object({ front, slots }), (viewer, { front, slots }) =>
  keepFrontDraft(viewer, { front, plan: { slots } }),
)
