import { FRONT_CHANGES, SCHEDULE_STATES } from '#newsroom/front/history.ts'
import { FILE_KINDS } from '#newsroom/media/files.ts'
import { TOPIC_KINDS } from '#newsroom/papers/topic.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'
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
      /** Order in the masthead, or among the sections of the same parent. */
      position: c.integer().notNull(),
      /** The section that it belongs to; null of those in the masthead. There are two levels. */
      parentId: c.text(),
      description: c.text(),
      /** Where its articles went when it was merged into another; such a section is nowhere to be chosen. */
      mergedIntoId: c.text(),
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
      /** Null in rows from before there were others: a topic. */
      kind: c.oneOf(TOPIC_KINDS),
      description: c.text(),
      /** When a running story or a series was brought to its end. */
      closedAt: c.instant(),
      /** Where its articles went when it was merged into another. */
      mergedIntoId: c.text(),
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
      /** What the file says of itself (`FileWords`, checked when read); null where it says nothing, and in older rows. */
      says: c.json<unknown>(),
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

  /** What sites say of videos that lie with them, so that they are asked once for the whole newsroom. */
  const videoCards = c.table('video_cards', {
    /** Provider and id, as documents have them. */
    video: c.text().primaryKey(),
    /** Empty where the site told nothing. */
    title: c.text().notNull(),
    author: c.text().notNull(),
    /** A small picture of our own making, in base64; null where there is none. */
    still: c.text(),
    askedAt: c.instant().notNull(),
  })

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
    {
      id: c.text().primaryKey(),
      at: c.instant().notNull(),
      surfaces: c.json<Surface[]>().notNull(),
      tx: c.writtenBy(),
    },
    (t) => [c.index('refreshes_time').on(t.at), c.index('refreshes_order').on(t.tx)],
  )

  /** What people did under a name that their page gave it: the same sent again is answered the same, and not done twice. */
  const acts = c.table(
    'acts',
    {
      name: c.text().primaryKey(),
      personId: c.text().notNull(),
      /** What kind of act, and on what. */
      what: c.text().notNull(),
      /** What it was answered; null only within its transaction. */
      answer: c.json<unknown>(),
      at: c.instant().notNull(),
    },
    (t) => [c.index('acts_time').on(t.at)],
  )

  /** Servers whose machine's clock is not the database's. A row is renewed while that is so, and goes when it is over. */
  const serverClocks = c.table('server_clocks', {
    /** Made anew at each start. */
    id: c.text().primaryKey(),
    /** The machine, as it calls itself, and the port. */
    name: c.text().notNull(),
    /** Milliseconds that it is ahead of the database; behind, where negative. */
    aheadMs: c.integer().notNull(),
    seenAt: c.instant().notNull(),
  })

  /** Each page that is made by hand, the front page (`front`) and the fronts of sections (their ids): how it is laid now. */
  const fronts = c.table('fronts', {
    id: c.text().primaryKey(),
    version: c.integer().notNull(),
    /** A `FrontPlan` (`newsroom/front/plan.ts`), checked when read. */
    plan: c.json<unknown>().notNull(),
    changedAt: c.instant().notNull(),
    /** Null where the clock changed it. */
    changedById: c.text(),
  })

  /** Each plan that a front had, kept: who laid it, when, and in what way. */
  const frontChanges = c.table(
    'front_changes',
    {
      frontId: c.text().notNull(),
      version: c.integer().notNull(),
      kind: c.oneOf(FRONT_CHANGES).notNull(),
      plan: c.json<unknown>().notNull(),
      at: c.instant().notNull(),
      byId: c.text(),
      /** The version that was brought back by it. */
      restoredVersion: c.integer(),
    },
    (t) => [
      c.primaryKey({ columns: [t.frontId, t.version] }),
      c.check('front_changes_kind', isOneOf(t.kind, FRONT_CHANGES)),
    ],
  )

  /** Plans that take a front's place at a time. */
  const frontSchedules = c.table(
    'front_schedules',
    {
      id: c.text().primaryKey(),
      frontId: c.text().notNull(),
      version: c.integer().notNull(),
      state: c.oneOf(SCHEDULE_STATES).notNull(),
      plan: c.json<unknown>().notNull(),
      at: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      createdById: c.text().notNull(),
      changedById: c.text().notNull(),
    },
    (t) => [
      c.index('front_schedules_due').on(t.state, t.at),
      c.check('front_schedules_state', isOneOf(t.state, SCHEDULE_STATES)),
    ],
  )

  return {
    sections,
    topics,
    media,
    videoCards,
    files,
    settings,
    counters,
    refreshes,
    acts,
    serverClocks,
    fronts,
    frontChanges,
    frontSchedules,
  }
}
