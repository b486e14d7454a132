import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle } from '#db/stores/articles.ts'
import { eventsOfArticle } from '#db/stores/events.ts'
import { namesOf } from '#db/stores/people.ts'
import { findVersion, listVersions } from '#db/stores/versions.ts'
import type { ArticleContent, ArticleState } from '#newsroom/article.ts'
import { mayReadHistory } from '#newsroom/permissions.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'

/** Something that happened to an article. */
export type HistoryEntry = {
  id: string
  at: Date
  /** A step, `created`, or `kept` for a text that lost a conflict. */
  name: string
  /** Empty where the clock acted. */
  actor: string
  from: ArticleState | null
  to: ArticleState | null
  reason: string
  /** The person from whom it was taken over; empty for all else. */
  subject: string
  versionId: string | null
}

/** Who did what with an article, when, and with which reasons; newest first. */
export async function readHistory(viewer: Viewer, articleId: string): Promise<Outcome<{ entries: HistoryEntry[] }>> {
  const db = database()
  const row = await findArticle(db, articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const events = await eventsOfArticle(db, articleId)
  const lost = (await listVersions(db, articleId)).filter((version) => version.kind === 'conflict')
  const names = await namesOf(db, [
    ...events.flatMap((event) => [event.actorId, event.name === 'take_over' ? event.subject : null]),
    ...lost.map((version) => version.authorId),
  ])
  const entries: HistoryEntry[] = [
    ...events.map((event) => ({
      id: event.id,
      at: event.at,
      name: event.name,
      actor: names.get(event.actorId ?? '') ?? '',
      from: event.fromState as ArticleState | null,
      to: event.toState as ArticleState | null,
      reason: event.reason,
      subject: event.name === 'take_over' ? (names.get(event.subject ?? '') ?? '') : '',
      versionId: event.versionId,
    })),
    ...lost.map((version) => ({
      id: version.id,
      at: version.createdAt,
      name: 'kept',
      actor: names.get(version.authorId) ?? '',
      from: null,
      to: null,
      reason: '',
      subject: '',
      versionId: version.id,
    })),
  ]
  return { ok: true, entries: entries.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)) }
}

/** The text of one version, as it was kept. */
export async function readVersion(
  viewer: Viewer,
  input: { articleId: string; versionId: string },
): Promise<Outcome<{ content: ArticleContent; createdAt: Date; author: string; ordinal: number }>> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const version = await findVersion(db, row.id, input.versionId)
  if (!version) return refuse({ code: 'not_found' })
  const names = await namesOf(db, [version.authorId])
  return {
    ok: true,
    content: version.content,
    createdAt: version.createdAt,
    author: names.get(version.authorId) ?? '',
    ordinal: version.ordinal,
  }
}
