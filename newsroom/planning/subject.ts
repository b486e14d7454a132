import type { SubjectState } from '../kit/subject-states.ts'

/** Longest values, counted in UTF-16 units of the NFC text. */
export const SUBJECT_LIMITS = { title: 300, brief: 4000, decision: 2000 } as const

/** What the rules need to know of a subject. */
export type SubjectFacts = {
  state: SubjectState
  sectionId: string | null
  proposedById: string
  assigneeId: string | null
  /** Whether a desk has said yes or no to it. */
  decided: boolean
  /** Whether an article has grown out of it. */
  written: boolean
}

type ActRule = {
  from: readonly SubjectState[]
  /** The state it leads to, where it changes that. */
  to?: SubjectState
  /** Only while no article has grown out of it. */
  unwritten?: true
}

/** What can be done with a subject, and out of which states. */
export const SUBJECT_ACTS = {
  edit: { from: ['proposed', 'approved'] },
  approve: { from: ['proposed', 'declined'], to: 'approved' },
  decline: { from: ['proposed'], to: 'declined' },
  /** Once there is an article, who works on it and until when are the article's own affair. */
  assign: { from: ['approved'], unwritten: true },
  move: { from: ['proposed', 'approved'] },
  drop: { from: ['proposed', 'approved'], to: 'dropped', unwritten: true },
  restore: { from: ['dropped'] },
  write: { from: ['approved'] },
} as const satisfies Record<string, ActRule>

export type SubjectAct = keyof typeof SUBJECT_ACTS
export const SUBJECT_ACT_NAMES = Object.keys(SUBJECT_ACTS) as SubjectAct[]

/** The rule of an act, in the wide type. */
export function subjectRule(act: SubjectAct): ActRule {
  return SUBJECT_ACTS[act]
}

/** The state of a subject after an act. One that was dropped comes back as what it was. */
export function stateAfter(subject: SubjectFacts, act: SubjectAct): SubjectState {
  if (act === 'restore') return subject.decided ? 'approved' : 'proposed'
  return subjectRule(act).to ?? subject.state
}
