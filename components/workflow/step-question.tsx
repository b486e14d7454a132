'use client'

import { type FormEvent, useId, useState } from 'react'
import type { WordsOfStep } from '#messages/vi/steps.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { Question } from '../press/question.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import { APPROVE_AND_PUBLISH, APPROVE_AND_SCHEDULE, asksFor, isHarsh, isOffered } from './step-choice.ts'
import { StepProblem } from './step-problem.tsx'
import { type Steps, stepsLabel } from './use-steps.ts'

type Props = {
  steps: readonly Step[]
  /** The runs of steps that the server named. */
  paths: readonly (readonly Step[])[]
  run: Steps
  timeZone: string
  onClose: () => void
}

/** Whether the steps are asked about in a question and not in a form. */
export function isQuestion(steps: readonly Step[] | null): steps is readonly Step[] {
  return steps !== null && asksFor(steps) === 'consent'
}

/** Asks whether an article is to reach the readers, and names it. Who approves it as well can give it a time instead. */
export function StepQuestion(props: Props) {
  const messages = useMessages()
  const { steps, paths, run, onClose } = props
  const { confirm } = messages.review
  const label = stepsLabel(messages, steps)
  const orLater = steps.join() === APPROVE_AND_PUBLISH.join() && isOffered(paths, APPROVE_AND_SCHEDULE)
  return (
    <Question
      title={confirm.title(label, run.title || messages.desk.untitled)}
      confirm={label}
      wrong={steps.some(isHarsh)}
      pending={run.working !== null}
      onConfirm={() => run.take(steps, {}, onClose)}
      onClose={onClose}
      below={orLater && <OrSchedule {...props} />}
    >
      <p>{consequence()}</p>
      {steps.length > 1 && <p className="text-muted">{confirm.shortPath}</p>}
      {run.refusal?.code !== 'time_past' && <StepProblem run={run} />}
    </Question>
  )

  function consequence(): string {
    const last = steps.at(-1)
    const words: WordsOfStep | undefined = last && messages.review.steps[last]
    return words?.consequence ?? ''
  }
}

function OrSchedule({ run, timeZone, onClose }: Props) {
  const messages = useMessages()
  const { review, refusals } = messages
  const [missing, setMissing] = useState(false)
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const scheduledAt = String(new FormData(event.currentTarget).get('scheduledAt') ?? '')
    setMissing(scheduledAt === '')
    if (scheduledAt === '') event.currentTarget.querySelector('input')?.focus()
    else run.take(APPROVE_AND_SCHEDULE, { scheduledAt }, onClose)
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-3 border-t border-rule pt-4">
      <p>{review.confirm.orSchedule}</p>
      <TimeField
        id={id}
        name="scheduledAt"
        zone={timeZone}
        others={{ except: run.articleId }}
        label={review.schedule.label}
        problem={missing ? review.schedule.invalid : run.refusal?.code === 'time_past' ? refusals.time_past : null}
      />
      <div>
        <Button type="submit" pending={run.working !== null}>
          {stepsLabel(messages, APPROVE_AND_SCHEDULE)}
        </Button>
      </div>
    </form>
  )
}
