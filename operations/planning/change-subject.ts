import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findSubject, type SubjectRow, subjectFacts, updateSubject } from '#db/stores/planning/subjects.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { EventName } from '#newsroom/log/events.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type SubjectAct, stateAfter } from '#newsroom/planning/subject.ts'
import { decideSubject, mayReadSubject } from '#newsroom/planning/subject-rights.ts'

/** `version`: the one that the viewer saw when deciding. */
export type SubjectInput = { subjectId: string; version: number }

export type SubjectChange = Partial<Omit<SubjectRow, 'id' | 'version' | 'state'>>

/** What the log says of a subject. */
export type SubjectEntry = {
  name: Exclude<Extract<EventName, `subject_${string}`>, 'subject_written'>
  reason?: string
}

type Plan =
  | {
      ok: true
      change: SubjectChange
      /** What the log says of it, one entry or several. */
      log: readonly SubjectEntry[]
    }
  | Refused

/**
 * Does something with a subject: right, state and version checked, the change made and logged, in one transaction.
 * @param plan what it becomes; it is asked inside the transaction and before anything is stored
 * @param afterwards what else is done in the same transaction
 */
export async function changeSubject(
  viewer: Viewer,
  input: SubjectInput,
  act: SubjectAct,
  plan: (tx: Store, subject: SubjectRow, at: Date) => Promise<Plan> | Plan,
  afterwards?: (tx: Store, subject: SubjectRow) => Promise<void>,
): Promise<Outcome<{ version: number }>> {
  return database().transaction(async (tx) => {
    const row = await findSubject(tx, input.subjectId)
    if (!row || !mayReadSubject(viewer, subjectFacts(row))) return refuse({ code: 'not_found' })
    const facts = subjectFacts(row)
    const decision = decideSubject(viewer, facts, act)
    if (!decision.ok) return decision
    if (row.version !== input.version) return refuse({ code: 'changed' })
    const at = now()
    const planned = await plan(tx, row, at)
    if (!planned.ok) return planned
    const change = { ...planned.change, state: stateAfter(facts, act), updatedAt: at }
    // The update comes first: of two who decide at the same moment, the second one ends here.
    if (!(await updateSubject(tx, row.id, row.version, change))) return refuse({ code: 'changed' })
    for (const entry of planned.log) await logEvent(tx, { actorId: viewer.id, subject: row.id, ...entry })
    await afterwards?.(tx, { ...row, ...change })
    return { ok: true, version: row.version + 1 }
  })
}
