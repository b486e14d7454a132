import { holds } from '#newsroom/people/relations.ts'
import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, factsOf } from '#db/stores/articles/articles.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import { publishedMoments } from '#db/stores/reading/published-article.ts'
import { findContents } from '#db/stores/review/queue.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Revision } from '#newsroom/workflow/revision.ts'
import { beside, isTooMuch } from '#threads/beside.ts'

type Row = Pick<ArticleRow, 'id' | 'number' | 'version' | 'liveVersionId' | 'checkedVersionId' | 'state' | 'holderId'> &
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
  const asked = (rules.smallEdits ?? 'nobody') !== 'nobody' && facts.live && holds(viewer, facts)
  const baseId = facts.unchecked ? row.checkedVersionId : row.liveVersionId
  if (!asked || row.state !== 'editing' || baseId === null) return facts
  const base = await findVersion(store, row.id, baseId)
  const after = content ?? (await findContents(store, [row.id])).get(row.id)
  if (!base || !after) return facts
  const small = await beside('isSmall', { before: base.content, after }, viewer.id).catch(tooMuch(false))
  return { ...facts, small }
}

/** How each of these articles differs from what readers see of it, where it is being revised. */
export async function revisionsOf(
  store: Store,
  viewer: Pick<Viewer, 'id'>,
  rows: readonly Row[],
): Promise<Map<string, Revision>> {
  const revised = rows.filter((row) => row.liveVersionId !== null && row.state !== 'published')
  const moments = await publishedMoments(
    store,
    revised.map(({ number }) => number),
  )
  const found = new Map<string, Revision>()
  for (const row of revised) {
    const since = moments.get(row.number)
    if (!since || row.liveVersionId === null) continue
    const difference = await differenceOf(store, viewer, row, row.liveVersionId)
    if (difference) found.set(row.id, { since, liveVersionId: row.liveVersionId, ...difference })
  }
  return found
}

type Difference = Pick<Revision, 'words' | 'otherwise'>

/** By the two texts, which never change under their names: no server can know it otherwise than another. */
const known = new Map<string, Difference>()
const MOST_KNOWN = 500

async function differenceOf(
  store: Store,
  viewer: Pick<Viewer, 'id'>,
  row: Row,
  liveVersionId: string,
): Promise<Difference | null> {
  const name = `${row.id} ${row.version} ${liveVersionId}`
  const before = known.get(name)
  if (before) return before
  const live = await findVersion(store, row.id, liveVersionId)
  const present = (await findContents(store, [row.id])).get(row.id)
  if (!live || !present) return null
  const texts = { before: live.content, after: present }
  const changes = await beside('compareTexts', texts, viewer.id).catch(tooMuch(null))
  // That it differs is certain then; by how much has to be looked up where two texts are compared.
  if (!changes) return { words: 0, otherwise: true }
  const words = Math.max(changes.words.added, changes.words.removed)
  const difference = { words, otherwise: !changes.same && words === 0 }
  const [oldest] = known.keys()
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  known.set(name, difference)
  return difference
}

/** What is said instead where a text was too much to be looked at now. */
function tooMuch<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (isTooMuch(error)) return instead
    throw error
  }
}
