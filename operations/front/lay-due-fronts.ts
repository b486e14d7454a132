import 'server-only'
import { database } from '#db/index.ts'
import { findFront, findSchedule, layPlan, updateSchedule, waitingSchedules } from '#db/stores/front/fronts.ts'
import { databaseTime } from '#db/stores/kit/clock.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { knownFront } from './fronts.ts'

const PORTION = 50

/** A front that changed by the clock, and how late that was. */
export type ChangedFront = { front: string; scheduleId: string; lateMs: number }

/**
 * Lays the plans whose time has come, in the order of their times; called by the clock of every server. Each is taken by
 * compare-and-set in a transaction of its own, so that it is laid exactly once however many servers try. What came due
 * while no server ran is laid at once.
 * @param resting schedules to leave alone this time: they could not be laid just now
 * @returns what this call laid, and what could not be
 */
export async function layDueFronts(
  resting: ReadonlySet<string> = new Set(),
): Promise<{ laid: ChangedFront[]; failed: { id: string; error: unknown }[] }> {
  const laid: ChangedFront[] = []
  const failed: { id: string; error: unknown }[] = []
  for (const due of await waitingSchedules(database(), { due: true, limit: PORTION })) {
    if (resting.has(due.id)) continue
    try {
      const done = await layOne(due.id)
      if (done) laid.push(done)
    } catch (error) {
      failed.push({ id: due.id, error })
    }
  }
  return { laid, failed }
}

function layOne(id: string): Promise<ChangedFront | null> {
  return database().transaction(async (tx) => {
    const schedule = await findSchedule(tx, id)
    const at = await databaseTime(tx)
    if (schedule?.state !== 'waiting' || schedule.at > at) return null
    if (!(await updateSchedule(tx, id, schedule.version, { state: 'applied' }))) return null
    const front = await knownFront(tx, schedule.frontId)
    // The section has gone meanwhile; nothing is left to lay.
    if (!front) return null
    const { version } = await findFront(tx, front.id)
    const { plan, changedById } = schedule
    const laid = { frontId: front.id, plan, at, byId: changedById, kind: 'scheduled' as const, restoredVersion: null }
    // Somebody is laying it at this moment: nothing of this transaction is kept, and a later look finds it again.
    if (!(await layPlan(tx, version, laid))) throw new Error('The front changed at the moment of its schedule.')
    await noteRefresh(tx, [{ kind: 'front', id: front.id }])
    await logEvent(tx, { name: 'front_scheduled', actorId: null, subject: front.id })
    return { front: front.id, scheduleId: id, lateMs: at.getTime() - schedule.at.getTime() }
  })
}
