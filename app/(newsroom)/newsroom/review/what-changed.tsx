import Link from 'next/link'
import type { ReactNode } from 'react'
import { ChangeCounts } from '#components/changes/change-counts.tsx'
import { ContentChangesView } from '#components/changes/content-changes.tsx'
import { textMadeBy, textName } from '#components/history/text-name.ts'
import { DifferenceButtons } from '#components/review/difference-buttons.tsx'
import { type QueueAddress, queuePath } from '#components/review/queue-address.ts'
import type { Changes } from '#operations/history/read-changes.ts'
import { sightOf } from '../../sight.ts'
import type { Seat } from '../../signed-in.ts'

type Props = {
  read: Changes
  address: QueueAddress
  seat: Seat
  /** The text itself, for where there is nothing to compare. */
  text: ReactNode
}

/** What changed in an article since the viewer saw it, or since it was last sent in, decided about or published; the text where nothing did. */
export async function WhatChanged(props: Props): Promise<ReactNode> {
  const { read, address, seat, text } = props
  const { messages, clock } = seat
  const words = messages.queue.against
  const { baselines, against, comparison } = read
  if (against === null || comparison === null) return <Note text={text}>{words.first}</Note>
  const { before, changes } = comparison
  // One text to compare with, and not a word is different: choosing among comparisons would only push the text down.
  if (changes.same && baselines.length === 1) return <Note text={text}>{words.same(words.names[against])}</Note>
  const made = `${textName(before, messages)}, ${textMadeBy(before, clock, messages)}`
  return (
    <section aria-label={messages.queue.tabs.changes}>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-muted">{words.label}</span>
        {baselines.map((name) => (
          <Choice key={name} address={{ ...address, against: name }} chosen={name === against}>
            {words.names[name]}
          </Choice>
        ))}
        <span className="text-[0.8125rem] text-muted">({made})</span>
      </div>
      {read.nothingNew && against !== 'seen' && <p className="mb-4 text-muted">{words.nothingNew}</p>}
      {!baselines.includes('reviewed') && <p className="mb-4 text-muted">{words.neverReviewed}</p>}
      {changes.same ? (
        <Note text={text}>{words.same(words.names[against])}</Note>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-rule py-2">
            <ChangeCounts changes={changes} words={messages.changes} />
            <span className="flex items-center gap-3">
              <Layouts address={address} against={against} words={messages.changes} />
              <DifferenceButtons />
            </span>
          </div>
          <ContentChangesView
            changes={changes}
            layout={address.beside ? 'beside' : 'one'}
            sight={await sightOf(comparison.files, seat)}
          />
        </>
      )}
    </section>
  )
}

function Note({ text, children }: { text: ReactNode; children: string }) {
  return (
    <>
      <p className="mb-6 max-w-[44rem] border-l-2 border-rule py-1 pl-3 text-muted">{children}</p>
      {text}
    </>
  )
}

function Layouts(props: {
  address: QueueAddress
  against: QueueAddress['against']
  words: Seat['messages']['changes']
}) {
  const { address, against, words } = props
  return (
    <span className="flex gap-3 max-md:hidden">
      <Choice address={{ ...address, against, beside: false }} chosen={!address.beside}>
        {words.oneColumn}
      </Choice>
      <Choice address={{ ...address, against, beside: true }} chosen={address.beside}>
        {words.beside}
      </Choice>
    </span>
  )
}

function Choice(props: { address: QueueAddress; chosen: boolean; children: string }) {
  return (
    <Link
      href={queuePath(props.address)}
      replace
      scroll={false}
      prefetch={false}
      aria-current={props.chosen ? 'true' : undefined}
      className="touchable inline-flex items-center underline-offset-4 hover:underline aria-[current=true]:font-semibold aria-[current=true]:underline"
    >
      {props.children}
    </Link>
  )
}
