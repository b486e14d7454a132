'use client'

import { ArrowLeft, PenLine, X } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { BlockedStepView } from '#newsroom/rights/blocked-steps.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { articlePath } from '../ui/article-path.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { StateDot } from '../ui/state-dot.tsx'
import { BlockedSteps } from '../workflow/blocked-steps.tsx'
import { StepButtons } from '../workflow/step-buttons.tsx'
import { StepForm } from '../workflow/step-form.tsx'
import { StepProblem } from '../workflow/step-problem.tsx'
import { isQuestion, StepQuestion } from '../workflow/step-question.tsx'
import { StrandedWords } from '../workflow/stranded-words.tsx'
import { useAskedSteps } from '../workflow/use-asked-steps.ts'
import type { StepActions } from '../workflow/use-steps.ts'
import { useQueueSteps } from './review-desk-context.ts'

export type OpenedArticle = {
  id: string
  version: number
  title: string
  state: ArticleState
  holderId: string | null
  mayWrite: boolean
  steps: readonly Step[]
  shortPaths: readonly (readonly Step[])[]
  blocked: readonly BlockedStepView[]
}

/**
 * The state of the article that is open and its next step, at the top right on a wide screen and under the thumb on a
 * phone. What a step asks for opens here. Steps are based on the text that was seen: where it changes meanwhile that is
 * said, and nothing is decided until whoever decides has taken note.
 */
export function OpenedBar(props: {
  article: OpenedArticle
  /** What is to be known beside the state. */
  detail: ReactNode
  /** The queue without an open article. */
  closeHref: string
  timeZone: string
  actions: StepActions
}) {
  const messages = useMessages()
  const { queue, workflow } = messages
  const { article } = props
  const now = { version: article.version, state: article.state, holderId: article.holderId }
  const [seen, setSeen] = useState(now)
  // Steps lead to another state or holder and are said as such; what changes within is the text.
  if (seen.state !== now.state || seen.holderId !== now.holderId) setSeen(now)
  const { asking, ask, close: closeForm, stranded, drop } = useAskedSteps(article)
  const run = useQueueSteps({ ...article, version: seen.version }, props.actions, 'opened', { asking, ask })
  const close = () => {
    closeForm()
    run.forget()
  }
  const look = () => {
    setSeen(now)
    run.forget()
  }
  return (
    <div
      data-step-bar
      className="z-20 order-last border-rule bg-paper max-lg:sticky max-lg:bottom-0 max-lg:border-t max-md:bottom-[calc(3.25rem+env(safe-area-inset-bottom)+1px)] lg:sticky lg:top-0 lg:order-first lg:border-b"
    >
      <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-1.5">
        <Link
          href={props.closeHref}
          prefetch={false}
          aria-label={queue.close}
          title={queue.close}
          className={`${buttonClass('quiet')} px-2 pointer-coarse:min-w-11 max-lg:hidden`}
        >
          <X size={18} aria-hidden />
        </Link>
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 text-[0.8125rem] max-md:basis-full">
          <StateDot state={article.state}>{workflow.states[article.state]}</StateDot>
          {props.detail && <span className="min-w-0 truncate text-muted max-sm:hidden">{props.detail}</span>}
        </span>
        {article.mayWrite && (
          <Link
            href={articlePath(article.id)}
            prefetch={false}
            aria-label={queue.write}
            title={queue.write}
            className={`${buttonClass('plain')} px-2.5 pointer-coarse:min-w-11`}
          >
            <PenLine size={16} aria-hidden />
            <span className="max-sm:hidden">{queue.write}</span>
          </Link>
        )}
        <StepButtons article={article} run={run} ask={ask} foot />
        <BlockedSteps article={article} remind={props.actions.remindOfStep} />
      </div>
      <div role="status" className="empty:hidden">
        {article.version !== seen.version && asking === null && (
          <div className="px-4 pb-3">
            <Notice kind="wrong">
              <span className="flex flex-wrap items-center gap-2">
                {queue.changedMeanwhile}
                <Button small onClick={look}>
                  {queue.seen}
                </Button>
              </span>
            </Notice>
          </div>
        )}
      </div>
      {stranded !== null && <StrandedWords form={stranded} onDrop={drop} />}
      {isQuestion(asking) && (
        <StepQuestion steps={asking} paths={article.shortPaths} run={run} timeZone={props.timeZone} onClose={close} />
      )}
      {!isQuestion(asking) && (asking !== null || run.problem !== null) && (
        <div className="max-h-[70dvh] overflow-y-auto border-t border-rule px-4 pt-3 pb-4">
          {asking !== null ? (
            <StepForm steps={asking} run={run} timeZone={props.timeZone} onClose={close} />
          ) : (
            <StepProblem run={run} />
          )}
        </div>
      )}
    </div>
  )
}

/** The way back from an article to the queue, where the one takes the place of the other. */
export function BackToQueue({ href }: { href: string }) {
  const { queue } = useMessages()
  return (
    <Link
      href={href}
      prefetch={false}
      className="touchable inline-flex items-center gap-1.5 text-muted underline-offset-2 hover:underline lg:hidden"
    >
      <ArrowLeft size={16} aria-hidden /> {queue.back}
    </Link>
  )
}
