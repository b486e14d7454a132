import { type Refused, refuse } from '../kit/refusals.ts'
import { reachOf } from '../people/rank.ts'
import { decidesFor, editsSection } from '../people/relations.ts'
import type { Viewer } from '../people/roles.ts'
import { SUBJECT_ACT_NAMES, type SubjectAct, type SubjectFacts, subjectRule } from './subject.ts'

/** Who may see a subject: whom it concerns, every reporter once it is approved, and the desks of its section. */
export function mayReadSubject(viewer: Viewer, subject: SubjectFacts): boolean {
  if (subject.proposedById === viewer.id || subject.assigneeId === viewer.id) return true
  return subject.state === 'approved' ? reachOf(viewer).settled : editsSection(viewer, subject.sectionId)
}

function hasRightToSubject(viewer: Viewer, subject: SubjectFacts, act: SubjectAct): boolean {
  const proposed = subject.proposedById === viewer.id
  switch (act) {
    case 'approve':
    case 'decline':
    case 'assign':
      return decidesFor(viewer, subject.sectionId)
    case 'edit':
    case 'move':
    case 'drop':
    case 'restore':
      // What a desk has agreed to is no longer its proposer's alone.
      return decidesFor(viewer, subject.sectionId) || (proposed && !subject.decided)
    case 'write':
      return subject.assigneeId === viewer.id || (subject.assigneeId === null && proposed)
  }
}

/** The one decision about a subject. Who may not even see it learns nothing of its state. */
export function decideSubject(viewer: Viewer, subject: SubjectFacts, act: SubjectAct): { ok: true } | Refused {
  if (!mayReadSubject(viewer, subject) || !hasRightToSubject(viewer, subject, act)) {
    return refuse({ code: 'not_allowed' })
  }
  const rule = subjectRule(act)
  if (!rule.from.includes(subject.state)) return refuse({ code: 'subject_state', state: subject.state })
  if (rule.unwritten && subject.written) return refuse({ code: 'subject_written' })
  return { ok: true }
}

/** What the viewer may do with a subject now. The server names it to the browser. */
export function subjectActsFor(viewer: Viewer, subject: SubjectFacts): SubjectAct[] {
  return SUBJECT_ACT_NAMES.filter((act) => decideSubject(viewer, subject, act).ok)
}
