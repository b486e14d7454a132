'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { WordsOfStep } from '#messages/vi/steps.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { useInView } from '../press/use-in-view.ts'
import { askedPoints } from '../returns/point-picker.tsx'
import { useReturnForm } from '../returns/use-return-form.ts'
import { Button } from '../ui/button.tsx'
import { asksFor, isHarsh } from './step-choice.ts'
import { correctionIn, detailsIn, isShownByField } from './step-form-details.ts'
import { StepFormFields } from './step-form-fields.tsx'
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
    if (asked === 'correction') {
      run.correct(correctionIn(data), done)
      return
    }
    if (asked === 'points') {
      const points = askedPoints(kept.points, offer.facts)
      setMissing(points.length === 0)
      if (points.length === 0) form.current?.querySelector('textarea')?.focus()
      else run.take(steps, { points }, done)
      return
    }
    const details = detailsIn(data, asked)
    setMissing(details === null)
    if (details === null) form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus()
    else run.take(steps, details, done)
  }

  const words: WordsOfStep | undefined = steps[0] && review.steps[steps[0]]
  const consequence = steps.length > 1 ? review.confirm.shortPath : words?.consequence
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
      <StepFormFields
        asked={asked}
        steps={steps}
        run={run}
        kept={kept}
        offer={offer}
        missing={missing}
        setMissing={setMissing}
        timeZone={props.timeZone}
        id={id}
      />
      {consequence !== undefined && <p className="text-muted">{consequence}</p>}
      {!isShownByField(run.refusal) && <StepProblem run={run} />}
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
}
