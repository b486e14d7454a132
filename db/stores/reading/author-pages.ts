import { and, eq, exists, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import type { AuthorHead } from '#newsroom/reading/published.ts'
import { compareText } from '#newsroom/text/names.ts'
import { findMedia } from '../media/media.ts'
import type { PenNameRow } from '../people/pen-names.ts'

/** The condition that something was published under the pen name: until then nobody is to know of it. */
function hasPublished(store: Store) {
  const { penNames: n, publishedBylines: b } = store.tables
  return exists(store.select({ found: sql`1` }).from(b).where(eq(b.penNameId, n.id)))
}

/** The pen name whose page has this address; null also where it was merged into another. */
export async function penNameWithSlug(store: Store, slug: string): Promise<PenNameRow | null> {
  const { penNames } = store.tables
  const [row] = await store
    .select()
    .from(penNames)
    .where(and(eq(penNames.slug, slug), isNull(penNames.mergedIntoId)))
  if (row) noteShown({ kind: 'author', id: row.id })
  return row ?? null
}

/** What stands at the head of an author's page. */
export async function authorHead(store: Store, row: PenNameRow): Promise<AuthorHead> {
  noteShown({ kind: 'author', id: row.id })
  if (row.pictureId !== null) noteShown({ kind: 'picture', id: row.pictureId })
  const portrait = row.pictureId === null ? null : await findMedia(store, row.pictureId)
  return {
    name: row.name,
    slug: row.slug,
    bio: row.bio ?? '',
    portrait: portrait && {
      fileKey: portrait.fileKey,
      width: portrait.width,
      height: portrait.height,
      colour: portrait.colour,
      credit: portrait.credit,
    },
    others: row.namesOthers ? await namedTogether(store, row) : [],
  }
}

/** The other pen names of the same person that this person wants named together with this one. */
async function namedTogether(store: Store, row: PenNameRow): Promise<AuthorHead['others']> {
  const { penNames: n } = store.tables
  const wished = await store
    .select({ id: n.id, name: n.name, slug: n.slug })
    .from(n)
    .where(and(eq(n.personId, row.personId), ne(n.id, row.id), eq(n.namesOthers, true), isNull(n.mergedIntoId)))
  if (wished.length === 0) return []
  // One without articles is named as soon as it has one.
  noteShown(...wished.map(({ id }) => ({ kind: 'author' as const, id })))
  const ids = wished.map(({ id }) => id)
  const others = await store
    .select({ name: n.name, slug: n.slug })
    .from(n)
    .where(and(inArray(n.id, ids), hasPublished(store)))
  return others.sort((a, b) => compareText(a.name, b.name))
}

/** True of the portrait of a pen name under which readers find something. */
export async function isPublicPortrait(store: Store, fileKey: string): Promise<boolean> {
  const { penNames: n, media } = store.tables
  const found = await store
    .select({ id: n.id })
    .from(media)
    .innerJoin(n, and(eq(n.pictureId, media.id), isNull(n.mergedIntoId)))
    .where(and(eq(media.fileKey, fileKey), hasPublished(store)))
    .limit(1)
  return found.length > 0
}
