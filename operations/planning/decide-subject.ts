import 'server-only'
import type { Store } from '#db/index.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { SUBJECT_LIMITS } from '#newsroom/planning/subject.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { changeSubject, type SubjectEntry, type SubjectInput } from './change-subject.ts'
import { type Assignment, checkAssignment } from './subject-input.ts'

type Word = { word: string }

/** Approves a subject and, in the same breath, may give it to somebody. */
export function approveSubject(
  viewer: Viewer,
  input: SubjectInput & Word & Assignment,
): Promise<Outcome<{ version: number }>> {
  const { assigneeId, deadlineAt } = input
  return changeSubject(
    viewer,
    input,
    'approve',
    async (tx, _subject, at) => {
      const checked = await checkAssignment(tx, input)
      if (!checked.ok) return checked
      const decision = wordOf(input)
      const given = assigneeId === null ? [] : [await givenTo(tx, assigneeId)]
      return {
        ok: true,
        change: { decision, decidedById: viewer.id, decidedAt: at, assigneeId, deadlineAt },
        log: [{ name: 'subject_approved', reason: decision }, ...given],
      }
    },
    async (tx, subject) => {
      const notice = { actorId: viewer.id, subjectId: subject.id, text: subject.decision }
      // Who gets it hears that at once; that it was approved is said with it.
      const proposer = subject.proposedById === assigneeId ? [] : [subject.proposedById]
      await addNotices(tx, { ...notice, kind: 'subject_approved' }, proposer)
      await addNotices(tx, { ...notice, kind: 'subject_assigned' }, [assigneeId])
    },
  )
}

/** Declines a subject. Who proposed it is told why. */
export function declineSubject(viewer: Viewer, input: SubjectInput & Word): Promise<Outcome<{ version: number }>> {
  return changeSubject(
    viewer,
    input,
    'decline',
    (_tx, _subject, at) => {
      const decision = wordOf(input)
      if (decision === '') return refuse({ code: 'reason_missing' })
      return {
        ok: true,
        change: { decision, decidedById: viewer.id, decidedAt: at },
        log: [{ name: 'subject_declined', reason: decision }],
      }
    },
    (tx, subject) =>
      addNotices(tx, { kind: 'subject_declined', actorId: viewer.id, subjectId: subject.id, text: subject.decision }, [
        subject.proposedById,
      ]),
  )
}

/** Gives an approved subject to somebody, or takes it back, and says until when it is wanted. */
export function assignSubject(viewer: Viewer, input: SubjectInput & Assignment): Promise<Outcome<{ version: number }>> {
  const { assigneeId, deadlineAt } = input
  let before: string | null = null
  return changeSubject(
    viewer,
    input,
    'assign',
    async (tx, subject) => {
      before = subject.assigneeId
      const checked = await checkAssignment(tx, input, subject.deadlineAt)
      if (!checked.ok) return checked
      const entry: SubjectEntry = assigneeId === null ? { name: 'subject_assigned' } : await givenTo(tx, assigneeId)
      return { ok: true, change: { assigneeId, deadlineAt }, log: [entry] }
    },
    async (tx, subject) => {
      if (assigneeId === before) return
      await addNotices(tx, { kind: 'subject_assigned', actorId: viewer.id, subjectId: subject.id }, [assigneeId])
    },
  )
}

function wordOf({ word }: Word): string {
  return normaliseProse(word).slice(0, SUBJECT_LIMITS.decision)
}

async function givenTo(tx: Store, assigneeId: string): Promise<SubjectEntry> {
  return { name: 'subject_assigned', reason: (await namesOf(tx, [assigneeId])).get(assigneeId) ?? '' }
}
