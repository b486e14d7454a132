import { and, eq, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { withSectionsUnder } from '#newsroom/papers/sections.ts'
import type { Language, RightSet, Role } from '#newsroom/people/roles.ts'
import { rolesWith } from '#newsroom/rights/permissions.ts'
import { takeNumber } from '../kit/counters.ts'
import { readSectionsUnder } from '../papers/sections.ts'

export type PersonRow = Store['tables']['people']['$inferSelect']

type Grants = { sectionIds: string[]; selfPublishSectionIds: string[] }

/** A person with the sections they were given, and `reach`: those and the ones under them, for which their rights hold. */
export type Person = PersonRow & Grants & { reach: Grants }

/** What addresses are compared by: `A@X.vn ` and `a@x.vn` are one person. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}

export async function findPerson(store: Store, id: string): Promise<Person | null> {
  const { people } = store.tables
  const [row] = await store.select().from(people).where(eq(people.id, id)).limit(1)
  return row ? withSections(store, row) : null
}

export async function findPersonByEmail(store: Store, email: string): Promise<Person | null> {
  const { people } = store.tables
  const [row] = await store
    .select()
    .from(people)
    .where(eq(people.emailKey, emailKey(email)))
    .limit(1)
  return row ? withSections(store, row) : null
}

/** Everybody, blocked people included, in no order: names are sorted in TypeScript. */
export async function listPeople(store: Store): Promise<Person[]> {
  const rows = await store.select().from(store.tables.people)
  const grants = await store.select().from(store.tables.personSections)
  const under = await readSectionsUnder(store)
  return rows.map((row) =>
    joinSections(
      row,
      grants.filter((grant) => grant.personId === row.id),
      under,
    ),
  )
}

/** The names of the given people by id. */
export async function namesOf(store: Store, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { people } = store.tables
  const rows = await store.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted))
  return new Map(rows.map((row) => [row.id, row.name]))
}

export function countPeople(store: Store): Promise<number> {
  return store.$count(store.tables.people)
}

/** How many administrators can still sign in, the given person left out. */
export function countOtherAdmins(store: Store, exceptId: string): Promise<number> {
  const { people } = store.tables
  return store.$count(
    people,
    and(inArray(people.role, rolesWith('people.manage')), isNull(people.blockedAt), ne(people.id, exceptId)),
  )
}

/** Lets changes of accounts take turns until the end of the transaction. */
export async function lockAdmins(store: Store): Promise<void> {
  await takeNumber(store, 'account changes')
}

/** People whose time has come to an end and who can still come in. */
export async function peopleWhoseTimeIsOver(store: Store, at: Date): Promise<string[]> {
  const { people } = store.tables
  const over = and(isNotNull(people.endsAt), lte(people.endsAt, at), isNull(people.blockedAt))
  const rows = await store.select({ id: people.id }).from(people).where(over)
  return rows.map(({ id }) => id)
}

export type NewPerson = {
  name: string
  email: string
  role: Role
  rightSets: RightSet[]
  language: Language
  passwordHash: string
}

/** @throws a unique violation where the address is taken */
export async function insertPerson(store: Store, person: NewPerson): Promise<string> {
  const id = newId()
  await store.insert(store.tables.people).values({
    id,
    version: 1,
    name: person.name,
    email: person.email.trim(),
    emailKey: emailKey(person.email),
    role: person.role,
    rightSets: person.rightSets,
    language: person.language,
    passwordHash: person.passwordHash,
    createdAt: now(),
    blockedAt: null,
  })
  return id
}

/** Puts a hash of the same password in the place of another; nothing else of the person changes. */
export async function renewPasswordHash(store: Store, id: string, former: string, next: string): Promise<void> {
  const { people } = store.tables
  await store
    .update(people)
    .set({ passwordHash: next })
    .where(and(eq(people.id, id), eq(people.passwordHash, former)))
}

/** Changes a person where the version is still the given one. @returns false where it is not */
export async function updatePerson(
  store: Store,
  id: string,
  version: number,
  change: Partial<
    Pick<
      PersonRow,
      | 'name'
      | 'role'
      | 'rightSets'
      | 'language'
      | 'passwordHash'
      | 'blockedAt'
      | 'endsAt'
      | 'successorId'
      | 'privacyVersion'
      | 'privacySignedAt'
      | 'noticeChoices'
      | 'opensNext'
    >
  >,
): Promise<boolean> {
  const { people } = store.tables
  const changed = await store
    .update(people)
    .set({ ...change, version: version + 1 })
    .where(and(eq(people.id, id), eq(people.version, version)))
    .returning({ id: people.id })
  return changed.length === 1
}

/** Gives a person who is not blocked a new password, whatever else of them was changed meanwhile. @returns false where there is none */
export async function setPassword(store: Store, id: string, passwordHash: string): Promise<boolean> {
  const { people } = store.tables
  const changed = await store
    .update(people)
    .set({ passwordHash, version: sql`${people.version} + 1` })
    .where(and(eq(people.id, id), isNull(people.blockedAt)))
    .returning({ id: people.id })
  return changed.length === 1
}

/** Gives a person another address. @throws a unique violation where it is taken */
export async function setEmail(store: Store, id: string, email: string): Promise<void> {
  const { people } = store.tables
  await store
    .update(people)
    .set({ email, emailKey: emailKey(email), version: sql`${people.version} + 1` })
    .where(eq(people.id, id))
}

/** Replaces the sections a person's rights hold for. */
export async function replaceSections(
  store: Store,
  personId: string,
  grants: { sectionIds: readonly string[]; selfPublishSectionIds: readonly string[] },
): Promise<void> {
  const { personSections } = store.tables
  await store.delete(personSections).where(eq(personSections.personId, personId))
  const rows = [
    ...new Set(grants.sectionIds.map((id) => ({ personId, sectionId: id, grants: 'holds' as const }))),
    ...new Set(
      grants.selfPublishSectionIds.map((id) => ({ personId, sectionId: id, grants: 'self_publish' as const })),
    ),
  ]
  if (rows.length > 0) await store.insert(personSections).values(rows).onConflictDoNothing()
}

async function withSections(store: Store, row: PersonRow): Promise<Person> {
  const { personSections } = store.tables
  const grants = await store.select().from(personSections).where(eq(personSections.personId, row.id))
  return joinSections(row, grants, grants.length > 0 ? await readSectionsUnder(store) : [])
}

function joinSections(
  row: PersonRow,
  grants: { sectionId: string; grants: 'holds' | 'self_publish' }[],
  under: { id: string; parentId: string | null }[],
): Person {
  const idsOf = (kind: 'holds' | 'self_publish') =>
    grants.filter((grant) => grant.grants === kind).map((grant) => grant.sectionId)
  const given = { sectionIds: idsOf('holds'), selfPublishSectionIds: idsOf('self_publish') }
  return {
    ...row,
    ...given,
    reach: {
      sectionIds: withSectionsUnder(given.sectionIds, under),
      selfPublishSectionIds: withSectionsUnder(given.selfPublishSectionIds, under),
    },
  }
}
