import type { Step } from '#newsroom/workflow/steps.ts'

/** People of a newsroom, as tests call them. */
export type PersonKey = 'reporter' | 'editor' | 'deskHead' | 'managing' | 'chief' | 'trusted'

export type Way = readonly (readonly [PersonKey, readonly Step[]])[]

/** How a step is tried, in the browser and on both databases: by whom, on an article that came which way, and what is filled in. */
export type WorkflowCase = {
  author: PersonKey
  /** What is done with the draft beforehand, and by whom. */
  way: Way
  /** Null where no person may take it. */
  may: PersonKey | null
  mayNot: PersonKey
  asks?: 'words' | 'time' | 'person' | 'correction' | 'consent'
}

export const SUBMITTED: Way = [['reporter', ['submit']]]
export const EDITING: Way = [...SUBMITTED, ['editor', ['claim']]]
export const WAITING: Way = [...EDITING, ['editor', ['forward']]]
export const APPROVED: Way = [...WAITING, ['deskHead', ['approve']]]
export const PUBLISHED: Way = [...APPROVED, ['managing', ['publish']]]
const reporters = { author: 'reporter' } as const

/** One case for each step of the workflow; a step without one is refused by the types. */
export const CASES: Record<Step, WorkflowCase> = {
  submit: { ...reporters, way: [], may: 'reporter', mayNot: 'managing' },
  discard: { ...reporters, way: [], may: 'reporter', mayNot: 'managing' },
  withdraw: { ...reporters, way: SUBMITTED, may: 'reporter', mayNot: 'editor' },
  claim: { ...reporters, way: SUBMITTED, may: 'editor', mayNot: 'reporter' },
  assign: { ...reporters, way: SUBMITTED, may: 'deskHead', mayNot: 'editor', asks: 'person' },
  return: { ...reporters, way: EDITING, may: 'editor', mayNot: 'reporter', asks: 'words' },
  release: { ...reporters, way: EDITING, may: 'editor', mayNot: 'deskHead' },
  take_over: { ...reporters, way: EDITING, may: 'deskHead', mayNot: 'reporter', asks: 'words' },
  forward: { ...reporters, way: EDITING, may: 'editor', mayNot: 'reporter' },
  approve: { ...reporters, way: WAITING, may: 'deskHead', mayNot: 'editor' },
  send_back: { ...reporters, way: APPROVED, may: 'deskHead', mayNot: 'editor', asks: 'words' },
  recall: { ...reporters, way: WAITING, may: 'editor', mayNot: 'deskHead' },
  publish: { ...reporters, way: APPROVED, may: 'managing', mayNot: 'deskHead', asks: 'consent' },
  schedule: { ...reporters, way: APPROVED, may: 'managing', mayNot: 'deskHead', asks: 'time' },
  unschedule: { ...reporters, way: [...APPROVED, ['managing', ['schedule']]], may: 'managing', mayNot: 'deskHead' },
  // The clock's own; `schedule.spec.ts` waits for it.
  publish_due: { ...reporters, way: [...APPROVED, ['managing', ['schedule']]], may: null, mayNot: 'chief' },
  self_publish: { author: 'trusted', way: [], may: 'trusted', mayNot: 'chief', asks: 'consent' },
  // Off until a newspaper sets it.
  publish_small: { ...reporters, way: [...PUBLISHED, ['editor', ['revise']]], may: null, mayNot: 'editor' },
  drop_revision: {
    ...reporters,
    way: [...PUBLISHED, ['editor', ['revise']]],
    may: 'editor',
    mayNot: 'reporter',
    asks: 'consent',
  },
  check: { author: 'trusted', way: [['trusted', ['self_publish']]], may: 'editor', mayNot: 'trusted' },
  revise: { ...reporters, way: PUBLISHED, may: 'editor', mayNot: 'reporter' },
  correct: { ...reporters, way: PUBLISHED, may: 'managing', mayNot: 'deskHead', asks: 'correction' },
  take_down: { ...reporters, way: PUBLISHED, may: 'chief', mayNot: 'managing', asks: 'words' },
  reinstate: { ...reporters, way: [...PUBLISHED, ['chief', ['take_down']]], may: 'chief', mayNot: 'managing' },
  restore: { ...reporters, way: [['reporter', ['discard']]], may: 'reporter', mayNot: 'managing' },
}
