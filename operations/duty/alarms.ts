import 'server-only'
import { database, type Store } from '#db/index.ts'
import { factsOf, findArticleHead, lockArticle } from '#db/stores/articles/articles.ts'
import { lastNamed, passedDeadlines } from '#db/stores/duty/duty.ts'
import { eventsOfArticle, logEvent } from '#db/stores/log/events.ts'
import { listPeople } from '#db/stores/people/people.ts'
import { BEFORE_APPROVAL } from '#newsroom/articles/states.ts'
import { isHeldUp } from '#newsroom/duty/duty.ts'
import { now } from '#newsroom/kit/clock.ts'
import { latenessText } from '#newsroom/notices/notices.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { answerForPublishing, headsDesk } from '#newsroom/people/rank.ts'
import { tellPeople } from '../notices/tell-people.ts'
import { viewerOf } from '../people/session.ts'

/** Steps and alarms of an article that are looked through for the ones that concern its present schedule. */
const NEWEST = 40
/** Deadlines longer ago than this are told of no more: no server ran, or nobody could be told. */
const NEWS_MS = 7 * 24 * 60 * 60 * 1000
/** More articles than a newsroom has late at once. */
const PASSED = 2000

/** `waitedMs`: how long its time was over when a server began to publish what is due. */
type Late = { articleId: string; after: ArticleFacts; at: Date; byMs: number; waitedMs: number }

/** Notes that an article went out late and was held up by something, in the transaction in which it went out. */
export async function noteLatePublishing(tx: Store, { articleId, after, at, byMs, waitedMs }: Late): Promise<void> {
  if (!isHeldUp({ byMs, waitedMs })) return
  await logEvent(tx, { name: 'published_late', actorId: null, articleId, lateSeconds: Math.round(byMs / 1000) })
  const text = latenessText({ of: 'publishing', at, byMs })
  const told = [...(await whoAnswers(tx)), await whoScheduled(tx, articleId)]
  await tellPeople(tx, { kind: 'late', actorId: null, articleId, text }, after, told)
}

/** Notes that an article could not go out: once for each time for which it was scheduled, however often it is tried. */
export async function noteFailedPublishing(articleId: string): Promise<void> {
  await database().transaction(async (tx) => {
    await lockArticle(tx, articleId)
    const row = await findArticleHead(tx, articleId)
    if (row?.state !== 'scheduled' || !row.scheduledAt) return
    for (const event of await eventsOfArticle(tx, articleId, { limit: NEWEST })) {
      if (event.name === 'publish_failed') return
      if (event.name === 'schedule') break
    }
    await logEvent(tx, { name: 'publish_failed', actorId: null, articleId })
    const text = latenessText({
      of: 'publishing',
      at: row.scheduledAt,
      byMs: now().getTime() - row.scheduledAt.getTime(),
    })
    const told = [...(await whoAnswers(tx)), await whoScheduled(tx, articleId)]
    await tellPeople(tx, { kind: 'failed', actorId: null, articleId, text }, factsOf(row), told)
  })
}

/**
 * Notes the deadlines that have passed without the article having been sent up for approval, and tells its author, its
 * holder and the section's desk heads; called by the clock of every server. Each is noted once, under the article's lock.
 */
export async function noteMissedDeadlines(): Promise<number> {
  const at = now()
  const span = { from: new Date(at.getTime() - NEWS_MS), until: at }
  const passed = await passedDeadlines(database(), BEFORE_APPROVAL, span, PASSED)
  const noted = await lastNamed(
    database(),
    'deadline_passed',
    passed.map(({ id }) => id),
  )
  const missed = passed.filter(
    ({ id, deadlineAt }) => deadlineAt && (noted.get(id)?.getTime() ?? 0) < deadlineAt.getTime(),
  )
  for (const { id } of missed) await database().transaction((tx) => noteMissed(tx, id, at))
  return missed.length
}

async function noteMissed(tx: Store, articleId: string, at: Date): Promise<void> {
  await lockArticle(tx, articleId)
  const row = await findArticleHead(tx, articleId)
  const deadline = row?.deadlineAt
  if (!row || !deadline || deadline > at || !BEFORE_APPROVAL.includes(row.state)) return
  const events = await eventsOfArticle(tx, articleId, { limit: NEWEST })
  if (events.some((event) => event.name === 'deadline_passed' && event.at >= deadline)) return
  await logEvent(tx, { name: 'deadline_passed', actorId: null, articleId })
  const heads = (await listPeople(tx)).filter((person) => headsDesk(viewerOf(person), row.sectionId))
  const told = [row.authorId, row.holderId, ...heads.map((person) => person.id)]
  const text = latenessText({ of: 'deadline', at: deadline })
  await tellPeople(tx, { kind: 'late', actorId: null, articleId, text }, factsOf(row), told)
}

async function whoAnswers(tx: Store): Promise<string[]> {
  const open = (await listPeople(tx)).filter((person) => person.blockedAt === null)
  return answerForPublishing(open).map((person) => person.id)
}

async function whoScheduled(tx: Store, articleId: string): Promise<string | null> {
  const events = await eventsOfArticle(tx, articleId, { limit: NEWEST })
  return events.find((event) => event.name === 'schedule')?.actorId ?? null
}
