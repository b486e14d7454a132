import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import { freeSlug } from '../kit/free-slug.ts'

export type PenName = { id: string; name: string; slug: string; personId: string }
/** A pen name with all that its page says. */
export type PenNameRow = Store['tables']['penNames']['$inferSelect']

/** All pen names that articles can be signed with. */
export function listPenNames(store: Store): Promise<PenName[]> {
  const { penNames } = store.tables
  return store
    .select({ id: penNames.id, name: penNames.name, slug: penNames.slug, personId: penNames.personId })
    .from(penNames)
    .where(isNull(penNames.mergedIntoId))
}

/** Those with these ids, also where they were merged into others. */
export async function findPenNames(store: Store, ids: readonly string[]): Promise<PenNameRow[]> {
  if (ids.length === 0) return []
  const { penNames } = store.tables
  return store
    .select()
    .from(penNames)
    .where(inArray(penNames.id, [...ids]))
}

/** By each of these ids the pen name under which its articles stand: the other one where it was merged. */
export async function presentPenNames(store: Store, ids: readonly string[]): Promise<Map<string, PenNameRow>> {
  const named = await findPenNames(store, ids)
  const others = await findPenNames(
    store,
    named.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
  )
  const byId = new Map(others.map((row) => [row.id, row]))
  return new Map(
    named.flatMap((row) => {
      // A merge leads all that led to the merged one on to the other: one step always suffices.
      const present = row.mergedIntoId === null ? row : byId.get(row.mergedIntoId)
      return present ? [[row.id, present] as const] : []
    }),
  )
}

/** What a person signs with, in the order in which they got it. */
export function penNamesOf(store: Store, personId: string): Promise<PenNameRow[]> {
  const { penNames } = store.tables
  return store
    .select()
    .from(penNames)
    .where(and(eq(penNames.personId, personId), isNull(penNames.mergedIntoId)))
    .orderBy(penNames.id)
}

/** Changes a pen name where its version is still the one named. @throws a unique violation where the address is taken */
export async function updatePenName(
  store: Store,
  id: string,
  version: number,
  change: Partial<Pick<PenNameRow, 'name' | 'slug' | 'bio' | 'pictureId' | 'namesOthers' | 'mergedIntoId'>>,
): Promise<boolean> {
  const { penNames } = store.tables
  const changed = await store
    .update(penNames)
    .set({ ...change, version: version + 1 })
    .where(and(eq(penNames.id, id), eq(penNames.version, version)))
    .returning({ id: penNames.id })
  return changed.length === 1
}

/** Gives a person the pen names they have not got yet; one that was used stays, as articles carry it. */
export async function addPenNames(store: Store, personId: string, names: readonly string[]): Promise<void> {
  const { penNames } = store.tables
  const present = await store.select({ name: penNames.name }).from(penNames).where(eq(penNames.personId, personId))
  const known = new Set(present.map((row) => row.name))
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    const slug = await freeSlug(slugify(name) || FALLBACK_SLUG, async (candidate) => {
      const taken = await store.select({ id: penNames.id }).from(penNames).where(eq(penNames.slug, candidate)).limit(1)
      return taken.length === 0
    })
    await store.insert(penNames).values({ id: newId(), version: 1, name, slug, personId, createdAt: now() })
  }
}
