import 'server-only'
import type { Store } from '#db/index.ts'
import { factsOf } from '#db/stores/articles/articles.ts'
import type { DeskRow } from '#db/stores/articles/desk-lists.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { namesOf } from '#db/stores/people/people.ts'
import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ListedArticle } from '#newsroom/review/listed-article.ts'
import { shortPathsFor, stepsFor } from '#newsroom/rights/permissions.ts'
import { withSmallness } from './revisions.ts'

/** Makes rows ready for a list: names instead of ids, and what the viewer may do. */
export async function listedArticles(
  store: Store,
  viewer: Viewer,
  rows: readonly DeskRow[],
  rules: Rules,
): Promise<ListedArticle[]> {
  const names = await namesOf(
    store,
    rows.flatMap((row) => [row.authorId, row.holderId]),
  )
  const sections = new Map((await readSections(store)).map((section) => [section.id, section.name]))
  const facts = new Map<string, ArticleFacts>()
  for (const row of rows) facts.set(row.id, await withSmallness(store, viewer, row, rules))
  return rows.map((row) => {
    const known = facts.get(row.id) ?? factsOf(row)
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      kind: row.kind,
      title: row.title,
      state: row.state,
      stateSince: row.stateSince,
      section: sections.get(row.sectionId ?? '') ?? '',
      author: names.get(row.authorId) ?? '',
      holder: names.get(row.holderId ?? '') ?? '',
      holderId: row.holderId,
      heldByViewer: row.holderId === viewer.id,
      words: row.words,
      live: known.live,
      uncheckedSince: row.uncheckedSince,
      scheduledAt: row.scheduledAt,
      deadlineAt: row.deadlineAt,
      updatedAt: row.updatedAt,
      steps: stepsFor(viewer, known, rules),
      shortPaths: shortPathsFor(viewer, known, rules),
    }
  })
}
