import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import { formatClock } from '#newsroom/format/dates.ts'
import { textRefName } from '#newsroom/history/history.ts'
import type { HistoryEntry, ReadableSave, TextLabel } from '#newsroom/history/history-entry.ts'
import { buttonClass } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { type HistoryView, historyPath, versionPath } from '../ui/history-path.ts'
import { When } from '../ui/when.tsx'
import { Happened, savesLine } from './happened.tsx'
import { textMadeBy, textName } from './text-name.ts'

type Props = {
  articleId: string
  entries: readonly HistoryEntry[]
  /** The two texts that are compared; null where there is nothing to compare. */
  compared: { before: TextLabel; after: TextLabel } | null
  /** What the address asks for. */
  view: HistoryView
  openFold: { saves: readonly ReadableSave[]; more: boolean } | null
  clock: Clock
  messages: Messages
}

/**
 * The moments of an article with the saves folded between them. Any two texts can be picked and compared: a form that
 * needs no script.
 */
export function Moments(props: Props): ReactNode {
  const { articleId, entries, view, messages } = props
  const { history } = messages
  return (
    <form method="get" action={historyPath(articleId)} aria-labelledby="moments-title">
      {view.view !== undefined && <input type="hidden" name="view" value={view.view} />}
      {view.from !== undefined && <input type="hidden" name="from" value={view.from} />}
      {view.saves !== undefined && <input type="hidden" name="saves" value={view.saves} />}
      <div className="sticky top-12 z-10 border-b border-rule bg-paper py-2">
        <h2 id="moments-title" className="mb-2 font-semibold">
          {history.moments}
        </h2>
        <button type="submit" className={buttonClass('plain', true)}>
          {history.compare.submit}
        </button>
        <p
          className="mt-2 grid grid-cols-[2.75rem_2.75rem] text-center text-[0.75rem] leading-tight text-muted"
          aria-hidden
        >
          <span>{history.compare.from}</span>
          <span>{history.compare.to}</span>
        </p>
      </div>
      <ol>
        <Elsewhere {...props} />
        {view.from === undefined && (
          <Row text="now" name={history.kinds.now} {...props}>
            <span className="font-semibold">{history.kinds.now}</span>
          </Row>
        )}
        {entries.map((entry) => (
          <Moment key={entry.id} entry={entry} {...props} />
        ))}
      </ol>
    </form>
  )
}

function Moment(props: Props & { entry: HistoryEntry }): ReactNode {
  const { entry, clock, messages } = props
  const name = [messages.workflow.log[entry.name] ?? entry.name, entry.label, formatClock(entry.at, clock.zone)]
  return (
    <>
      {entry.savesAfter && <Fold saves={entry.savesAfter} {...props} />}
      <Row text={entry.versionId} name={name.filter(Boolean).join(' ')} {...props}>
        <span className="block text-[0.8125rem] text-muted tabular-nums">
          <When at={entry.at} clock={clock} messages={messages} />
        </span>
        <Happened item={entry} messages={messages} />
      </Row>
    </>
  )
}

/** A text that can be picked as the older and as the newer one, and read. */
function Row(props: Props & { text: string | null; name: string; children: ReactNode }): ReactNode {
  const { articleId, compared, messages, text, name } = props
  const { compare, read } = messages.history
  const picked = (side: 'before' | 'after') => compared !== null && textRefName(compared[side].ref) === text
  return (
    <li className="grid grid-cols-[2.75rem_2.75rem_minmax(0,1fr)] items-start border-b border-rule py-1.5">
      {text === null ? (
        <span className="col-span-2" />
      ) : (
        <>
          <Pick side="before" text={text} label={compare.pickFrom(name)} checked={picked('before')} />
          <Pick side="after" text={text} label={compare.pickTo(name)} checked={picked('after')} />
        </>
      )}
      <div className="min-w-0 py-1">
        {props.children}
        {text !== null && text !== 'now' && (
          <p>
            <Link href={versionPath(articleId, text)} prefetch={false} className="underline underline-offset-2">
              {read}
            </Link>
          </p>
        )}
      </div>
    </li>
  )
}

function Pick(props: { side: 'before' | 'after'; text: string; label: string; checked: boolean }): ReactNode {
  return (
    <label className="touchable flex min-h-9 items-center justify-center" title={props.label}>
      <input
        type="radio"
        name={props.side}
        value={props.text}
        defaultChecked={props.checked}
        aria-label={props.label}
        className="size-4"
      />
    </label>
  )
}

/** What is compared and stands on no row of this page stays picked. */
function Elsewhere(props: Props): ReactNode {
  const { compared, entries, openFold, view, clock, messages } = props
  if (compared === null) return null
  const here = new Set([
    ...(view.from === undefined ? ['now'] : []),
    ...entries.map((entry) => entry.versionId),
    ...(openFold?.saves.map((save) => `save-${save.version}`) ?? []),
  ])
  const away = [...new Map([compared.before, compared.after].map((text) => [textRefName(text.ref), text]))]
  return away
    .filter(([ref]) => !here.has(ref))
    .map(([ref, text]) => (
      <Row key={ref} text={ref} name={textName(text, messages)} {...props}>
        <span className="font-semibold">{textName(text, messages)}</span>
        <span className="block text-[0.8125rem] text-muted">{textMadeBy(text, clock, messages)}</span>
      </Row>
    ))
}

/** The saves between two moments: a line, and opened each of them that can still be read. */
function Fold(props: Props & { saves: NonNullable<HistoryEntry['savesAfter']> }): ReactNode {
  const { articleId, saves, view, openFold, clock, messages } = props
  const { history } = messages
  const range = `${saves.firstVersion}-${saves.lastVersion}`
  const open = view.saves === range ? openFold : null
  return (
    <>
      <li
        id={open ? 'saves' : undefined}
        className="scroll-mt-40 border-b border-rule bg-ground px-3 py-2 text-[0.8125rem] text-muted"
      >
        {savesLine(saves, clock, messages)}{' '}
        {saves.texts > 0 && (
          <Link
            href={`${historyPath(articleId, { ...view, saves: open ? undefined : range })}${open ? '' : '#saves'}`}
            prefetch={false}
            aria-expanded={open !== null}
            className="touchable inline-flex items-center text-ink underline underline-offset-2"
          >
            {open ? history.closeFold : history.openFold}
          </Link>
        )}
        {open && <p className="mt-1">{open.more ? history.onlyNewest(open.saves.length) : history.foldNote}</p>}
      </li>
      {open?.saves.map((save) => {
        const name = `${history.kinds.autosave} ${formatClock(save.at, clock.zone)}`
        return (
          <Row key={save.version} text={`save-${save.version}`} name={name} {...props}>
            <span className="tabular-nums">{name}</span>
            <span className="block text-[0.8125rem] text-muted">{save.author}</span>
          </Row>
        )
      })}
    </>
  )
}
