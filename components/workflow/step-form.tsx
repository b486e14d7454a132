'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { WordsOfStep } from '#messages/vi/steps.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { needsReason, type Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { useInView } from '../press/use-in-view.ts'
import { askedPoints, PointPicker } from '../returns/point-picker.tsx'
import { useReturnForm } from '../returns/use-return-form.ts'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import { TextField, Tick } from '../ui/field.tsx'
import { AssigneeField } from './assignee-field.tsx'
import { selectedWords } from './selected-words.tsx'
import { asksFor, isHarsh } from './step-choice.ts'
import { StepProblem } from './step-problem.tsx'
import { useKeptForm } from './use-kept-form.ts'
import { type Steps, stepsLabel } from './use-steps.ts'

/** What has to be known before some steps: why, when, what was false, or that it is really meant. */
export function StepForm(props: { steps: readonly Step[]; run: Steps; timeZone: string; onClose: () => void }) {
  const messages = useMessages()
  const { review, general } = messages
  const { steps, run } = props
  const asked = asksFor(steps)
  const kept = useKeptForm(run.articleId, steps)
  const offer = useReturnForm(run.articleId, asked === 'points')
  const [missing, setMissing] = useState(false)
  const harsh = steps.some(isHarsh)
  const ready = useInView('form', harsh) || !harsh
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const label = asked === 'correction' ? review.correct.submit : stepsLabel(messages, steps)
  const onClose = props.onClose
  const done = () => {
    kept.forget()
    onClose()
  }

  useEffect(() => {
    // A keyboard on the screen would cover what there is to choose from.
    const first = asked === 'points' && matchMedia('(pointer: coarse)').matches ? 'fieldset' : 'textarea'
    const element = form.current?.querySelector<HTMLElement>(first)
    const other = form.current?.querySelector<HTMLElement>('input, select, button')
    ;(element ?? other)?.focus()
  }, [asked])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    if (asked === 'correction') {
      run.correct(
        {
          falseStatement: text('falseStatement'),
          trueStatement: text('trueStatement'),
          mend: data.get('mend') !== null,
        },
        done,
      )
      return
    }
    if (asked === 'points') {
      const points = askedPoints(kept.points, offer.facts)
      setMissing(points.length === 0)
      if (points.length === 0) form.current?.querySelector('textarea')?.focus()
      else run.take(steps, { points }, done)
      return
    }
    const [reason, scheduledAt, assigneeId] = [text('reason'), text('scheduledAt'), text('assigneeId')]
    const empty =
      (asked === 'reason' && reason === '') ||
      (asked === 'time' && scheduledAt === '') ||
      (asked === 'person' && assigneeId === '')
    setMissing(empty)
    if (empty) {
      form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus()
      return
    }
    const details = {
      ...(reason ? { reason } : {}),
      ...(scheduledAt ? { scheduledAt } : {}),
      ...(assigneeId ? { assigneeId } : {}),
    }
    run.take(steps, details, done)
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onInput={(event) => {
        setMissing(false)
        if (run.refusal) run.forget()
        const fields = [...new FormData(event.currentTarget)]
        if (asked !== 'points') kept.setFields(Object.fromEntries(fields.map(([name, value]) => [name, String(value)])))
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat && ready)
          event.currentTarget.requestSubmit()
      }}
      className="grid max-w-[38rem] gap-3 text-left"
    >
      {(harsh || asked === 'time') && (
        <p className="font-semibold">{review.confirm.article(run.title || messages.desk.untitled)}</p>
      )}
      {asked === 'points' && (
        <PointPicker
          label={reasonLabel()}
          typed={kept.points}
          onTyped={(points) => {
            setMissing(false)
            kept.setPoints(points)
          }}
          offer={offer}
          problem={missing || run.refusal?.code === 'reason_missing' ? messages.returns.form.missing : null}
        />
      )}
      {asked === 'reason' && (
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
          problem={missing || run.refusal?.code === 'reason_missing' ? messages.refusals.reason_missing : null}
        />
      )}
      {asked === 'time' && (
        <TimeField
          id={`${id}-time`}
          name="scheduledAt"
          defaultValue={kept.field('scheduledAt')}
          zone={props.timeZone}
          others={{ except: run.articleId }}
          label={review.schedule.label}
          problem={timeProblem()}
        />
      )}
      {asked === 'person' && <AssigneeField id={`${id}-person`} run={run} missing={missing} />}
      {asked === 'correction' && (
        <>
          <p className="text-muted">{review.correct.note}</p>
          {(['falseStatement', 'trueStatement'] as const).map((name) => (
            <TextField
              key={name}
              id={`${id}-${name}`}
              name={name}
              defaultValue={kept.field(name) || (name === 'falseStatement' ? selectedWords() : '')}
              label={review.correct[name]}
              hint={name === 'falseStatement' ? review.correct.falseHint : undefined}
              lang="vi"
              spellCheck
              maxLength={LIMITS.reason}
              problem={isWrong(name) ? review.correct.missing : null}
            />
          ))}
          {run.mayRevise && (
            <Tick name="mend" defaultChecked label={review.correct.mend} hint={review.correct.mendHint} />
          )}
        </>
      )}
      {consequence() !== null && <p className="text-muted">{consequence()}</p>}
      {!shownByField() && <StepProblem run={run} />}
      {/* On a phone the form is a sheet, and its button stays under the thumb. */}
      <div className="flex flex-wrap items-center gap-2 max-sm:sticky max-sm:-bottom-4 max-sm:-mx-4 max-sm:-mb-4 max-sm:border-t max-sm:border-rule max-sm:bg-paper max-sm:px-4 max-sm:py-3 max-sm:*:grow">
        <Button
          type="submit"
          look={harsh ? 'wrong' : 'main'}
          pending={run.working !== null}
          deaf={!ready}
          // Sent before they are known, the list would lack the comments that are ticked by default.
          disabled={asked === 'points' && offer.facts === null && !offer.failed}
        >
          {label}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {general.cancel}
        </Button>
      </div>
    </form>
  )

  function wordsOf(step: Step | undefined): WordsOfStep | undefined {
    return step && review.steps[step]
  }
  function reasonLabel(): string {
    return wordsOf(steps.find(needsReason))?.reason ?? review.reason.label
  }
  function placeholder(): string | undefined {
    const step = steps.find(hasReason)
    return step === undefined ? undefined : review.reason.placeholders[step]
  }
  function timeProblem(): string | null {
    if (missing || isWrong('scheduledAt')) return review.schedule.invalid
    return run.refusal?.code === 'time_past' ? messages.refusals.time_past : null
  }
  function isWrong(field: string): boolean {
    return run.refusal?.code === 'fields' && run.refusal.fields.some((each) => each.field === field)
  }
  function shownByField(): boolean {
    const code = run.refusal?.code
    const own = isWrong('scheduledAt') || isWrong('falseStatement') || isWrong('trueStatement')
    return code === 'reason_missing' || code === 'assignee' || code === 'time_past' || own
  }
  function consequence(): string | null {
    if (steps.length > 1) return review.confirm.shortPath
    return wordsOf(steps[0])?.consequence ?? null
  }
}

/** A step whose reason is asked for in words of its own. */
function hasReason(step: Step): step is 'return' | 'send_back' | 'take_over' | 'take_down' {
  return step === 'return' || step === 'send_back' || step === 'take_over' || step === 'take_down'
}
