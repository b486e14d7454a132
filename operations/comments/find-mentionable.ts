import 'server-only'
import { database } from '#db/index.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { compareNames } from '#newsroom/text/names.ts'
import { openDiscussion, readersOf } from './discussion.ts'

/** Who can be named in a comment on this article: everybody else who may read it, by given name. */
export async function findMentionable(
  viewer: Viewer,
  articleId: string,
): Promise<Outcome<{ people: { id: string; name: string }[] }>> {
  const db = database()
  const discussion = await openDiscussion(db, viewer, articleId)
  if (!discussion.ok) return discussion
  const people = (await readersOf(db, discussion.head))
    .filter((person) => person.id !== viewer.id)
    .map(({ id, name }) => ({ id, name }))
  return { ok: true, people: people.sort((a, b) => compareNames(a.name, b.name)) }
}
