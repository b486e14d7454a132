import type { ReactNode } from 'react'
import { ChangeCounts } from '#components/changes/change-counts.tsx'
import { ContentChangesView } from '#components/changes/content-changes.tsx'
import { RoundNote } from '#components/returns/round-note.tsx'
import type { ReturnRound } from '#newsroom/returns/return-list.ts'
import { compareTexts } from '#operations/history/compare-texts.ts'
import { sightOf } from '../../../sight.ts'
import type { Seat } from '../../../signed-in.ts'

/**
 * What an article was returned with each time, ticks and answers on each point; for the newest also what changed since,
 * and nothing else.
 */
export function Returned(props: {
  articleId: string
  rounds: readonly ReturnRound[]
  seat: Seat
  /** Without the difference, where the page shows what changed by itself. */
  bare?: boolean
}): ReactNode {
  const { articleId, rounds, seat, bare = false } = props
  const { messages, clock } = seat
  return (
    <section aria-label={messages.returns.rounds} className="border-t border-rule">
      {rounds.map((round, index) => (
        <RoundNote
          key={round.id}
          round={round}
          clock={clock}
          messages={messages}
          difference={index === 0 && !bare && <Difference articleId={articleId} round={round} seat={seat} />}
        />
      ))}
    </section>
  )
}

async function Difference(props: { articleId: string; round: ReturnRound; seat: Seat }): Promise<ReactNode> {
  const { articleId, round, seat } = props
  const { messages } = seat
  const compared = await compareTexts(seat.viewer, {
    articleId,
    before: round.versionId,
    after: round.again?.versionId ?? 'now',
  })
  if (!compared.ok || compared.comparison === null) return null
  const { changes, files } = compared.comparison
  return (
    <section aria-labelledby={`difference-${round.id}`} className="grid gap-2">
      <h3 id={`difference-${round.id}`} className="font-semibold">
        {round.again ? messages.returns.difference : messages.returns.differenceNow}
      </h3>
      {!changes.same && <ChangeCounts changes={changes} words={messages.changes} />}
      <ContentChangesView changes={changes} sight={await sightOf(files, seat)} />
    </section>
  )
}
