import 'server-only'
import type { Store } from '#db/index.ts'
import { anchoredThreads, moveThread } from '#db/stores/comments.ts'
import { ANCHOR_PLACES } from '#newsroom/anchor.ts'
import { moveAnchors } from '#newsroom/anchors/move-anchors.ts'
import { type AnchoredContent, blocksOf } from '#newsroom/anchors/pieces.ts'
import { same } from '#newsroom/changes/node.ts'

/**
 * Comments follow their words into a text that replaces another one, in the transaction of the replacement. Where nothing
 * is commented on, it costs one look into an index.
 */
export async function anchorsFollow(
  tx: Store,
  articleId: string,
  before: AnchoredContent,
  after: AnchoredContent,
): Promise<void> {
  const threads = await anchoredThreads(tx, articleId)
  if (threads.length === 0) return
  for (const place of ANCHOR_PLACES) {
    const held = threads.filter((thread) => thread.place === place)
    if (place === 'article' || held.length === 0 || same(before[place], after[place])) continue
    const ranges = moveAnchors(
      blocksOf(before, place),
      blocksOf(after, place),
      held.map(({ anchorFrom: from, anchorTo: to, quote }) => ({
        range: from === null || to === null ? null : { from, to },
        quote,
      })),
    )
    for (const [index, thread] of held.entries()) {
      const range = ranges[index] ?? null
      if ((range?.from ?? null) === thread.anchorFrom && (range?.to ?? null) === thread.anchorTo) continue
      await moveThread(tx, thread.id, range)
    }
  }
}
