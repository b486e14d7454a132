'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { Popover } from 'radix-ui'
import type { Messages } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { BlockedReason, BlockedStepView } from '#newsroom/rights/blocked-steps.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import { buttonClass } from '../ui/button.tsx'
import { type RemindOfStep, RemindThem } from './remind-them.tsx'

type Props = { article: { id: string; title: string; blocked: readonly BlockedStepView[] }; remind: RemindOfStep }

/**
 * Steps that somebody else has to take, as buttons that can't be pressed, with the reason and the people in words. While
 * somebody writes there is no room for words that are no news to them: there the button opens what there is to say.
 */
export function BlockedSteps({ article, remind }: Props) {
  const { workflow } = useMessages()
  const writes = useDesk() !== null
  if (article.blocked.length === 0) return null
  if (writes) return <BlockedStepsInRow article={article} remind={remind} />
  return (
    <>
      {article.blocked.map((each) => (
        <button
          key={each.step}
          type="button"
          disabled
          aria-describedby={`why-${each.step}`}
          className={buttonClass('plain')}
        >
          <Lock size={14} aria-hidden /> {workflow.steps[each.step]}
        </button>
      ))}
      <div className="grid basis-full gap-1 text-[0.8125rem] text-muted md:justify-items-end md:text-right">
        {article.blocked.map((each) => (
          <WhyBlocked key={each.step} articleId={article.id} blocked={each} remind={remind} />
        ))}
      </div>
    </>
  )
}

/** The same where there is room for a button only. */
export function BlockedStepsInRow({ article, remind }: Props) {
  const { blocked: words, workflow, desk } = useMessages()
  const [first] = article.blocked
  if (first === undefined) return null
  const step = workflow.steps[first.step]
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${words.button(step)}, ${article.title || desk.untitled}`}
        className={`${buttonClass('quiet', true)} relative z-10 text-muted`}
      >
        <Lock size={13} aria-hidden /> {step}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 grid w-80 max-w-[calc(100vw-1rem)] gap-2 rounded-[4px] border border-rule bg-paper p-3 text-[0.8125rem] shadow-lg"
        >
          {article.blocked.map((each) => (
            <WhyBlocked key={each.step} articleId={article.id} blocked={each} remind={remind} />
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function WhyBlocked(props: { articleId: string; blocked: BlockedStepView; remind: RemindOfStep }) {
  const messages = useMessages()
  const { blocked: words, workflow } = messages
  const { people, others, alone, maySetRule, step, reason, due } = props.blocked
  const names = people.map((person) => person.name).join(', ')
  const withRoles = people.map((person) => words.person(person.name, workflow.roles[person.role])).join(', ')
  const ofRule = reason.code === 'own_text' || reason.code === 'own_changes'
  return (
    <div id={`why-${step}`} className="max-w-[44rem]">
      <span className="text-ink">{reasonText(messages, reason)}</span>{' '}
      {people.length === 0 && (alone ? words.alone : words.nobody)}
      {people.length > 0 && (
        <>
          <span className="max-md:hidden">{words.people(withRoles, others)}</span>
          <span className="md:hidden">{words.people(names, others)}</span>
        </>
      )}{' '}
      {people.length > 0 && due && <RemindThem articleId={props.articleId} step={step} remind={props.remind} />}
      {people.length === 0 && maySetRule && (
        <span className="inline-flex flex-wrap gap-x-3">
          {ofRule && (
            <Link href={`${newsroomPath.settings()}#rules`} prefetch={false} className={LINK}>
              {words.setRule}
            </Link>
          )}
          <Link href={newsroomPath.newPerson()} prefetch={false} className={LINK}>
            {words.addPeople}
          </Link>
        </span>
      )}
    </div>
  )
}

const LINK = 'touchable inline-flex items-center font-semibold text-ink underline underline-offset-2'

function reasonText({ blocked: words, workflow }: Messages, reason: BlockedReason): string {
  if (reason.code === 'held') return words.held(reason.by)
  if (reason.code === 'rank') return words.rank(workflow.roles[reason.least])
  return words.reasons[reason.code]
}
