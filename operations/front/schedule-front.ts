import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type FrontSchedule, findFront, findSchedule, insertSchedule, updateSchedule } from '#db/stores/front/fronts.ts'
import { logEvent } from '#db/stores/log/events.ts'
import type { FrontPlan } from '#newsroom/front/plan.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { checkPlan } from './check-plan.ts'
import { knownFront } from './fronts.ts'

/** Lets a plan take a front's place at a time to come. */
export async function scheduleFront(
  viewer: Viewer,
  input: { front: string; plan: unknown; at: Date },
): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const front = await knownFront(tx, input.front)
    if (!front) return refuse({ code: 'not_found' })
    const present = now()
    if (input.at <= present) return refuse({ code: 'time_past' })
    const checked = await checkPlan(tx, input.plan, (await findFront(tx, front.id)).plan, input.at)
    if (!checked.ok) return checked
    const id = newId()
    await insertSchedule(tx, {
      id,
      frontId: front.id,
      version: 1,
      state: 'waiting',
      plan: checked.plan,
      at: input.at,
      createdAt: present,
      createdById: viewer.id,
      changedById: viewer.id,
    })
    await logEvent(tx, { name: 'front_schedule_made', actorId: viewer.id, subject: front.id })
    return { ok: true, id }
  })
}

/** `version`: the one that the viewer saw when deciding. */
type ScheduleInput = { scheduleId: string; version: number }

/** Gives what is scheduled another time, another plan, or both. */
export function changeSchedule(
  viewer: Viewer,
  input: ScheduleInput & { at?: Date; plan?: unknown },
): Promise<Outcome<{ version: number }>> {
  return change(viewer, input, 'front_schedule_changed', async (tx, schedule) => {
    const at = input.at ?? schedule.at
    if (at <= now()) return refuse({ code: 'time_past' })
    const checked = await checkPlan(tx, input.plan ?? schedule.plan, schedule.plan, at)
    return checked.ok ? { ok: true, change: { at, plan: checked.plan } } : checked
  })
}

/** Takes back what was scheduled: the front stays as it is. */
export function cancelSchedule(viewer: Viewer, input: ScheduleInput): Promise<Outcome<{ version: number }>> {
  return change(viewer, input, 'front_schedule_cancelled', () =>
    Promise.resolve({ ok: true, change: { state: 'cancelled' } }),
  )
}

type Change = { state?: 'cancelled'; at?: Date; plan?: FrontPlan }

function change(
  viewer: Viewer,
  input: ScheduleInput,
  name: 'front_schedule_changed' | 'front_schedule_cancelled',
  planned: (tx: Store, schedule: FrontSchedule) => Promise<{ ok: true; change: Change } | Refused>,
): Promise<Outcome<{ version: number }>> {
  if (!may(viewer, 'front.arrange')) return Promise.resolve(refuse({ code: 'not_allowed' }))
  return database().transaction(async (tx) => {
    const schedule = await findSchedule(tx, input.scheduleId)
    if (!schedule) return refuse({ code: 'not_found' })
    // It was laid meanwhile, taken back, or changed.
    if (schedule.state !== 'waiting' || schedule.version !== input.version) return refuse({ code: 'changed' })
    const next = await planned(tx, schedule)
    if (!next.ok) return next
    const changed = await updateSchedule(tx, schedule.id, schedule.version, { ...next.change, changedById: viewer.id })
    if (!changed) return refuse({ code: 'changed' })
    await logEvent(tx, { name, actorId: viewer.id, subject: schedule.frontId })
    return { ok: true, version: schedule.version + 1 }
  })
}
