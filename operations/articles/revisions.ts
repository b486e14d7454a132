import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, factsOf } from '#db/stores/articles.ts'
import { publishedMoments } from '#db/stores/published-article.ts'
import { findContents } from '#db/stores/queue.ts'
import { findVersion } from '#db/stores/versions.ts'
import type { ArticleContent } from '#newsroom/article.ts'
import { contentChanges } from '#newsroom/changes/content-changes.ts'
import type { Rules } from '#newsroom/permissions.ts'
import type { Revision } from '#newsroom/revision.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { isSmallChange } from '#newsroom/small-change.ts'
import type { ArticleFacts } from '#newsroom/workflow.ts'

type Row = Pick<ArticleRow, 'id' | 'number' | 'liveVersionId' | 'checkedVersionId' | 'state' | 'holderId'> &
  Parameters<typeof factsOf>[0]

/**
 * What the rules need to know of an article, and whether what its holder has made of it is a small change. It is measured
 * against what readers see; where that has not been looked over yet, against the last text that was, so that many small
 * changes together don't become a large one.
 */
export async function withSmallness(
  store: Store,
  viewer: Pick<Viewer, 'id'>,
  row: Row,
  rules: Rules,
  content: ArticleContent | null = null,
): Promise<ArticleFacts> {
  const facts = factsOf(row)
  const asked = (rules.smallEdits ?? 'nobody') !== 'nobody' && facts.live && row.holderId === viewer.id
  const baseId = facts.unchecked ? row.checkedVersionId : row.liveVersionId
  if (!asked || row.state !== 'editing' || baseId === null) return facts
  const base = await findVersion(store, row.id, baseId)
  const present = content ?? (await findContents(store, [row.id])).get(row.id)
  return { ...facts, small: base !== null && present !== undefined && isSmallChange(base.content, present) }
}

/** How each of these articles differs from what readers see of it, where it is being revised. */
export async function revisionsOf(store: Store, rows: readonly Row[]): Promise<Map<string, Revision>> {
  const revised = rows.filter((row) => row.liveVersionId !== null && row.state !== 'published')
  const ids = revised.map(({ id }) => id)
  const contents = await findContents(store, ids)
  const moments = await publishedMoments(
    store,
    revised.map(({ number }) => number),
  )
  const found = new Map<string, Revision>()
  for (const row of revised) {
    const content = contents.get(row.id)
    const live = row.liveVersionId ? await findVersion(store, row.id, row.liveVersionId) : null
    const since = moments.get(row.number)
    if (content && live && since)
      found.set(row.id, { since, liveVersionId: live.id, ...differenceOf(live.content, content) })
  }
  return found
}

function differenceOf(live: ArticleContent, present: ArticleContent): Pick<Revision, 'words' | 'otherwise'> {
  const changes = contentChanges(live, present)
  const words = Math.max(changes.words.added, changes.words.removed)
  return { words, otherwise: !changes.same && words === 0 }
}
