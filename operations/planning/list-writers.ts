import 'server-only'
import { database } from '#db/index.ts'
import { listPeople } from '#db/stores/people/people.ts'
import type { Role } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { compareNames } from '#newsroom/text/names.ts'
import { viewerOf } from '../people/session.ts'

/** To whom a subject can be given: everybody who can sign in and write, sorted by given name. */
export async function listWriters(): Promise<{ id: string; name: string; role: Role }[]> {
  const people = (await listPeople(database())).filter(
    (person) => person.blockedAt === null && may(viewerOf(person), 'article.create'),
  )
  return people.map(({ id, name, role }) => ({ id, name, role })).sort((a, b) => compareNames(a.name, b.name))
}
