import 'server-only'
import { database } from '#db/index.ts'
import { dueArticles, factsOf, findArticle, updateArticle } from '#db/stores/articles.ts'
import { databaseTime } from '#db/stores/clock.ts'
import { logEvent } from '#db/stores/events.ts'
import { afterStep } from '#newsroom/workflow.ts'
import { noteFailedPublishing, noteLatePublishing } from '../duty/alarms.ts'
import { tellOfSteps } from '../notices/tell-people.ts'
import { publishVersion } from './publish-version.ts'
import { approvedVersion } from './take-steps.ts'

const PORTION = 500

/** An article that went out by the clock, and how late that was. */
export type WentOut = { id: string; number: number; lateMs: number }

/**
 * Publishes the scheduled articles whose time has come; called by the clock of every server. Each article is taken by
 * compare-and-set in a transaction of its own, so that it goes out exactly once however many servers try.
 * @param resting articles to leave alone this time: they could not go out just now
 * @returns what this call published, and the articles that could not be
 */
export async function publishDue(
  resting: ReadonlySet<string> = new Set(),
): Promise<{ published: WentOut[]; failed: { id: string; error: unknown }[] }> {
  const published: WentOut[] = []
  const failed: { id: string; error: unknown }[] = []
  for (const due of await dueArticles(database(), PORTION)) {
    if (resting.has(due.id)) continue
    try {
      const out = await publishOne(due.id, due.version)
      if (out) published.push(out)
    } catch (error) {
      // One article that can't go out must not hold up the others.
      failed.push({ id: due.id, error })
      // Where the database itself is away, the next try notes it.
      await noteFailedPublishing(due.id).catch(() => {})
    }
  }
  return { published, failed }
}

function publishOne(id: string, version: number): Promise<WentOut | null> {
  return database().transaction(async (tx) => {
    const row = await findArticle(tx, id)
    const at = await databaseTime(tx)
    if (row?.version !== version || row.state !== 'scheduled' || !row.scheduledAt || row.scheduledAt > at) return null
    const after = afterStep(factsOf(row), 'publish_due', '')
    const change = {
      state: after.state,
      stateSince: at,
      holderId: after.holderId,
      forwardedById: after.forwardedById,
      writerIds: [...after.writerIds],
      liveVersionId: row.approvedVersionId,
      checkedVersionId: row.approvedVersionId,
      firstPublishedAt: row.firstPublishedAt ?? at,
      scheduledAt: null,
      updatedAt: at,
    }
    if (!(await updateArticle(tx, id, version, change))) return null
    await publishVersion(tx, row, await approvedVersion(tx, row), at)
    await logEvent(tx, {
      name: 'publish_due',
      actorId: null,
      articleId: id,
      from: 'scheduled',
      to: 'published',
      versionId: row.approvedVersionId,
    })
    await tellOfSteps(tx, { actorId: null, articleId: id, after, reason: '' }, [{ step: 'publish_due', subject: null }])
    const lateMs = at.getTime() - row.scheduledAt.getTime()
    await noteLatePublishing(tx, { articleId: id, after, at: row.scheduledAt, byMs: lateMs })
    return { id, number: row.number, lateMs }
  })
}
