'use server'

import { z } from 'zod'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import type { Teaser } from '#newsroom/published.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { arrangeFront, restoreFront, undoFront } from '#operations/front/arrange-front.ts'
import { endStrip, setStrip } from '#operations/front/breaking-strip.ts'
import { findPlaceable } from '#operations/front/find-placeable.ts'
import { keepFrontDraft } from '#operations/front/preview-front.ts'
import { cancelSchedule, changeSchedule, scheduleFront } from '#operations/front/schedule-front.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { perform } from '#server/action.ts'

const front = z.string().min(1).max(64)
const version = z.number().int().min(0)
/** Checked whole by the operation. */
const slots = z.array(z.unknown()).max(60)
/** As `<input type="datetime-local">` gives it, in the newspaper's zone. */
const localTime = z.string().max(40)

async function momentOf(text: string): Promise<Date | null> {
  const { newspaper } = await readNewspaper()
  return parseLocalDateTime(text, newspaper.timeZone)
}

const noTime = refuse({ code: 'fields', fields: [{ field: 'scheduledAt', problem: 'invalid' }] })

/** Lays a front as it was arranged; `slots` null: it lays itself out. */
export async function layFrontAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = z.object({ front, version, slots: slots.nullable() }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { slots: sent, ...rest } = parsed.data
  return perform((viewer) => arrangeFront(viewer, { ...rest, plan: { slots: sent } }))
}

/** Undoes the last change of a front. */
export async function undoFrontAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = z.object({ front, version }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => undoFront(viewer, parsed.data))
}

/** Brings back a plan that a front had. */
export async function restoreFrontAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = z.object({ front, version, restore: version }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => restoreFront(viewer, parsed.data))
}

/** Lets a plan take a front's place at a time. */
export async function scheduleFrontAction(input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = z.object({ front, slots, at: localTime }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const at = await momentOf(parsed.data.at)
  if (!at) return noTime
  return perform((viewer) =>
    scheduleFront(viewer, { front: parsed.data.front, plan: { slots: parsed.data.slots }, at }),
  )
}

const schedule = { scheduleId: front, version }

/** Gives what is scheduled another time or another plan. */
export async function changeScheduleAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = z
    .object({ ...schedule, at: localTime.optional(), plan: z.object({ slots }).optional() })
    .safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { at: typed, plan, ...rest } = parsed.data
  const at = typed === undefined ? undefined : await momentOf(typed)
  if (at === null) return noTime
  return perform((viewer) => changeSchedule(viewer, { ...rest, ...(at ? { at } : {}), ...(plan ? { plan } : {}) }))
}

/** Takes back what is scheduled. */
export async function cancelScheduleAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = z.object(schedule).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => cancelSchedule(viewer, parsed.data))
}

const strip = z.object({
  version,
  text: z.string().max(2000),
  number: z.number().int().positive().nullable(),
  until: localTime,
})

/** Puts breaking news over the fronts. */
export async function setStripAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = strip.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { version: base, text, number } = parsed.data
  const until = await momentOf(parsed.data.until)
  if (!until) return noTime
  return perform((viewer) => setStrip(viewer, { version: base, strip: { text, number, until } }))
}

/** Takes breaking news down. */
export async function endStripAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = z.object({ version }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => endStrip(viewer, parsed.data))
}

/** Published articles to put on a front. */
export async function findPlaceableAction(input: unknown): Promise<Outcome<{ items: Teaser[] }>> {
  const parsed = z.object({ query: z.string().max(200) }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => findPlaceable(viewer, parsed.data))
}

/** Keeps what is being arranged for its preview. */
export async function keepFrontDraftAction(input: unknown): Promise<Outcome<{ draft: string }>> {
  const parsed = z.object({ front, slots }).safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { front: id, slots: sent } = parsed.data
  return perform((viewer) => keepFrontDraft(viewer, { front: id, plan: { slots: sent } }))
}
