import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import { formatDate, formatShort } from '#newsroom/format/dates.ts'
import type { HistoryEntry, SaveFold } from '#newsroom/history/history-entry.ts'
import type { Clock } from '../ui/clock.ts'

/** Who did what with an article, as a sentence; `children` go on with it. */
export function Happened(props: { item: HistoryEntry; messages: Messages; children?: ReactNode }): ReactNode {
  const { item, messages } = props
  const { workflow, desk } = messages
  const nobody = item.name === 'publish_due' ? workflow.clock : desk.log.operator
  return (
    <>
      <span className="font-semibold">{item.actor || nobody}</span> {workflow.log[item.name] ?? item.name}
      {item.subject && ` ${item.subject}`}
      {item.label && ` “${item.label}”`}
      {props.children}
      {item.reason && <p className="mt-1 border-l-2 border-rule pl-3 whitespace-pre-line">{item.reason}</p>}
    </>
  )
}

/** The saves between two moments in a line: how many, by whom, from when to when. */
export function savesLine(saves: SaveFold, clock: Clock, messages: Messages): string {
  const short = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk)
  const sameDay = formatDate(saves.firstAt, clock.zone) === formatDate(saves.lastAt, clock.zone)
  const last = sameDay ? short(saves.lastAt).replace(/^.* /, '') : short(saves.lastAt)
  const first = short(saves.firstAt)
  const time = first.endsWith(last) ? first : `${first}–${last}`
  return [messages.history.autosaves(saves.count), saves.people.filter(Boolean).join(', '), time]
    .filter((part) => part !== '')
    .join(' · ')
}
