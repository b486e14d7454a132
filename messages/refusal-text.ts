import { LIMITS } from '#newsroom/kit/limits.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Messages } from './index.ts'

/** A refusal in the words of the person who met it. */
export function refusalText(messages: Messages, refusal: Refusal): string {
  const words = messages.refusals
  switch (refusal.code) {
    case 'wrong_state':
      return words.wrong_state(messages.workflow.states[refusal.state])
    case 'locked':
      return words.locked(messages.workflow.states[refusal.state])
    case 'subject_state':
      return words.subject_state(messages.planning.states[refusal.state])
    case 'four_eyes':
      return words.four_eyes[refusal.as]
    case 'reminded':
      return words.reminded(refusal.minutes)
    case 'held':
      return words.held(refusal.by)
    case 'fields':
      return words.fields(refusal.fields.map((each) => fieldText(messages, each.field, each.problem)).join('; '))
    case 'list':
      return words.list(
        refusal.faults
          .map(({ line, field, problem }) => words.listLine(line, fieldText(messages, field, problem)))
          .join('; '),
      )
    case 'line':
      return words.line[refusal.problem](words.fieldNames[refusal.field] ?? refusal.field, refusal.line)
    case 'open_suggestions':
      return words.open_suggestions(refusal.count)
    case 'too_many':
      return words.too_many[refusal.what](refusal.most)
    case 'unplaceable':
      return words.unplaceable(refusal.numbers.join(', '))
    case 'too_large':
      return words.too_large(String(Math.floor(refusal.limitBytes / 1_000_000)))
    case 'picture':
      return words.pictures[refusal.problem]
    case 'file':
      return words.files[refusal.problem]
    case 'too_many_attempts':
      return words.too_many_attempts(refusal.seconds)
    case 'too_fast':
      return words.too_fast(refusal.seconds)
    case 'crowded':
      return words.crowded(refusal.seconds)
    case 'unavailable':
      return words.unavailable(refusal.id)
    case 'failed':
      return words.failed(refusal.id)
    default:
      return words[refusal.code]
  }
}

function fieldText(messages: Messages, field: string, problem: keyof Messages['refusals']['problems']): string {
  const name = messages.refusals.fieldNames[field] ?? messages.refusals.fieldNames[field.split('.')[0] ?? ''] ?? field
  // Whoever pasted a sheet of two thousand rows is told how much there may be.
  if (field === 'body' && problem === 'too_long') return `${name} ${messages.refusals.bodyTooLong(LIMITS)}`
  return `${name} ${messages.refusals.problems[problem]}`
}
