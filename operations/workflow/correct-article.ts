import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle, insertArticle } from '#db/stores/articles/articles.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import { takeNumber } from '#db/stores/kit/counters.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { presentSection, readKnownSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { messagesFor } from '#messages/index.ts'
import { type ArticleContent, CORRECTION_TITLE, emptyContent, LIMITS } from '#newsroom/articles/article.ts'
import { formatDate } from '#newsroom/format/dates.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { decideStep, mayRead } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { indexArticle } from '../articles/index-article.ts'
import { newArticleRow } from '../articles/new-article-row.ts'
import { tellOfSteps } from '../notices/tell-people.ts'

/**
 * Begins the correction of a published article: an article of its own with the title that the press law prescribes,
 * naming the work, its section and date, the false statement and the true one. It lies in the viewer's hands and takes
 * the same way to the readers as any other text.
 * @param input.baseVersion the version that the viewer saw when deciding; where it is named, no other is corrected
 */
export async function correctArticle(
  viewer: Viewer,
  input: { articleId: string; baseVersion?: number; falseStatement: string; trueStatement: string },
): Promise<Outcome<{ id: string }>> {
  const db = database()
  const newspaper = await readNewspaper(db)
  const corrected = await findArticle(db, input.articleId)
  if (!corrected || !mayRead(viewer, factsOf(corrected))) return refuse({ code: 'not_found' })
  const decision = decideStep(viewer, factsOf(corrected), 'correct', newspaper)
  if (!decision.ok) return decision
  if (input.baseVersion !== undefined && input.baseVersion !== corrected.version) {
    return refuse({ code: 'conflict', current: corrected.version, keptVersionId: null })
  }
  const falseStatement = normaliseProse(input.falseStatement).slice(0, LIMITS.reason)
  const trueStatement = normaliseProse(input.trueStatement).slice(0, LIMITS.reason)
  const empty = Object.entries({ falseStatement, trueStatement }).filter(([, text]) => text === '')
  if (empty.length > 0) {
    return refuse({ code: 'fields', fields: empty.map(([field]) => ({ field, problem: 'missing' })) })
  }

  const live = corrected.liveVersionId ? await findVersion(db, corrected.id, corrected.liveVersionId) : null
  const section = presentSection(await readKnownSections(db), live?.content.sectionId ?? corrected.sectionId)
  const words = messagesFor(newspaper.language).correction
  const at = now()
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const content: ArticleContent = {
    ...emptyContent(),
    title: CORRECTION_TITLE,
    sectionId: section?.id ?? null,
    sapo: words.sapo({
      title: live?.content.title ?? corrected.title,
      section: section?.name ?? '',
      date: formatDate(corrected.firstPublishedAt ?? at, newspaper.timeZone),
    }),
    bylines: [{ penNameId: null, name: newspaper.name }],
    body: {
      type: 'doc',
      content: [
        paragraph(words.falseStatement(falseStatement.replaceAll('\n', ' '))),
        paragraph(words.trueStatement(trueStatement.replaceAll('\n', ' '))),
        paragraph(words.apology),
      ],
    },
  }
  const id = newId(at.getTime())
  await db.transaction(async (tx) => {
    const number = await takeNumber(tx, 'article')
    await insertArticle(tx, {
      ...newArticleRow({ id, number, at, authorId: viewer.id, content }),
      kind: 'correction',
      state: 'editing',
      holderId: viewer.id,
      correctsId: corrected.id,
    })
    await indexArticle(tx, number, content)
    await logEvent(tx, { name: 'correct', actorId: viewer.id, articleId: corrected.id, subject: id })
    await logEvent(tx, { name: 'created', actorId: viewer.id, articleId: id, subject: corrected.id, to: 'editing' })
    const about = { actorId: viewer.id, articleId: corrected.id, after: factsOf(corrected), reason: '' }
    await tellOfSteps(tx, about, [{ step: 'correct', subject: null }])
  })
  return { ok: true, id }
}
