'use client'

import { createContext, useContext, useEffect, useRef } from 'react'
import type { Step } from '#newsroom/workflow/steps.ts'
import { isOffered } from '../workflow/step-choice.ts'
import { type StepActions, type Steps, useSteps } from '../workflow/use-steps.ts'

/** Where an article's steps are taken: in its row, or where it is open. */
export type ChoicePlace = 'row' | 'opened'

export function choiceKey(place: ChoicePlace, articleId: string): string {
  return `${place} ${articleId}`
}

/** Takes the first of the steps, or runs of steps, that can be taken now. @returns false where none can */
export type Choose = (among: readonly (readonly Step[])[]) => boolean

/** What the review desk and its parts know of each other. */
export type ReviewDeskValue = {
  /** Names who takes the steps on an article for the keyboard, by {@link choiceKey}. @returns what takes the name back */
  register: (key: string, choose: Choose) => () => void
  /** Called after steps were taken; true where that has led on to another article or page. */
  taken: (articleId: string, steps: readonly Step[]) => boolean
}

export const ReviewDeskContext = createContext<ReviewDeskValue>({ register: () => () => {}, taken: () => false })

/** What the server lets the viewer do with an article. */
type Offered = { steps: readonly Step[]; shortPaths: readonly (readonly Step[])[] }

/** The steps whose form is open, and what opens one. */
type Asked = { asking: readonly Step[] | null; ask: (steps: readonly Step[]) => void }

/** Steps on an article of the queue, by its buttons and by the keys of the desk. */
export function useQueueSteps(
  article: { id: string; version: number; title: string; holderId: string | null } & Offered,
  actions: StepActions,
  place: ChoicePlace,
  { asking, ask }: Asked,
): Steps {
  const desk = useContext(ReviewDeskContext)
  const run = useSteps(article, actions, (steps) => desk.taken(article.id, steps))
  const choose = useRef<Choose>(() => false)
  const later = useRef<Parameters<Choose>[0] | null>(null)
  useEffect(() => {
    choose.current = (among) => {
      if (run.working !== null) {
        later.current = among
        return true
      }
      const offered = [...article.steps.map((step) => [step]), ...article.shortPaths]
      const steps = among.find((each) => isOffered(offered, each))
      if (steps === undefined) return false
      // What is being written in an open form is not thrown away for a key.
      if (asking === null) run.begin(steps, ask)
      return true
    }
    // A key that was pressed while a step was under way is taken once it is done, as long as the article is the same.
    const among = later.current
    if (among === null || run.working !== null) return
    later.current = null
    // Whoever pressed it saw this text: after the own step nobody else has changed it.
    if (article.version === run.madeVersion()) choose.current(among)
  })
  const { register } = desk
  const key = choiceKey(place, article.id)
  useEffect(() => register(key, (among) => choose.current(among)), [register, key])
  return run
}
