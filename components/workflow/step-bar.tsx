'use client'

import { ExternalLink, History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { BlockedStepView } from '#newsroom/rights/blocked-steps.ts'
import type { Revision } from '#newsroom/workflow/revision.ts'
import { type Step, stepRule } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { useUnticked } from '../returns/mending.tsx'
import { UntickedNote } from '../returns/unticked-note.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { StateDot } from '../ui/state-dot.tsx'
import { BlockedSteps } from './blocked-steps.tsx'
import { useOffers } from './offers.tsx'
import { StepButtons } from './step-buttons.tsx'
import { asksFor } from './step-choice.ts'
import { AboveText, AtFoot } from './step-foot.tsx'
import { StepForm } from './step-form.tsx'
import { StepProblem } from './step-problem.tsx'
import { isQuestion, StepQuestion } from './step-question.tsx'
import { StrandedWords } from './stranded-words.tsx'
import { useAskedSteps } from './use-asked-steps.ts'
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
  blocked: readonly BlockedStepView[]
  revision: Revision | null
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
  const article = useOffers(props.article, props.actions.readOffers)
  const run = useSteps(article, props.actions)
  const { asking, ask, close: closeForm, stranded, drop } = useAskedSteps(article)
  const unticked = useUnticked()
  /** Steps that would send the text on although something is not ticked. */
  const [held, setHeld] = useState<readonly Step[] | null>(null)
  const close = () => {
    closeForm()
    run.forget()
  }
  const goOn = (steps: readonly Step[]) => {
    setHeld(null)
    run.begin(steps, ask)
  }
  const holds = (steps: readonly Step[]) => {
    const waits = unticked.length > 0 && steps.some((step) => stepRule(step).mends)
    setHeld(waits ? steps : null)
    return waits
  }
  return (
    <>
      <span className="text-[0.8125rem] text-muted max-lg:hidden">{desk.number(article.number)}</span>
      <AboveText>
        <span className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
          <StateDot state={article.state}>{workflow.states[article.state]}</StateDot>
          {props.detail && <span className="text-muted max-sm:hidden">{props.detail}</span>}
        </span>
      </AboveText>
      <span className="flex items-center gap-1">
        {article.publicPath && (
          <a
            href={article.publicPath}
            title={desk.article.seePublished}
            aria-label={desk.article.seePublished}
            className={`${buttonClass('quiet')} pointer-coarse:min-w-11`}
          >
            <ExternalLink size={16} aria-hidden />
            <span className="max-lg:hidden">{desk.article.seePublished}</span>
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
      <AtFoot>
        <StepButtons article={article} run={run} ask={ask} holds={holds} foot />
        <BlockedSteps article={article} remind={props.actions.remindOfStep} />
        {held !== null && (
          <UntickedNote
            points={unticked}
            step={stepsLabel(messages, held)}
            onGoOn={() => goOn(held)}
            onBack={() => setHeld(null)}
          />
        )}
        {asking === null && run.problem !== null && (
          <div className="step-says flex basis-full justify-end">
            <StepProblem run={run} />
          </div>
        )}
        {stranded !== null && <StrandedWords form={stranded} onDrop={drop} />}
      </AtFoot>
      <Dialog
        open={asking !== null && !isQuestion(asking)}
        onOpenChange={(open) => {
          if (!open) close()
        }}
        title={asking === null ? '' : titleOf(asking)}
      >
        {asking !== null && <StepForm steps={asking} run={run} timeZone={props.timeZone} onClose={close} />}
      </Dialog>
      {isQuestion(asking) && (
        <StepQuestion steps={asking} paths={article.shortPaths} run={run} timeZone={props.timeZone} onClose={close} />
      )}
    </>
  )

  function titleOf(steps: readonly Step[]): string {
    return asksFor(steps) === 'correction' ? review.correct.title : stepsLabel(messages, steps)
  }
}
