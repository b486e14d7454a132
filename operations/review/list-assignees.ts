import type { Colleague } from '#newsroom/review/colleague.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { countHeld } from '#db/stores/articles/desk-lists.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { listPeople } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { decideStep, mayBeAssigned, mayRead } from '#newsroom/rights/permissions.ts'
import { compareNames } from '#newsroom/text/names.ts'
import { viewerOf } from '../people/session.ts'

/** To whom the viewer can give an article: everybody who edits it, the viewer too, sorted by given name. */
export async function listAssignees(viewer: Viewer, articleId: string): Promise<Outcome<{ people: Colleague[] }>> {
  const db = database()
  const row = await findArticleHead(db, articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const facts = factsOf(row)
  const decision = decideStep(viewer, facts, 'assign', await readNewspaper(db))
  if (!decision.ok) return decision
  const able = (await listPeople(db)).filter(
    (person) => person.blockedAt === null && mayBeAssigned(viewerOf(person), facts),
  )
  const held = await countHeld(
    db,
    able.map(({ id }) => id),
  )
  const people = able.map(({ id, name, role }) => ({ id, name, role, held: held.get(id) ?? 0 }))
  return { ok: true, people: people.sort((a, b) => compareNames(a.name, b.name)) }
}
