import { and, eq, inArray, like, or, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { ARTICLE_STATES, type ArticleState } from '#newsroom/kit/article-states.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { writtenOrHeldBy } from '../people/authorship.ts'
import { factsOf } from './articles.ts'

/** What has gone out is known by its published rows, and what was thrown away is its author's alone. */
const IN_WORK: readonly ArticleState[] = ARTICLE_STATES.filter(
  (state) => state !== 'published' && state !== 'discarded',
)

/**
 * The articles whose working copy has a picture or file: those that are worked on, and all of this person's own. Only texts
 * that are on the desks now are looked into, so that the archive's size is no matter.
 * @param id of the picture or file; letters and digits, so that there is no wildcard in it
 */
export async function articlesWith(store: Store, id: string, personId: string): Promise<ArticleFacts[]> {
  const { articles: a } = store.tables
  const named = `%"${id}"%`
  const rows = await store
    .select({
      kind: a.kind,
      state: a.state,
      authorId: a.authorId,
      holderId: a.holderId,
      forwardedById: a.forwardedById,
      sectionId: a.sectionId,
      writerIds: a.writerIds,
      liveVersionId: a.liveVersionId,
      liveSectionId: a.liveSectionId,
      uncheckedSince: a.uncheckedSince,
      uncheckedByIds: a.uncheckedByIds,
    })
    .from(a)
    .where(
      and(
        or(inArray(a.state, [...IN_WORK]), writtenOrHeldBy(store, personId)),
        or(like(sql`cast(${a.body} as text)`, named), like(sql`cast(${a.lead} as text)`, named)),
      ),
    )
  return rows.map(factsOf)
}

/** Whether a text that was kept of an article has the picture or file: what was taken out can be put back. */
export async function keptTextHas(store: Store, articleId: string, id: string): Promise<boolean> {
  const { articleVersions: v, articleSaves: s } = store.tables
  const named = `%"${id}"%`
  for (const table of [v, s]) {
    const found = await store
      .select({ articleId: table.articleId })
      .from(table)
      .where(and(eq(table.articleId, articleId), like(sql`cast(${table.content} as text)`, named)))
      .limit(1)
    if (found.length > 0) return true
  }
  return false
}
