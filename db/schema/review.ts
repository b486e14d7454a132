import { ANCHOR_PLACES } from '#newsroom/comments/anchor.ts'
import { NOTICE_KINDS } from '#newsroom/kit/notice-kinds.ts'
import { MAIL_STATES } from '#newsroom/notices/notices.ts'
import type { Columns } from '../dialects/postgres/columns.ts'
import { isOneOf } from './one-of.ts'

/** What people say to each other about a text. It lies beside the text, so that nothing of it can ever be published. */
export function reviewTables(c: Columns) {
  /** A conversation about some words of an article, or about the whole of it. */
  const commentThreads = c.table(
    'comment_threads',
    {
      id: c.text().primaryKey(),
      articleId: c.text().notNull(),
      place: c.oneOf(ANCHOR_PLACES).notNull(),
      /**
       * Where the words are in the working copy as it is stored now: positions of ProseMirror in the body, UTF-16 units
       * in a field. They move with each save. Null for the whole article, and where the words are gone.
       */
      anchorFrom: c.integer(),
      anchorTo: c.integer(),
      /** The words as they were when the thread was begun. */
      quote: c.text().notNull(),
      createdById: c.text().notNull(),
      createdAt: c.instant().notNull(),
      resolvedAt: c.instant(),
      resolvedById: c.text(),
    },
    (t) => [
      c.index('comment_threads_article').on(t.articleId, t.id),
      c.check('comment_threads_place', isOneOf(t.place, ANCHOR_PLACES)),
    ],
  )

  const comments = c.table(
    'comments',
    {
      id: c.text().primaryKey(),
      threadId: c
        .text()
        .notNull()
        .references(() => commentThreads.id),
      articleId: c.text().notNull(),
      authorId: c.text().notNull(),
      /** Plain text; people named in it stand in `mentionedIds`. */
      text: c.text().notNull(),
      mentionedIds: c.json<string[]>().notNull(),
      createdAt: c.instant().notNull(),
      editedAt: c.instant(),
    },
    (t) => [c.index('comments_thread').on(t.threadId, t.id), c.index('comments_article').on(t.articleId, t.id)],
  )

  /** Who made a suggestion, as the server saw it arrive: the marks in the text name only its id. */
  const suggestions = c.table(
    'suggestions',
    {
      articleId: c.text().notNull(),
      /** The id that the suggestion's marks carry. */
      id: c.text().notNull(),
      personId: c.text().notNull(),
      at: c.instant().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.id] })],
  )

  /** What an article was returned with. */
  const returnLists = c.table(
    'return_lists',
    {
      id: c.text().primaryKey(),
      articleId: c.text().notNull(),
      /** The text as it was returned. */
      versionId: c.text().notNull(),
      returnedById: c.text().notNull(),
      returnedAt: c.instant().notNull(),
    },
    (t) => [c.index('return_lists_article').on(t.articleId, t.id)],
  )

  /** One thing to mend, which the reporter ticks off. */
  const returnPoints = c.table(
    'return_points',
    {
      id: c.text().primaryKey(),
      returnId: c
        .text()
        .notNull()
        .references(() => returnLists.id),
      articleId: c.text().notNull(),
      /** 1, 2, 3 … within the list. */
      position: c.integer().notNull(),
      /** The newsroom's own reason, what was written by hand, or the first comment of the thread. */
      text: c.text().notNull(),
      /** Whether it is one of the newsroom's own reasons. */
      chip: c.boolean().notNull(),
      /** The conversation that it stands for. */
      threadId: c.text(),
      tickedAt: c.instant(),
      tickedById: c.text(),
      /** What the reporter says to it. */
      answer: c.text().notNull(),
    },
    (t) => [c.index('return_points_list').on(t.returnId, t.position), c.index('return_points_article').on(t.articleId)],
  )

  /** What each person is told; read when they have seen it. */
  const notices = c.table(
    'notices',
    {
      id: c.text().primaryKey(),
      personId: c.text().notNull(),
      kind: c.oneOf(NOTICE_KINDS).notNull(),
      at: c.instant().notNull(),
      /** Null where the clock acted. */
      actorId: c.text(),
      articleId: c.text(),
      subjectId: c.text(),
      threadId: c.text(),
      /** Words that belong to it: a reason, the beginning of a comment. */
      text: c.text().notNull(),
      readAt: c.instant(),
      mail: c.oneOf(MAIL_STATES).notNull(),
      mailAttempts: c.integer().notNull(),
      /** When it is to be tried next; also what keeps two servers from sending it twice. */
      mailAt: c.instant(),
    },
    (t) => [
      c.index('notices_person').on(t.personId, t.id),
      c.index('notices_unread').on(t.personId, t.readAt),
      c.index('notices_mail').on(t.mail, t.mailAt),
      c.index('notices_article').on(t.articleId, t.kind),
      c.check('notices_kind', isOneOf(t.kind, NOTICE_KINDS)),
      c.check('notices_mail_state', isOneOf(t.mail, MAIL_STATES)),
    ],
  )

  /** What one shift leaves to the next (sổ trực). */
  const shiftNotes = c.table(
    'shift_notes',
    {
      id: c.text().primaryKey(),
      authorId: c.text().notNull(),
      at: c.instant().notNull(),
      text: c.text().notNull(),
    },
    (t) => [c.index('shift_notes_time').on(t.at, t.id)],
  )

  return { commentThreads, comments, suggestions, returnLists, returnPoints, notices, shiftNotes }
}
