'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useRef, useState } from 'react'
import { articlePath } from '#components/ui/article-path.ts'
import type { Messages } from '#messages/index.ts'
import { refusalText } from '#messages/refusal-text.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Outcome, Refusal } from '#newsroom/kit/refusals.ts'
import type { AskedPoint } from '#newsroom/returns/return-list.ts'
import type { Colleague } from '#newsroom/review/colleague.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import type { ReadOffers } from './offers.tsx'
import { receiptText } from './receipt/receipt-text.ts'
import { useStepReceipts } from './receipt/step-receipts.tsx'
import type { RemindOfStep } from './remind-them.tsx'
import { asksFor } from './step-choice.ts'

/** What is asked for with a step: a reason, points to mend, a time in the newspaper's zone, a person. */
export type StepDetails = {
  reason?: string
  points?: readonly AskedPoint[]
  scheduledAt?: string
  assigneeId?: string
}

export type TakeSteps = (
  input: {
    articleId: string
    baseVersion: number
    steps: readonly Step[]
    holderId: string | null
    /** Sent again under the same name, the steps are taken once. */
    actName?: string
  } & StepDetails,
) => Promise<Outcome<{ version: number; state: ArticleState }>>

export type CorrectArticle = (input: {
  articleId: string
  baseVersion: number
  falseStatement: string
  trueStatement: string
  /** Opens the original too, to be mended. */
  mend: boolean
}) => Promise<Outcome<{ id: string }>>

export type ListAssignees = (articleId: string) => Promise<Outcome<{ people: Colleague[] }>>

export type StepActions = {
  takeSteps: TakeSteps
  correctArticle: CorrectArticle
  listAssignees: ListAssignees
  remindOfStep: RemindOfStep
  readOffers: ReadOffers
}

/** The name of a step, or of a run of steps in one go. */
export function stepsLabel(messages: Messages, steps: readonly Step[]): string {
  const { workflow } = messages
  return workflow.shortPaths[steps.join('+')] ?? steps.map((step) => workflow.steps[step]).join(' → ')
}

/**
 * Takes steps on an article. Within the writing desk what is typed is sent first, and the step is based on the version
 * that the server answers, so that nobody submits a text other than the one they see.
 * @param onTaken called with the steps that were taken; true where it has led on to another page
 */
export function useSteps(
  article: { id: string; version: number; title: string; holderId: string | null; steps: readonly Step[] },
  actions: StepActions,
  onTaken?: (steps: readonly Step[]) => boolean,
) {
  const messages = useMessages()
  const router = useRouter()
  const announce = useAnnounce()
  const receipts = useStepReceipts()
  const desk = useDesk()
  const [working, setWorking] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [unsent, setUnsent] = useState(false)
  /** The version that the viewer's own last step made. */
  const made = useRef<number | null>(null)
  /** What was asked for last and got no answer: asked for again it is the same act, which may have been done. */
  const unanswered = useRef<{ about: string; name: string } | null>(null)

  const run = (label: string, work: () => Promise<Outcome>, after: () => void, said: string) => {
    if (working !== null) return
    setWorking(label)
    setRefusal(null)
    setUnsent(false)
    startTransition(async () => {
      const outcome = await work().catch((): Outcome => ({ ok: false, refusal: { code: 'failed', id: '–' } }))
      // The button stays busy until the page shows what came of it.
      startTransition(() => {
        setWorking(null)
        if (outcome.ok) after()
        else setRefusal(outcome.refusal)
      })
      if (outcome.ok) announce(said)
    })
  }

  const { id: articleId, title } = article
  /** The version that is in view, what is typed sent first; null where it could not be. */
  const base = async (): Promise<number | null> => {
    if (desk === null) return article.version
    const flushed = await desk.flush()
    return flushed.ok ? flushed.version : null
  }

  const take = (steps: readonly Step[], details: StepDetails, done: () => void) => {
    run(
      stepsLabel(messages, steps),
      async () => {
        const baseVersion = await base()
        if (baseVersion === null) {
          setUnsent(true)
          return { ok: false, refusal: { code: 'malformed' } }
        }
        const asked = { articleId: article.id, baseVersion, steps, holderId: article.holderId, ...details }
        const about = JSON.stringify(asked)
        const act = unanswered.current?.about === about ? unanswered.current : { about, name: newId() }
        unanswered.current = act
        const outcome = await actions.takeSteps({ ...asked, actName: act.name })
        if (outcome.ok || outcome.refusal.code !== 'failed') unanswered.current = null
        if (outcome.ok) made.current = outcome.version
        return outcome
      },
      () => {
        done()
        if (made.current !== null) receipts.give({ articleId, title, steps, version: made.current })
        if (!onTaken?.(steps)) router.refresh()
      },
      receiptText(messages, { steps, title }),
    )
  }

  const correct = (statements: { falseStatement: string; trueStatement: string; mend: boolean }, done: () => void) => {
    let correctionId = ''
    run(
      messages.workflow.steps.correct,
      async () => {
        const baseVersion = await base()
        if (baseVersion === null) {
          setUnsent(true)
          return { ok: false, refusal: { code: 'malformed' } }
        }
        const outcome = await actions.correctArticle({ articleId, baseVersion, ...statements })
        if (outcome.ok) correctionId = outcome.id
        return outcome
      },
      () => {
        done()
        router.push(articlePath(correctionId))
      },
      messages.review.done(messages.workflow.steps.correct),
    )
  }

  return {
    articleId,
    title,
    take,
    /** Takes the steps, or lets be asked first for what they need. */
    begin: (steps: readonly Step[], ask: (steps: readonly Step[]) => void) => {
      setRefusal(null)
      setUnsent(false)
      if (asksFor(steps) === null) take(steps, {}, () => {})
      else ask(steps)
    },
    correct,
    /** Whether the viewer may open the article to change it while readers go on seeing it. */
    mayRevise: article.steps.includes('revise'),
    /** To whom the article can be given. */
    assignees: () => actions.listAssignees(article.id),
    /** Whether the text is the one that the viewer's own last step left. */
    madeVersion: () => made.current,
    /** The label of what is under way. */
    working,
    refusal: unsent ? null : refusal,
    problem: unsent ? messages.review.unsent : refusal && refusalText(messages, refusal),
    forget: () => {
      setRefusal(null)
      setUnsent(false)
    },
    reload: () => router.refresh(),
  }
}

export type Steps = ReturnType<typeof useSteps>
