import 'server-only'
import { database } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import type { Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { decideStep, mayRead } from '#newsroom/rights/permissions.ts'
import type { AskedSteps, Planned } from '#newsroom/workflow/plan-steps.ts'
import { withSmallness } from '../articles/revisions.ts'
import { type Carried, carryAnchors } from '../comments/anchors-follow.ts'

/** What takes long and was found out of an article at this version, before anybody else has to wait for it. */
export type Prepared = {
  version: number
  /** Whether the working copy is a small change. */
  small: boolean | undefined
  /** Where comments will hold in the text that readers see. */
  carried: Carried
}

/** Finds out what the steps will ask of the text; whether they may be taken at all is asked later. */
export async function prepareSteps(
  viewer: Viewer,
  input: AskedSteps & { articleId: string },
  rules: Rules,
): Promise<Prepared> {
  const nothing: Prepared = { version: 0, small: undefined, carried: new Map() }
  const [small, drops] = [input.steps.includes('publish_small'), input.steps.includes('drop_revision')]
  const row = small || drops ? await findArticle(database(), input.articleId) : null
  if (!row) return nothing
  const measured = small ? await withSmallness(database(), viewer, row, rules, contentOf(row)) : null
  return {
    version: row.version,
    small: measured?.small,
    carried: drops ? await carriedBack(viewer, row, rules) : nothing.carried,
  }
}

async function carriedBack(viewer: Viewer, row: ArticleRow, rules: Rules): Promise<Carried> {
  const db = database()
  const facts = factsOf(row)
  const allowed = mayRead(viewer, facts) && decideStep(viewer, facts, 'drop_revision', rules).ok
  const live = allowed && row.liveVersionId ? await findVersion(db, row.id, row.liveVersionId) : null
  return live ? carryAnchors(db, row.id, { before: contentOf(row), after: live.content }, viewer.id) : new Map()
}

/** The article with what was found out, where it has not changed since. */
export function withPrepared(article: Planned, row: ArticleRow, { version, small }: Prepared): Planned {
  if (version !== row.version || small === undefined) return article
  return { ...article, facts: { ...article.facts, small } }
}
