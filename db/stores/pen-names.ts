import { and, eq, inArray } from 'drizzle-orm'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import type { Store } from '../database.ts'
import { freeSlug } from './free-slug.ts'

export type PenName = { id: string; name: string; slug: string; personId: string }

export function listPenNames(store: Store): Promise<PenName[]> {
  const { penNames } = store.tables
  return store
    .select({ id: penNames.id, name: penNames.name, slug: penNames.slug, personId: penNames.personId })
    .from(penNames)
}

export async function findPenNames(store: Store, ids: readonly string[]): Promise<PenName[]> {
  if (ids.length === 0) return []
  const { penNames } = store.tables
  return store
    .select({ id: penNames.id, name: penNames.name, slug: penNames.slug, personId: penNames.personId })
    .from(penNames)
    .where(inArray(penNames.id, [...ids]))
}

/** Gives a person the pen names they have not got yet; one that was used stays, as articles carry it. */
export async function addPenNames(store: Store, personId: string, names: readonly string[]): Promise<void> {
  const { penNames } = store.tables
  const present = await store
    .select({ name: penNames.name })
    .from(penNames)
    .where(and(eq(penNames.personId, personId)))
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
