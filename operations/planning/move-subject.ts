import 'server-only'
import { formatDay, readDay } from '#newsroom/format/days.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { changeSubject, type SubjectInput } from './change-subject.ts'
import { isOver } from './subject-input.ts'

/** Plans a subject for another day; never for one that is over. */
export function moveSubject(
  viewer: Viewer,
  input: SubjectInput & { day: string },
): Promise<Outcome<{ version: number }>> {
  return changeSubject(viewer, input, 'move', async (tx, subject) => {
    const day = readDay(input.day)
    if (day === null) return refuse({ code: 'malformed' })
    if (await isOver(tx, day)) return refuse({ code: 'day_past' })
    const from = subject.plannedOn === null ? '' : `${formatDay(subject.plannedOn)} `
    return {
      ok: true,
      change: { plannedOn: day },
      log: [{ name: 'subject_moved', reason: `${from}→ ${formatDay(day)}` }],
    }
  })
}
