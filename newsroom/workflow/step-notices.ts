import type { NoticeKind } from '#newsroom/kit/notice-kinds.ts'
import type { StepEffect } from './step-rule.ts'
import { needsReason, type Step, stepRule } from './steps.ts'

/** A notice that steps give cause for. `text`: the reason where it is for them, empty otherwise. */
export type StepNotice = { kind: NoticeKind; personId: string; text: string }

/**
 * Who is told of steps that were taken in one go, and of what: each person of the last thing that concerns them, so that an
 * article approved and published at once is one notice. Authors are told, the owners of its pen names are not.
 */
export function noticesOfSteps(taken: readonly (StepEffect & { step: Step })[], reason: string): StepNotice[] {
  const told = new Map<string, StepNotice>()
  for (const { step, ...effect } of taken) {
    const { notice } = stepRule(step)
    if (!notice) continue
    const text = needsReason(step) ? reason : ''
    for (const personId of notice.to(effect)) {
      if (personId) told.set(personId, { kind: notice.kind, personId, text })
    }
  }
  return [...told.values()]
}
