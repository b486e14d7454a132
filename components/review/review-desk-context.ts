'use client'

import { createContext, useContext, useEffect, useRef } from 'react'
import type { Step } from '#newsroom/workflow.ts'
import { type StepActions, type Steps, useSteps } from './use-steps.ts'

/** Where an article's steps are taken: in its row, or where it is open. */
export type ChoicePlace = 'row' | 'opened'

export function choiceKey(place: ChoicePlace, articleId: string): string {
  return `${place} ${articleId}`
}

/** Takes the first of the steps that can be taken now. @returns false where none can */
export type Choose = (steps: readonly Step[]) => boolean

/** What the review desk and its parts know of each other. */
export type ReviewDeskValue = {
  /** Names who takes the steps on an article for the keyboard, by {@link choiceKey}. @returns what takes the name back */
  register: (key: string, choose: Choose) => () => void
  /** Called after steps were taken; true where that has led on to another article or page. */
  taken: (articleId: string, steps: readonly Step[]) => boolean
}

export const ReviewDeskContext = createContext<ReviewDeskValue>({ register: () => () => {}, taken: () => false })

/** The steps whose form is open, and what opens one. */
type Asked = { asking: readonly Step[] | null; ask: (steps: readonly Step[]) => void }

/** Steps on an article of the queue, by its buttons and by the keys of the desk. */
export function useQueueSteps(
  article: { id: string; version: number; holderId: string | null; steps: readonly Step[] },
  actions: StepActions,
  place: ChoicePlace,
  { asking, ask }: Asked,
): Steps {
  const desk = useContext(ReviewDeskContext)
  const run = useSteps(article, actions, (steps) => desk.taken(article.id, steps))
  const choose = useRef<Choose>(() => false)
  const later = useRef<readonly Step[] | null>(null)
  useEffect(() => {
    choose.current = (steps) => {
      if (run.working !== null) {
        later.current = steps
        return true
      }
      const step = steps.find((each) => article.steps.includes(each))
      if (step === undefined) return false
      // What is being written in an open form is not thrown away for a key.
      if (asking === null) run.begin([step], ask)
      return true
    }
    // A key that was pressed while a step was under way is taken once it is done, as long as the article is the same.
    const steps = later.current
    if (steps === null || run.working !== null) return
    later.current = null
    choose.current(steps)
  })
  const { register } = desk
  const key = choiceKey(place, article.id)
  useEffect(() => register(key, (steps) => choose.current(steps)), [register, key])
  return run
}
