import { FILE_KINDS } from '#newsroom/files.ts'
import type { Surface } from '#newsroom/surfaces.ts'
import type { Columns } from '../dialects/postgres/columns.ts'
import { isOneOf } from './one-of.ts'

/** What the newspaper is made of beside its articles: sections, topics, pictures, settings, and work under way. */
export function newspaperTables(c: Columns) {
  const sections = c.table(
    'sections',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      name: c.text().notNull(),
      slug: c.text().notNull(),
      /** Order in the masthead. */
      position: c.integer().notNull(),
    },
    (t) => [c.uniqueIndex('sections_slug').on(t.slug)],
  )

  const topics = c.table(
    'topics',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      name: c.text().notNull(),
      slug: c.text().notNull(),
    },
    (t) => [c.uniqueIndex('topics_slug').on(t.slug)],
  )

  const media = c.table(
    'media',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      ownerId: c.text().notNull(),
      /** Unguessable; the files are named by it. */
      fileKey: c.text().notNull(),
      /** The name it was sent under: text, never a path. */
      name: c.text().notNull(),
      mimeType: c.text().notNull(),
      bytes: c.integer().notNull(),
      /** SHA-256 of the original as it was sent. */
      sha256: c.text().notNull(),
      width: c.integer().notNull(),
      height: c.integer().notNull(),
      colour: c.text().notNull(),
      caption: c.text().notNull(),
      credit: c.text().notNull(),
      alt: c.text().notNull(),
      /** Folded name, caption and credit, for finding it. */
      listText: c.text().notNull(),
      createdAt: c.instant().notNull(),
    },
    (t) => [
      c.uniqueIndex('media_file_key').on(t.fileKey),
      c.index('media_owner').on(t.ownerId, t.id),
      c.index('media_hash').on(t.sha256),
    ],
  )

  /** Recordings and documents that articles carry: kept as they were sent, beside the pictures. */
  const files = c.table(
    'files',
    {
      id: c.text().primaryKey(),
      ownerId: c.text().notNull(),
      /** Unguessable; the file is named by it. */
      fileKey: c.text().notNull(),
      kind: c.oneOf(FILE_KINDS).notNull(),
      /** The name it was sent under: text, never a path. */
      name: c.text().notNull(),
      mimeType: c.text().notNull(),
      bytes: c.integer().notNull(),
      /** SHA-256 of what was sent. */
      sha256: c.text().notNull(),
      createdAt: c.instant().notNull(),
    },
    (t) => [
      c.uniqueIndex('files_file_key').on(t.fileKey),
      c.index('files_owner').on(t.ownerId, t.id),
      c.check('files_kind', isOneOf(t.kind, FILE_KINDS)),
    ],
  )

  /** Settings by name; each a JSON value of its own shape, checked when read. */
  const settings = c.table('settings', {
    name: c.text().primaryKey(),
    version: c.integer().notNull(),
    value: c.json<unknown>().notNull(),
  })

  /** Running numbers, taken by `value + 1` in one statement. */
  const counters = c.table('counters', { name: c.text().primaryKey(), value: c.integer().notNull() })

  /** The outbox: surfaces that a change touched, for every server's page cache. */
  const refreshes = c.table(
    'refreshes',
    { id: c.text().primaryKey(), at: c.instant().notNull(), surfaces: c.json<Surface[]>().notNull() },
    (t) => [c.index('refreshes_time').on(t.at)],
  )

  return { sections, topics, media, files, settings, counters, refreshes }
}
