import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { findVersion, keepVersion } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { withPresentNames } from '#db/stores/reading/present-names.ts'
import type { ArticleState } from '#newsroom/articles/article.ts'
import { wordsOf } from '#newsroom/articles/article-content.ts'
import { same } from '#newsroom/changes/node.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { decideStep, mayRead } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readinessOf } from '#newsroom/workflow/readiness.ts'
import type { ArticleFacts } from '#newsroom/workflow/workflow.ts'
import { indexArticle } from '../articles/index-article.ts'
import { anchorsFollow, type Carried, carryAnchors } from '../comments/anchors-follow.ts'
import { tellPeople } from '../notices/tell-people.ts'

/**
 * Drops the revision of a live article: the working copy is again the text that readers see, and the article counts as
 * published. The text that is dropped stays as a version, which a new revision can bring back. What somebody was typing
 * meanwhile meets an article that can't be written, and is kept beside it as any such text.
 */
export async function dropRevision(
  viewer: Viewer,
  input: { articleId: string; baseVersion: number; steps: readonly unknown[] },
): Promise<Outcome<{ version: number; state: ArticleState }>> {
  if (input.steps.length > 1) return refuse({ code: 'malformed' })
  const carried = await carriedBack(viewer, input)
  return database().transaction(async (tx) => {
    const row = await findArticle(tx, input.articleId)
    if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    if (row.version !== input.baseVersion) {
      return refuse({ code: 'conflict', current: row.version, keptVersionId: null })
    }
    const facts = factsOf(row)
    const decision = decideStep(viewer, facts, 'drop_revision', await readNewspaper(tx))
    if (!decision.ok) {
      if (decision.refusal.code !== 'held') return decision
      const { by } = decision.refusal
      return refuse({ code: 'held', by: (await namesOf(tx, [by])).get(by) ?? '' })
    }
    const live = row.liveVersionId ? await findVersion(tx, row.id, row.liveVersionId) : null
    if (!live) throw new Error(`Article ${row.id} has no version that readers see.`)
    const content = await withPresentNames(tx, live.content)
    const at = now()
    const { after } = decision
    // The update comes first: of two who decide at the same moment, the second one ends here.
    const updated = await updateArticle(tx, row.id, row.version, {
      ...content,
      words: wordsOf(content),
      readiness: readinessOf(content),
      state: after.state,
      stateSince: at,
      holderId: after.holderId,
      forwardedById: after.forwardedById,
      writerIds: [...after.writerIds],
      // What was approved of the revision is dropped with it.
      approvedVersionId: row.liveVersionId,
      approvedById: row.approvedVersionId === row.liveVersionId ? row.approvedById : null,
      updatedAt: at,
      updatedById: viewer.id,
    })
    if (!updated) return refuse({ code: 'conflict', current: row.version + 1, keptVersionId: null })
    const versionId = same(content, contentOf(row)) ? null : await keepDropped(tx, row)
    await anchorsFollow(tx, row.id, { before: contentOf(row), after: content }, carried)
    await indexArticle(tx, row.number, content)
    await logEvent(tx, {
      name: 'drop_revision',
      actorId: viewer.id,
      articleId: row.id,
      from: row.state,
      to: after.state,
      versionId,
    })
    await tellWhoWorkedOnIt(tx, viewer, row, after)
    return { ok: true, version: row.version + 1, state: after.state }
  })
}

/** Where comments will hold in the text that readers see, worked out before anybody else has to wait for it. */
async function carriedBack(viewer: Viewer, input: { articleId: string; baseVersion: number }): Promise<Carried> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || row.version !== input.baseVersion || !row.liveVersionId) return new Map()
  if (
    !mayRead(viewer, factsOf(row)) ||
    !decideStep(viewer, factsOf(row), 'drop_revision', await readNewspaper(db)).ok
  ) {
    return new Map()
  }
  const live = await findVersion(db, row.id, row.liveVersionId)
  return live ? carryAnchors(db, row.id, { before: contentOf(row), after: live.content }, viewer.id) : new Map()
}

/** The dropped text as a version of who wrote it last. */
function keepDropped(tx: Store, row: ArticleRow): Promise<string> {
  return keepVersion(tx, {
    id: newId(),
    articleId: row.id,
    kind: 'saved',
    content: contentOf(row),
    authorId: row.updatedById,
  })
}

async function tellWhoWorkedOnIt(tx: Store, viewer: Viewer, row: ArticleRow, after: ArticleFacts): Promise<void> {
  const notice = { kind: 'revision_dropped', actorId: viewer.id, articleId: row.id } as const
  await tellPeople(tx, notice, after, [row.authorId, row.holderId, row.forwardedById, ...row.writerIds])
}
