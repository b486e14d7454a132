import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { StepAsks } from '#newsroom/workflow/step-rule.ts'
import type { StepDetails } from './use-steps.ts'

/** What a form of one question says; null where its answer is missing. Points and corrections are read elsewhere. */
export function detailsIn(data: FormData, asked: StepAsks | null): StepDetails | null {
  const [reason, scheduledAt, assigneeId] = [
    textIn(data, 'reason'),
    textIn(data, 'scheduledAt'),
    textIn(data, 'assigneeId'),
  ]
  const empty =
    (asked === 'reason' && reason === '') ||
    (asked === 'time' && scheduledAt === '') ||
    (asked === 'person' && assigneeId === '')
  if (empty) return null
  return {
    ...(reason ? { reason } : {}),
    ...(scheduledAt ? { scheduledAt } : {}),
    ...(assigneeId ? { assigneeId } : {}),
  }
}

/** What a correction's form says. */
export function correctionIn(data: FormData) {
  return {
    falseStatement: textIn(data, 'falseStatement'),
    trueStatement: textIn(data, 'trueStatement'),
    mend: data.get('mend') !== null,
  }
}

function textIn(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim()
}

/** Whether a field is what was refused. */
export function isWrong(refusal: Refusal | null, field: string): boolean {
  return refusal?.code === 'fields' && refusal.fields.some((each) => each.field === field)
}

/** Whether a refusal is said beside the field that it is about, and need not be said again below. */
export function isShownByField(refusal: Refusal | null): boolean {
  const code = refusal?.code
  const own = (['scheduledAt', 'falseStatement', 'trueStatement'] as const).some((field) => isWrong(refusal, field))
  return code === 'reason_missing' || code === 'assignee' || code === 'time_past' || own
}
