import type { PersonView } from '#newsroom/people/person-view.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { allPasskeys } from '#db/stores/people/passkeys.ts'
import { listPenNames } from '#db/stores/people/pen-names.ts'
import { listPeople as readPeople } from '#db/stores/people/people.ts'
import { peopleWithSecondFactor } from '#db/stores/people/second-factors.ts'
import { dayOf } from '#newsroom/format/days.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import { compareNames } from '#newsroom/text/names.ts'

/** Everybody with an account, sorted by given name. */
export async function listPeople(viewer: Viewer): Promise<Outcome<{ people: PersonView[] }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const db = database()
  const penNames = await listPenNames(db)
  const { timeZone } = await readNewspaper(db)
  const secondFactors = await peopleWithSecondFactor(db)
  const passkeys = await allPasskeys(db)
  const people = (await readPeople(db)).map((person) => ({
    id: person.id,
    version: person.version,
    name: person.name,
    email: person.email,
    role: person.role,
    rightSets: knownSets(person.rightSets),
    language: person.language,
    sectionIds: person.sectionIds,
    selfPublishSectionIds: person.selfPublishSectionIds,
    penNames: penNames
      .filter((penName) => penName.personId === person.id)
      .map((penName) => ({ name: penName.name, slug: penName.slug })),
    createdAt: person.createdAt,
    blockedAt: person.blockedAt,
    blottedAt: person.blottedAt,
    secondFactor: secondFactors.has(person.id),
    lastDay: person.endsAt ? dayOf(new Date(person.endsAt.getTime() - 1), timeZone) : '',
    successorId: person.successorId ?? '',
    passkeys: (passkeys.get(person.id) ?? []).map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      createdAt,
      usedAt,
    })),
  }))
  return { ok: true, people: people.sort((a, b) => compareNames(a.name, b.name)) }
}

/** The names of authors for the filter of a list: everybody who writes here, sorted by given name. */
export async function listAuthors(): Promise<{ id: string; name: string }[]> {
  const people = await readPeople(database())
  return people.map(({ id, name }) => ({ id, name })).sort((a, b) => compareNames(a.name, b.name))
}
