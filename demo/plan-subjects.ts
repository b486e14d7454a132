import { addDays, dayBegins, dayOf, daysOfWeek, weekOf } from '#newsroom/format/days.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { approveSubject, declineSubject } from '#operations/planning/decide-subject.ts'
import { proposeSubject } from '#operations/planning/propose-subject.ts'
import { writeSubject } from '#operations/planning/write-subject.ts'
import { newspaper } from './newspaper.ts'
import { subjects } from './subjects.ts'

const HOUR = 60 * 60_000

type House = { viewers: ReadonlyMap<string, Viewer>; sections: ReadonlyMap<string, string> }

/** Plans the demonstration's week: subjects proposed, decided and begun on the Monday and before, whatever day it is now. */
export async function planSubjects(house: House): Promise<void> {
  const zone = newspaper.timeZone
  const [monday = ''] = daysOfWeek(weekOf(dayOf(new Date(), zone)))
  const begins = dayBegins(monday, zone).getTime()
  for (const [place, subject] of subjects.entries()) {
    const { decision, deadline } = subject
    // Early on the Monday, or a little ago where it is no later than that: nothing is planned for days that are over.
    const at = Math.min(begins + 7 * HOUR, Date.now() - 12 * HOUR) + place * 60_000
    standAt(new Date(at))
    const { id } = must(
      await proposeSubject(viewerOf(house, subject.proposedBy), {
        title: subject.title,
        brief: subject.brief,
        sectionId: house.sections.get(subject.section) ?? '',
        plannedOn: subject.day === null ? '' : addDays(monday, subject.day),
      }),
    )
    if (decision === null) continue
    standAt(new Date(at + HOUR))
    const by = viewerOf(house, decision.by)
    const asked = { subjectId: id, version: 1, word: decision.word }
    if (!decision.yes) {
      must(await declineSubject(by, asked))
      continue
    }
    const deadlineAt = deadline
      ? new Date(dayBegins(addDays(monday, deadline.day), zone).getTime() + deadline.hour * HOUR)
      : null
    const assignee = subject.assignee === null ? null : viewerOf(house, subject.assignee)
    must(await approveSubject(by, { ...asked, assigneeId: assignee?.id ?? null, deadlineAt }))
    if (subject.written && assignee) must(await writeSubject(assignee, { subjectId: id }))
  }
}

function viewerOf(house: House, key: string): Viewer {
  const found = house.viewers.get(key)
  if (!found) throw new Error(`Nobody in the demonstration is called ${key}.`)
  return found
}

function must<T extends object>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome
}
