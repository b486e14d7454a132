'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { FrontDifference } from '#newsroom/front/differences.ts'
import type { FrontHistoryEntry } from '#newsroom/front/history-entry.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useNewsroomNews } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { Question } from '../press/question.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { slotName } from './names.ts'
import { frontPath } from './paths.ts'

/** The plans that a front had, newest first, each to be brought back. */
export function FrontHistory(props: {
  front: string
  /** What the section is called; empty for the front page. */
  name: string
  version: number
  entries: readonly FrontHistoryEntry[]
  titles: ReadonlyMap<number, string>
  sections: readonly { id: string; name: string }[]
  clock: Clock
  restore: (input: { front: string; version: number; restore: number }) => Promise<Outcome>
}) {
  const { front, version, entries, titles, sections, clock, restore } = props
  const messages = useMessages()
  const words = messages.front.past
  const router = useRouter()
  useNewsroomNews(() => router.refresh())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<number | null>(null)
  const [asked, setAsked] = useState<number | null>(null)
  const bringBack = async (wanted: number) => {
    setAsked(null)
    setBusy(wanted)
    const outcome = await restore({ front, version, restore: wanted }).catch(() => null)
    setBusy(null)
    if (outcome?.ok) return router.push(frontPath(front))
    setProblem(outcome ? refusalText(messages, outcome.refusal) : messages.front.unreachable)
    router.refresh()
  }
  const sayWhat = (difference: FrontDifference) =>
    words.differences[difference.what](
      slotName(messages, difference.slot, sections),
      'number' in difference ? (titles.get(difference.number) ?? words.article(difference.number)) : '',
    )
  return (
    <>
      <NoticePlace>{problem && <Notice kind="wrong">{problem}</Notice>}</NoticePlace>
      <ol className="border-t border-ink">
        {entries.map((entry) => (
          <li
            key={entry.version}
            data-about={`front ${entry.version}`}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p>
                <span className="font-semibold">{entry.by || messages.workflow.clock}</span> {words.kinds[entry.kind]}
                {entry.restoredVersion !== null && ` ${words.broughtBack(entry.restoredVersion)}`}
                <span className="text-muted">
                  {' · '}
                  {formatShort(entry.at, clock.now, clock.zone, messages.desk)} · {words.version(entry.version)}
                  {entry.version === version && ` · ${words.present}`}
                </span>
              </p>
              <ul className="mt-1 list-disc pl-5 text-muted">
                {entry.byItself ? <li>{words.byItself}</li> : null}
                {entry.differences.map((difference) => (
                  <li key={JSON.stringify(difference)}>{sayWhat(difference)}</li>
                ))}
                {!entry.byItself && entry.differences.length === 0 ? <li>{words.same}</li> : null}
              </ul>
            </div>
            {entry.version !== version && (
              <Button small pending={busy === entry.version} onClick={() => setAsked(entry.version)}>
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {asked !== null && (
        <Question
          title={messages.front.ask.restore(props.name || messages.front.frontPage, words.version(asked))}
          confirm={words.restore}
          onClose={() => setAsked(null)}
          onConfirm={() => void bringBack(asked)}
        >
          <p>{messages.front.ask.now}</p>
        </Question>
      )}
    </>
  )
}
