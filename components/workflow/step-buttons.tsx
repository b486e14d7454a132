'use client'

import { Ellipsis } from 'lucide-react'
import { isReturnStep } from '#newsroom/returns/return-list.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { useOffer } from '../palette/palette-acts.tsx'
import { useInView } from '../press/use-in-view.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx'
import { APPROVE_AND_PUBLISH, isHarsh, isOffered, nextStep, otherSteps } from './step-choice.ts'
import { type Steps, stepsLabel } from './use-steps.ts'

/**
 * Across the width of a phone. What needs a second row gets it above the first one: the next step stays where the thumb is,
 * whatever other steps there are.
 */
const FOOT =
  'max-md:flex max-md:w-full max-md:flex-wrap-reverse max-md:gap-2 max-md:*:grow max-md:[&>[aria-haspopup=menu]]:grow-0'

/** The next step as a button, the others one click away. The server has named them; nothing is decided here. */
export function StepButtons(props: {
  article: { id: string; title: string; steps: readonly Step[]; shortPaths: readonly (readonly Step[])[] }
  run: Steps
  /** Called for steps that need a word first. */
  ask: (steps: readonly Step[]) => void
  /** Answers whether the steps have to wait for something that is said elsewhere. */
  holds?: (steps: readonly Step[]) => boolean
  small?: boolean
  /** On a phone they stand at the foot, across its width, with a return in reach. */
  foot?: boolean
}) {
  const messages = useMessages()
  const { review } = messages
  const { article, run, ask, small = false, foot = false } = props
  const title = article.title || messages.desk.untitled
  const next = nextStep(article.steps)
  const others: (readonly Step[])[] = otherSteps(article.steps).map((step) => [step])
  const choose = (steps: readonly Step[]) => {
    run.forget()
    if (!props.holds?.(steps)) run.begin(steps, ask)
  }
  // The same button stands for another step, or another article, as soon as one is taken.
  const ready = useInView(`${article.id} ${next?.step ?? ''}`)
  // In a row there is room for the next step only; the rest is in its menu.
  const both = foot && isOffered(article.shortPaths, APPROVE_AND_PUBLISH)
  const paths = both
    ? article.shortPaths.filter((path) => path.join() !== APPROVE_AND_PUBLISH.join())
    : article.shortPaths
  const back = article.steps.find(isReturnStep)
  const offered = [...(next === null ? [] : [[next.step]]), ...article.shortPaths, ...others]
  useOffer(
    small
      ? null
      : {
          about: title,
          acts: offered.map((steps) => ({
            name: steps.join('-'),
            label: stepsLabel(messages, steps),
            run: () => choose(steps),
          })),
        },
  )
  if (next === null && others.length === 0) return null
  const firstHarsh = others.findIndex(([step]) => step !== undefined && isHarsh(step))
  return (
    <div className={`relative z-10 inline-flex items-center gap-1 ${foot ? FOOT : ''}`}>
      {next !== null && (
        <Button
          look={next.calm || small ? 'plain' : 'main'}
          small={small}
          pending={run.working !== null}
          deaf={!ready}
          aria-label={small ? review.stepOf(messages.workflow.steps[next.step], title) : undefined}
          onClick={() => choose([next.step])}
        >
          {run.working ?? messages.workflow.steps[next.step]}
        </Button>
      )}
      {both && (
        <Button pending={run.working !== null} deaf={!ready} onClick={() => choose(APPROVE_AND_PUBLISH)}>
          {stepsLabel(messages, APPROVE_AND_PUBLISH)}
        </Button>
      )}
      {foot && back !== undefined && (
        <span className="contents md:hidden">
          <Button pending={run.working !== null} deaf={!ready} onClick={() => choose([back])}>
            {messages.workflow.steps[back]}
          </Button>
        </span>
      )}
      {others.length + paths.length > 0 && (
        <Menu
          trigger={
            <button
              type="button"
              aria-label={review.otherStepsOf(title)}
              title={review.otherSteps}
              className={`${buttonClass('plain', small)} pointer-coarse:min-w-11 ${small ? 'px-1.5' : 'px-2.5'}`}
            >
              <Ellipsis size={16} aria-hidden />
              {foot && next === null && <span className="md:hidden">{review.otherSteps}</span>}
            </button>
          }
        >
          {paths.map((steps) => (
            <MenuItem key={steps.join('+')} onSelect={() => choose(steps)}>
              {stepsLabel(messages, steps)}
            </MenuItem>
          ))}
          {paths.length > 0 && others.length > 0 && <MenuLine />}
          {others.map((steps, place) => (
            <div key={steps.join('+')}>
              {place === firstHarsh && place > 0 && <MenuLine />}
              <MenuItem wrong={steps.some(isHarsh)} onSelect={() => choose(steps)}>
                {stepsLabel(messages, steps)}
              </MenuItem>
            </div>
          ))}
        </Menu>
      )}
    </div>
  )
}
