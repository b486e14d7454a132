import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { isPublicPortrait } from './author-pages.ts'
import { sectionHeadings } from './published.ts'

/** True where an article was taken down: its address answers 410, not 404. */
export async function isTakenDown(store: Store, number: number): Promise<boolean> {
  const { tombstones } = store.tables
  return (
    (await store.select({ number: tombstones.number }).from(tombstones).where(eq(tombstones.number, number))).length > 0
  )
}

/** True where readers have an article of this number. */
export async function isPublished(store: Store, number: number): Promise<boolean> {
  const { publishedArticles: p } = store.tables
  return (await store.select({ number: p.number }).from(p).where(eq(p.number, number))).length > 0
}

/** Where the section, topic or author that had this address is now; null where it never moved. */
export async function movedTo(store: Store, path: string): Promise<string | null> {
  const { movedAddresses } = store.tables
  const [row] = await store
    .select({ target: movedAddresses.target })
    .from(movedAddresses)
    .where(eq(movedAddresses.path, path))
  return row && row.target !== path ? row.target : null
}

/** A pen name by the last part of its address. Whose it is stays inside the newsroom. */
export async function penNameBySlug(
  store: Store,
  slug: string,
): Promise<{ id: string; name: string; slug: string } | null> {
  const { penNames } = store.tables
  const [row] = await store
    .select({ id: penNames.id, name: penNames.name, slug: penNames.slug })
    .from(penNames)
    .where(and(eq(penNames.slug, slug), isNull(penNames.mergedIntoId)))
  if (row) noteShown({ kind: 'author', id: row.id })
  return row ?? null
}

/** True where a published article uses the picture, or the page of an author who has published something shows it. */
export async function isPublicPicture(store: Store, fileKey: string): Promise<boolean> {
  const { publishedPictures: pictures } = store.tables
  const found = await store
    .select({ number: pictures.number })
    .from(pictures)
    .where(eq(pictures.fileKey, fileKey))
    .limit(1)
  return found.length > 0 || (await isPublicPortrait(store, fileKey))
}

/** An article's address, and when what stands there was last changed. */
export type PublicAddress = { path: string; updatedAt: Date }

/** The addresses of the newest articles. */
export async function newestAddresses(store: Store, limit: number): Promise<PublicAddress[]> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'newest' }, { kind: 'sitemap' })
  const rows = await store
    .select({ number: p.number, sectionId: p.sectionId, slug: p.slug, updatedAt: p.updatedAt })
    .from(p)
    .orderBy(desc(p.publishedAt), desc(p.number))
    .limit(limit)
  const sections = await sectionHeadings(store)
  return rows.flatMap((row) => {
    const section = sections.get(row.sectionId)
    return section ? { path: publicPath.article(section.slug, row.slug, row.number), updatedAt: row.updatedAt } : []
  })
}
