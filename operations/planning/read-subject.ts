import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { findSubject, subjectFacts } from '#db/stores/planning/subjects.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { SubjectView } from '#newsroom/planning/listed-subject.ts'
import { mayReadSubject, subjectActsFor } from '#newsroom/planning/subject-rights.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'

/** Reads a subject. Who may not is told the same as of one that does not exist. */
export async function readSubject(viewer: Viewer, subjectId: string): Promise<Outcome<{ subject: SubjectView }>> {
  const db = database()
  const row = await findSubject(db, subjectId)
  if (!row || !mayReadSubject(viewer, subjectFacts(row))) return refuse({ code: 'not_found' })
  const names = await namesOf(db, [row.proposedById, row.decidedById, row.assigneeId])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const section = (await readSections(db)).find((each) => each.id === row.sectionId)
  const article = row.articleId ? await findArticleHead(db, row.articleId) : null
  return {
    ok: true,
    subject: {
      id: row.id,
      version: row.version,
      title: row.title,
      brief: row.brief,
      state: row.state,
      section: section ? { id: section.id, name: section.name } : null,
      proposedBy: person(row.proposedById),
      proposedAt: row.proposedAt,
      decidedBy: row.decidedById ? person(row.decidedById) : null,
      decidedAt: row.decidedAt,
      decision: row.decision,
      assignee: row.assigneeId ? person(row.assigneeId) : null,
      deadlineAt: row.deadlineAt,
      plannedOn: row.plannedOn,
      article: article && { id: article.id, state: article.state, readable: mayRead(viewer, factsOf(article)) },
      acts: subjectActsFor(viewer, subjectFacts(row)),
    },
  }
}
