import { and, asc, eq, or } from 'drizzle-orm'
import type { Store } from '../database.ts'

/** A section of the newspaper. */
export type Section = {
  id: string
  version: number
  name: string
  slug: string
  position: number
  /** The section of the masthead that it belongs to; null of one that stands there itself. */
  parentId: string | null
}

/** All sections in the order of the masthead. */
export async function readSections(store: Store): Promise<Section[]> {
  const { sections } = store.tables
  return store
    .select({
      id: sections.id,
      version: sections.version,
      name: sections.name,
      slug: sections.slug,
      position: sections.position,
      parentId: sections.parentId,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id))
}

/** Adds a section. @throws a unique violation where the address is taken */
export async function insertSection(
  store: Store,
  section: Omit<Section, 'version' | 'parentId'> & { parentId?: string | null },
): Promise<void> {
  await store.insert(store.tables.sections).values({ ...section, version: 1 })
}

/** Changes a section where its version is still the one named. @throws a unique violation where the address is taken */
export async function updateSection(
  store: Store,
  id: string,
  version: number,
  change: Partial<Pick<Section, 'name' | 'slug' | 'position'>>,
): Promise<boolean> {
  const { sections } = store.tables
  const changed = await store
    .update(sections)
    .set({ ...change, version: version + 1 })
    .where(and(eq(sections.id, id), eq(sections.version, version)))
    .returning({ id: sections.id })
  return changed.length === 1
}

/** Notes that what stood at `path` is at `target` now; older addresses that led to `path` are led on. */
export async function noteMoved(store: Store, path: string, target: string, at: Date): Promise<void> {
  const { movedAddresses } = store.tables
  await store.update(movedAddresses).set({ target, movedAt: at }).where(eq(movedAddresses.target, path))
  await store.delete(movedAddresses).where(or(eq(movedAddresses.path, path), eq(movedAddresses.path, target)))
  await store.insert(movedAddresses).values({ path, target, movedAt: at })
}
