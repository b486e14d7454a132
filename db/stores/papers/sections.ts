import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { inMastheadOrder, withSectionsUnder } from '#newsroom/papers/sections.ts'
import { takeNumber } from '../kit/counters.ts'

/** A section of the newspaper. */
export type Section = {
  id: string
  version: number
  name: string
  slug: string
  position: number
  /** The section of the masthead that it belongs to; null of one that stands there itself. */
  parentId: string | null
  /** What its page says of it. */
  description: string | null
}

/** A section, or one that there was: it was merged into another, where its articles are. */
export type KnownSection = Section & { mergedIntoId: string | null }

/** All sections in the order of the masthead, each followed by those under it. */
export async function readSections(store: Store): Promise<Section[]> {
  const known = await readKnownSections(store)
  return known.filter((section) => section.mergedIntoId === null)
}

/** The same with those that were merged into others, which come last: what once named one finds the other by it. */
export async function readKnownSections(store: Store): Promise<KnownSection[]> {
  noteShown({ kind: 'sections' })
  const all = await store.select().from(store.tables.sections)
  const present = all.filter((section) => section.mergedIntoId === null)
  return [...inMastheadOrder(present), ...all.filter((section) => section.mergedIntoId !== null)]
}

/** The section where the articles of this one are: itself, or the one that it was merged into. */
export function presentSection<T extends { id: string; mergedIntoId: string | null }>(
  known: readonly T[],
  id: string | null,
): T | null {
  const section = known.find((each) => each.id === id)
  // A merge leads all that led to the merged one on to the other: one step always suffices.
  return section?.mergedIntoId ? (known.find((each) => each.id === section.mergedIntoId) ?? null) : (section ?? null)
}

/**
 * The section under which a text goes out. It stays what it is until the end of the transaction, so that no text goes
 * out under a section that is moved or merged at the same moment.
 */
export async function holdSection(store: Store, id: string): Promise<KnownSection | null> {
  const { sections } = store.tables
  const asked = store.select().from(sections).where(eq(sections.id, id))
  // SQLite writes one transaction after the other anyway.
  const [section] = await (store.engine.dialect === 'postgres' ? asked.for('share') : asked)
  return section?.mergedIntoId ? holdSection(store, section.mergedIntoId) : (section ?? null)
}

/** Lets changes of how the newspaper is arranged take turns until the end of the transaction. */
export async function lockArrangement(store: Store): Promise<void> {
  await takeNumber(store, 'arrangement changes')
}

/** Adds a section. @throws a unique violation where the address is taken */
export async function insertSection(
  store: Store,
  section: Pick<Section, 'id' | 'name' | 'slug' | 'position'> & Partial<Section>,
): Promise<void> {
  await store.insert(store.tables.sections).values({ ...section, version: 1 })
}

/** Changes a section where its version is still the one named. @throws a unique violation where the address is taken */
export async function updateSection(
  store: Store,
  id: string,
  version: number,
  change: Partial<Pick<KnownSection, 'name' | 'slug' | 'position' | 'parentId' | 'description' | 'mergedIntoId'>>,
): Promise<boolean> {
  const { sections } = store.tables
  const changed = await store
    .update(sections)
    .set({ ...change, version: version + 1 })
    .where(and(eq(sections.id, id), eq(sections.version, version)))
    .returning({ id: sections.id })
  return changed.length === 1
}

/** Puts the published articles of a section under the section of the masthead that they now belong to. */
export async function placeUnder(store: Store, sectionId: string, topSectionId: string): Promise<void> {
  const { publishedArticles: p } = store.tables
  await store.update(p).set({ topSectionId }).where(eq(p.sectionId, sectionId))
}

/** Which sections are under which, by id: for rights, which reach from a section to those under it. */
export async function readSectionsUnder(store: Store): Promise<{ id: string; parentId: string | null }[]> {
  const { sections } = store.tables
  return store
    .select({ id: sections.id, parentId: sections.parentId })
    .from(sections)
    .where(isNotNull(sections.parentId))
}

/** The section that a list is asked for with those under it; empty where it is asked for none. */
export async function sectionsAsked(store: Store, sectionId: string | undefined): Promise<string[]> {
  return sectionId ? withSectionsUnder([sectionId], await readSectionsUnder(store)) : []
}

/** Notes that what stood at `path` is at `target` now; older addresses that led to `path` are led on. */
export async function noteMoved(store: Store, path: string, target: string, at: Date): Promise<void> {
  const { movedAddresses } = store.tables
  await store.update(movedAddresses).set({ target, movedAt: at }).where(eq(movedAddresses.target, path))
  await store.delete(movedAddresses).where(or(eq(movedAddresses.path, path), eq(movedAddresses.path, target)))
  await store.insert(movedAddresses).values({ path, target, movedAt: at })
}
