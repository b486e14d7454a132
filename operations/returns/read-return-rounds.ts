import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleHead, factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { findVersionHeads, listVersions, type VersionHead } from '#db/stores/history/versions.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { countLists, listsOf, pointsOf, type ReturnListRow } from '#db/stores/returns/returns.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ReturnRound, ReturnStep } from '#newsroom/returns/return-list.ts'
import { mayReadHistory, mayTick } from '#newsroom/rights/permissions.ts'

const MOST = 20
/** How many texts that were sent in or up are looked through for the one that answers a list. */
const LOOKED_AT = 60

/** What an article was sent back with, each time, newest first. */
export async function readReturnRounds(
  viewer: Viewer,
  articleId: string,
  input: { limit?: number } = {},
): Promise<Outcome<{ rounds: ReturnRound[] }>> {
  const db = database()
  const head = await findArticleHead(db, articleId)
  if (!head || !mayReadHistory(viewer, factsOf(head))) return refuse({ code: 'not_found' })
  return { ok: true, rounds: await roundsOf(db, viewer, head, Math.min(input.limit ?? MOST, MOST)) }
}

async function roundsOf(db: Store, viewer: Viewer, head: ArticleHead, limit: number): Promise<ReturnRound[]> {
  const lists = await listsOf(db, head.id, limit)
  if (lists.length === 0) return []
  const total = lists.length < limit ? lists.length : await countLists(db, head.id)
  const steps = await stepsOf(db, lists)
  const sent = await listVersions(db, head.id, { kinds: ['submitted', 'forwarded'], limit: LOOKED_AT })
  const points = await pointsOf(
    db,
    lists.map((list) => list.id),
  )
  const names = await namesOf(db, [
    ...lists.map((list) => list.returnedById),
    ...points.map(({ point }) => point.tickedById),
    ...sent.map((version) => version.authorId),
  ])
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  return lists.map((list, index): ReturnRound => {
    const step = steps.get(list.id) ?? 'return'
    const newer = lists[index - 1]
    const answering = answeringText(list, newer, step, sent)
    const standing = stands(list.id, head)
    return {
      id: list.id,
      number: total - index,
      step,
      at: list.returnedAt,
      by: name(list.returnedById),
      versionId: list.versionId,
      points: points
        .filter(({ point }) => point.returnId === list.id)
        .map(({ point, quote }) => ({
          id: point.id,
          text: point.text,
          chip: point.chip,
          threadId: point.threadId,
          quote: quote ?? '',
          ticked: point.tickedAt ? { at: point.tickedAt, by: name(point.tickedById) } : null,
          answer: point.answer,
        })),
      again: answering && { versionId: answering.id, at: answering.createdAt, by: name(answering.authorId) },
      standing,
      mayTick: standing && newer === undefined && mayTick(viewer, factsOf(head), step),
    }
  })
}

/** By which step each list was written. A return keeps a version of its own kind; sent back is what was kept before. */
export async function stepsOf(db: Store, lists: readonly ReturnListRow[]): Promise<Map<string, ReturnStep>> {
  const kinds = new Map(
    (
      await findVersionHeads(
        db,
        lists.map((list) => list.versionId),
      )
    ).map((version) => [version.id, version.kind]),
  )
  return new Map(lists.map((list) => [list.id, kinds.get(list.versionId) === 'returned' ? 'return' : 'send_back']))
}

/** Whether nothing was approved since, nor the revision dropped; ids are made in the order of time. */
export function stands(
  listId: string,
  head: Pick<ArticleHead, 'state' | 'approvedVersionId' | 'liveVersionId'>,
): boolean {
  if (head.state === 'published') return false
  return listId > (head.approvedVersionId ?? '') && listId > (head.liveVersionId ?? '')
}

/** The last text with which the article came again before it was sent back once more. */
function answeringText(
  list: ReturnListRow,
  newer: ReturnListRow | undefined,
  step: ReturnStep,
  sent: readonly VersionHead[],
): VersionHead | null {
  const kind = step === 'return' ? 'submitted' : 'forwarded'
  const between = sent.filter(
    (version) => version.kind === kind && version.id > list.id && (newer === undefined || version.id < newer.id),
  )
  // Newest first: what was withdrawn and sent again is the answer.
  return between[0] ?? null
}
