'use client'

import { Eye, PenLine } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { Messages } from '#messages/index.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { Told } from '#newsroom/presence/live.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { useRoom } from './open-article.tsx'

const SHOWN = 3

/** Who else has the article open, and what they have done to it; stands in the head of the desk and of the reading view. */
export function WhoIsHere({ timeZone }: { timeZone: string }) {
  const messages = useMessages()
  const room = useRoom()
  if (room === null) return null
  return (
    <>
      {room.news !== null && room.news.others.length > 0 && (
        <People others={room.news.others} timeZone={timeZone} messages={messages} />
      )}
      <Notices room={room} timeZone={timeZone} messages={messages} />
    </>
  )
}

type Others = Told['others']

function People(props: { others: Others; timeZone: string; messages: Messages }) {
  const { others, timeZone, messages } = props
  const { presence } = messages
  const sentence = (one: Others[number]) =>
    one.writes ? presence.writes(one.name, shortTime(one.since, timeZone, messages)) : presence.looks(one.name)
  const [first] = others
  return (
    <Popover.Root>
      <Popover.Trigger
        className="touchable inline-flex min-h-7.5 max-w-full items-center gap-1.5 rounded-[3px] px-1.5 text-[0.8125rem] hover:bg-hover pointer-coarse:min-w-11"
        aria-label={`${presence.here}: ${others.map(sentence).join('; ')}`}
      >
        <span className="flex shrink-0 -space-x-1.5" aria-hidden>
          {others.slice(0, SHOWN).map((one) => (
            <Face key={one.id} one={one} />
          ))}
        </span>
        <span className="truncate text-muted max-2xl:hidden" aria-hidden>
          {first && sentence(first)}
          {others.length > 1 && `, ${presence.more(others.length - 1)}`}
        </span>
        <span className="text-muted max-lg:hidden 2xl:hidden" aria-hidden>
          {first?.writes ? presence.writing : presence.reading}
          {others.length > 1 && ` +${others.length - 1}`}
        </span>
        {others.length > SHOWN && (
          <span className="text-muted tabular-nums lg:hidden" aria-hidden>
            +{others.length - SHOWN}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-[20rem] rounded-[3px] border border-rule bg-paper p-3 text-[0.8125rem]"
        >
          <p className="mb-1 font-semibold">{presence.here}</p>
          <ul className="grid gap-1.5">
            {others.map((one) => (
              <li key={one.id} className="flex items-start gap-2">
                {one.writes ? (
                  <PenLine size={14} aria-hidden className="mt-[0.2rem] shrink-0" />
                ) : (
                  <Eye size={14} aria-hidden className="mt-[0.2rem] shrink-0 text-muted" />
                )}
                {sentence(one)}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** A person as the first letter of the given name, which is the last word of a Vietnamese one. */
function Face({ one }: { one: Others[number] }) {
  const letter = one.name.trim().split(/\s+/u).at(-1)?.slice(0, 1).toLocaleUpperCase('vi') ?? ''
  const look = one.writes ? 'bg-ink text-paper' : 'bg-ground text-ink'
  return (
    <span
      className={`flex size-6 items-center justify-center rounded-full border border-paper text-[0.6875rem] leading-none font-semibold ring-1 ring-field/60 ${look}`}
    >
      {letter}
    </span>
  )
}

/** What whoever has the article open has to know at once. The announcer says it aloud; here it stays until it is seen. */
function Notices(props: { room: NonNullable<ReturnType<typeof useRoom>>; timeZone: string; messages: Messages }) {
  const { room, timeZone, messages } = props
  const { presence } = messages
  const { happening, news } = room
  const elsewhere = news?.elsewhere ?? null
  const lines = [
    news?.askedBy ? presence.askedBy(news.askedBy.name) : null,
    elsewhere &&
      (!elsewhere.writes ? presence.elsewhere : elsewhere.leads ? presence.elsewhereFirst : presence.elsewhereLater),
    room.signedOut ? presence.signedOut : null,
  ].filter((line) => line !== null)
  if (lines.length === 0 && happening === null) return null
  return (
    <div data-says className="order-last grid basis-full gap-1 text-[0.8125rem]">
      {lines.map((line) => (
        <p key={line} className="text-right text-muted">
          {line}
        </p>
      ))}
      {happening !== null && (
        <div className="flex items-center justify-end gap-3 border-t border-rule pt-1">
          <p className="min-w-0">
            <span className="text-muted tabular-nums">{shortTime(happening.at, timeZone, messages)}</span>{' '}
            <span className="font-semibold">{happening.text}</span>
            {happening.reason && <span className="whitespace-pre-line"> {happening.reason}</span>}
          </p>
          <Button small look="quiet" onClick={room.dismiss}>
            {presence.dismiss}
          </Button>
        </div>
      )}
    </div>
  )
}

function shortTime(at: string, timeZone: string, messages: Messages): string {
  return formatShort(new Date(at), new Date(), timeZone, messages.desk.within)
}
