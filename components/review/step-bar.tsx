'use client'

import { ExternalLink, History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ArticleState } from '#newsroom/article.ts'
import type { Step } from '#newsroom/workflow.ts'
import { useMessages } from '../messages.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { StateDot } from '../ui/state-dot.tsx'
import { StepButtons } from './step-buttons.tsx'
import { asksFor } from './step-choice.ts'
import { StepForm } from './step-form.tsx'
import { StepProblem } from './step-problem.tsx'
import { type StepActions, stepsLabel, useSteps } from './use-steps.ts'

export type StepBarArticle = {
  id: string
  number: number
  version: number
  title: string
  state: ArticleState
  holderId: string | null
  publicPath: string | null
  steps: readonly Step[]
  shortPaths: readonly (readonly Step[])[]
}

/**
 * The state of an article and its next step, always in the same corner; the other steps are one click away. On the
 * writing desk it stands within the desk, so that what is typed goes out before a step is taken.
 */
export function StepBar(props: {
  article: StepBarArticle
  /** What is to be known beside the state: who holds it, when it goes out. */
  detail: ReactNode
  timeZone: string
  actions: StepActions
}) {
  const messages = useMessages()
  const { desk, workflow, review } = messages
  const { article } = props
  const run = useSteps(article, props.actions, false)
  const [asking, setAsking] = useState<readonly Step[] | null>(null)
  const close = () => {
    setAsking(null)
    run.forget()
  }
  return (
    <>
      <span className="text-[0.8125rem] text-muted max-lg:hidden">{desk.number(article.number)}</span>
      <span className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
        <StateDot state={article.state}>{workflow.states[article.state]}</StateDot>
        {props.detail && <span className="text-muted max-sm:hidden">{props.detail}</span>}
      </span>
      <span className="flex items-center gap-1">
        {article.publicPath && (
          <a
            href={article.publicPath}
            title={desk.article.seePublished}
            aria-label={desk.article.seePublished}
            className={`${buttonClass('quiet')} pointer-coarse:min-w-11`}
          >
            <ExternalLink size={16} aria-hidden />
          </a>
        )}
        <a
          href="#history"
          title={messages.history.title}
          aria-label={messages.history.title}
          className={`${buttonClass('quiet')} pointer-coarse:min-w-11`}
        >
          <History size={16} aria-hidden />
        </a>
      </span>
      <StepButtons article={article} run={run} ask={setAsking} />
      {asking === null && run.problem !== null && (
        <div className="flex basis-full justify-end">
          <StepProblem run={run} />
        </div>
      )}
      <Dialog
        open={asking !== null}
        onOpenChange={(open) => {
          if (!open) close()
        }}
        title={asking === null ? '' : titleOf(asking)}
      >
        {asking !== null && <StepForm steps={asking} run={run} timeZone={props.timeZone} onClose={close} />}
      </Dialog>
    </>
  )

  function titleOf(steps: readonly Step[]): string {
    return asksFor(steps) === 'correction' ? review.correct.title : stepsLabel(messages, steps)
  }
}
