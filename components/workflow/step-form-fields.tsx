import type { WordsOfStep } from '#messages/vi/steps.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { StepAsks } from '#newsroom/workflow/step-rule.ts'
import { needsReason, type Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { PointPicker } from '../returns/point-picker.tsx'
import type { useReturnForm } from '../returns/use-return-form.ts'
import { TimeField } from '../time/time-field.tsx'
import { TextField, Tick } from '../ui/field.tsx'
import { AssigneeField } from './assignee-field.tsx'
import { selectedWords } from './selected-words.tsx'
import { isWrong } from './step-form-details.ts'
import type { useKeptForm } from './use-kept-form.ts'
import type { Steps } from './use-steps.ts'

/** What a step's form asks for: points, a reason, a time, a person, or what was false and what is true. */
export function StepFormFields(props: {
  asked: StepAsks | null
  steps: readonly Step[]
  run: Steps
  kept: ReturnType<typeof useKeptForm>
  offer: ReturnType<typeof useReturnForm>
  /** Whether it was sent without an answer. */
  missing: boolean
  setMissing: (missing: boolean) => void
  timeZone: string
  /** Names the fields of this form. */
  id: string
}) {
  const messages = useMessages()
  const { review } = messages
  const { asked, steps, run, kept, missing, id } = props
  const { refusal } = run
  const noReason = missing || refusal?.code === 'reason_missing'
  switch (asked) {
    case 'points':
      return (
        <PointPicker
          label={reasonLabel()}
          typed={kept.points}
          onTyped={(points) => {
            props.setMissing(false)
            kept.setPoints(points)
          }}
          offer={props.offer}
          problem={noReason ? messages.returns.form.missing : null}
        />
      )
    case 'reason':
      return (
        <TextField
          id={`${id}-reason`}
          name="reason"
          defaultValue={kept.field('reason')}
          label={reasonLabel()}
          placeholder={placeholder()}
          rows={4}
          lang="vi"
          spellCheck
          maxLength={LIMITS.reason}
          problem={noReason ? messages.refusals.reason_missing : null}
        />
      )
    case 'time':
      return (
        <TimeField
          id={`${id}-time`}
          name="scheduledAt"
          defaultValue={kept.field('scheduledAt')}
          zone={props.timeZone}
          others={{ except: run.articleId }}
          label={review.schedule.label}
          problem={timeProblem()}
        />
      )
    case 'person':
      return <AssigneeField id={`${id}-person`} run={run} missing={missing} />
    case 'correction':
      return <CorrectionFields run={run} kept={kept} id={id} />
    default:
      return null
  }

  function reasonLabel(): string {
    const step = steps.find(needsReason)
    const words: WordsOfStep | undefined = step && review.steps[step]
    return words?.reason ?? review.reason.label
  }
  function placeholder(): string | undefined {
    const step = steps.find(hasReason)
    return step === undefined ? undefined : review.reason.placeholders[step]
  }
  function timeProblem(): string | null {
    if (missing || isWrong(refusal, 'scheduledAt')) return review.schedule.invalid
    return refusal?.code === 'time_past' ? messages.refusals.time_past : null
  }
}

function CorrectionFields({ run, kept, id }: { run: Steps; kept: ReturnType<typeof useKeptForm>; id: string }) {
  const { correct } = useMessages().review
  return (
    <>
      <p className="text-muted">{correct.note}</p>
      {(['falseStatement', 'trueStatement'] as const).map((name) => (
        <TextField
          key={name}
          id={`${id}-${name}`}
          name={name}
          defaultValue={kept.field(name) || (name === 'falseStatement' ? selectedWords() : '')}
          label={correct[name]}
          hint={name === 'falseStatement' ? correct.falseHint : undefined}
          lang="vi"
          spellCheck
          maxLength={LIMITS.reason}
          problem={isWrong(run.refusal, name) ? correct.missing : null}
        />
      ))}
      {run.mayRevise && <Tick name="mend" defaultChecked label={correct.mend} hint={correct.mendHint} />}
    </>
  )
}

/** A step whose reason is asked for in words of its own. */
function hasReason(step: Step): step is 'return' | 'send_back' | 'take_over' | 'take_down' {
  return step === 'return' || step === 'send_back' || step === 'take_over' || step === 'take_down'
}
