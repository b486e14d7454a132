import 'server-only'
import type { Store } from '#db/index.ts'
import type { ArticleRow } from '#db/stores/articles/articles.ts'
import { listVersions } from '#db/stores/history/versions.ts'
import { addReturnList, type NewPoint, threadHeads } from '#db/stores/returns/returns.ts'
import { type AskedPoint, RETURN_LIMITS, type ReturnStep, tidyPoints } from '#newsroom/returns/return-list.ts'
import { readReasonList } from './read-reasons.ts'

/**
 * The points that a text is to be sent back with: a conversation in the words of its first comment, a reason of the
 * newsroom's own known as one. Where no list came, each line of the reason is a point.
 */
export async function pointsToReturn(
  store: Store,
  articleId: string,
  asked: { points?: readonly AskedPoint[]; reason?: string },
): Promise<NewPoint[]> {
  const lines = (asked.reason ?? '').split(/\r?\n/).map((text) => ({ text }))
  const points = tidyPoints(asked.points ?? lines).slice(0, RETURN_LIMITS.points)
  const named = points.flatMap((point) => ('threadId' in point ? point.threadId : []))
  const threads =
    named.length === 0
      ? new Map()
      : new Map((await threadHeads(store, articleId, named, named.length)).map((head) => [head.id, head]))
  const { reasons } = await readReasonList(store)
  return points.flatMap((point): NewPoint[] => {
    if ('text' in point) return [{ text: point.text, chip: reasons.includes(point.text), threadId: null }]
    const thread = threads.get(point.threadId)
    return thread ? [{ text: thread.text, chip: false, threadId: thread.id }] : []
  })
}

/** What the log keeps as the reason: the points in their order, a line each. */
export function pointsInWords(points: readonly NewPoint[]): string {
  return points.map((point) => point.text).join('\n')
}

/**
 * Keeps the list in the transaction of its step. A text that came back to the desk was not written since it was sent up
 * or approved, so the version kept then is the text that was sent back.
 */
export async function keepReturnList(
  tx: Store,
  step: ReturnStep,
  /** As it was before the step. */
  row: ArticleRow,
  list: { returnedById: string; keptVersionId: string | null; points: readonly NewPoint[] },
): Promise<void> {
  const versionId = list.keptVersionId ?? row.approvedVersionId ?? (await newestForwarded(tx, row.id))
  if (versionId === null) throw new Error(`Article ${row.id} has no version that a ${step} could name.`)
  const { returnedById, points } = list
  await addReturnList(tx, { articleId: row.id, versionId, returnedById }, points)
}

async function newestForwarded(tx: Store, articleId: string): Promise<string | null> {
  const [version] = await listVersions(tx, articleId, { kinds: ['forwarded'], limit: 1 })
  return version?.id ?? null
}
