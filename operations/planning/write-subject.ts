import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findSubject, subjectFacts, updateSubject } from '#db/stores/planning/subjects.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { decideSubject, mayReadSubject } from '#newsroom/planning/subject-rights.ts'
import { may, mayRead } from '#newsroom/rights/permissions.ts'
import { beginArticle } from '../articles/begin-article.ts'

/**
 * Begins the article of a subject, with its title, section and deadline. A subject has one article: whoever asks again,
 * or at the same moment, is led to the one that there is.
 */
export async function writeSubject(viewer: Viewer, input: { subjectId: string }): Promise<Outcome<{ id: string }>> {
  const begun = await begin(viewer, input.subjectId)
  if (begun !== 'changed') return begun
  // Somebody was quicker; what they made is seen now.
  const again = await begin(viewer, input.subjectId)
  return again === 'changed' ? refuse({ code: 'changed' }) : again
}

async function begin(viewer: Viewer, subjectId: string): Promise<Outcome<{ id: string }> | 'changed'> {
  return database().transaction(async (tx) => {
    const subject = await findSubject(tx, subjectId)
    if (!subject || !mayReadSubject(viewer, subjectFacts(subject))) return refuse({ code: 'not_found' })
    const decision = decideSubject(viewer, subjectFacts(subject), 'write')
    if (!decision.ok) return decision
    // Somebody may have been given it who has another place in the house by now.
    if (!may(viewer, 'article.create')) return refuse({ code: 'not_allowed' })
    if (subject.articleId !== null) {
      const article = await findArticleHead(tx, subject.articleId)
      const readable = article !== null && mayRead(viewer, factsOf(article))
      return readable ? { ok: true, id: article.id } : refuse({ code: 'subject_written' })
    }
    const at = now()
    const id = newId(at.getTime())
    // The subject first: of two at the same moment one is told here, before it has made an article.
    if (!(await updateSubject(tx, subject.id, subject.version, { articleId: id, updatedAt: at }))) return 'changed'
    const { title, sectionId, deadlineAt } = subject
    await beginArticle(tx, viewer, id, { title, sectionId, deadlineAt })
    await logEvent(tx, { name: 'subject_written', actorId: viewer.id, articleId: id, subject: subject.id })
    return { ok: true, id }
  })
}
