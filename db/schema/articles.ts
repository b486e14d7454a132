import { ARTICLE_KINDS, type ArticleContent, type Byline, type PictureUse } from '#newsroom/articles/article.ts'
import { VERSION_KINDS } from '#newsroom/articles/version.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { ARTICLE_STATES } from '#newsroom/kit/article-states.ts'
import type { BeforeSteps } from '#newsroom/rights/undo.ts'
import type { FirstInto } from '#newsroom/workflow/queue-place.ts'
import type { Readiness } from '#newsroom/workflow/readiness.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import type { Columns } from '../dialects/postgres/columns.ts'
import { isOneOf } from './one-of.ts'

/** The working copy, its immutable versions, and what happened to it. Nothing here is ever deleted. */
export function articleTables(c: Columns) {
  const articles = c.table(
    'articles',
    {
      id: c.text().primaryKey(),
      /** The running number that ends the public address. */
      number: c.integer().notNull(),
      /** Counts every change; each update states the one it is based on. */
      version: c.integer().notNull(),
      kind: c.oneOf(ARTICLE_KINDS).notNull(),
      state: c.oneOf(ARTICLE_STATES).notNull(),
      /** Since when the article is in its state. */
      stateSince: c.instant().notNull(),
      /** The time by which it stands among what waits in its state: when it first came there in this round. */
      queuePlace: c.instant(),
      firstInto: c.json<FirstInto>(),
      authorId: c.text().notNull(),
      /** Who holds it while it is being edited. */
      holderId: c.text(),
      /** Who sent it up for approval and may recall it. */
      forwardedById: c.text(),
      /** Everybody who changed the text since it last went out, for the rule of four eyes. */
      writerIds: c.json<string[]>().notNull(),

      kicker: c.text().notNull(),
      title: c.text().notNull(),
      sapo: c.text().notNull(),
      dateline: c.text().notNull(),
      sectionId: c.text(),
      topicIds: c.json<string[]>().notNull(),
      bylines: c.json<Byline[]>().notNull(),
      lead: c.json<PictureUse>(),
      body: c.json<DocumentNode>().notNull(),
      words: c.integer().notNull(),

      approvedVersionId: c.text(),
      approvedById: c.text(),
      scheduledAt: c.instant(),
      /** The version readers see; null where they see none. */
      liveVersionId: c.text(),
      /** The section in which readers find that version; `projection.ts` keeps it. The working copy may name another one. */
      liveSectionId: c.text(),
      firstPublishedAt: c.instant(),
      /** Since when an article that somebody published on their own account waits to be looked at (chờ hậu kiểm). */
      uncheckedSince: c.instant(),
      /** Who published it so since it was last looked at; null in rows from before this was kept. */
      uncheckedByIds: c.json<string[]>(),
      /** The last version that readers had and that somebody other than its publisher answered for. */
      checkedVersionId: c.text(),
      /** When the desk wants to have it. */
      deadlineAt: c.instant(),
      /** What the queue shows of the text without reading it; null for a text not saved since this was first kept. */
      readiness: c.json<Readiness>(),
      /** Counts what is said beside the text, so that open pages hear of it; the version counts what is written. */
      discussed: c.integer().notNull().default(0),
      /** For a correction: the article it corrects. */
      correctsId: c.text(),

      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
      updatedById: c.text().notNull(),
    },
    (t) => [
      c.uniqueIndex('articles_number').on(t.number),
      c.index('articles_updated').on(t.updatedAt, t.id),
      c.index('articles_author').on(t.authorId, t.updatedAt, t.id),
      c.index('articles_state').on(t.state, t.stateSince, t.id),
      c.index('articles_queue').on(t.state, t.queuePlace, t.id),
      c.index('articles_state_updated').on(t.state, t.updatedAt, t.id),
      c.index('articles_section').on(t.sectionId, t.updatedAt, t.id),
      c.index('articles_holder').on(t.holderId),
      c.index('articles_scheduled').on(t.scheduledAt),
      c.index('articles_unchecked').on(t.uncheckedSince),
      c.index('articles_deadline').on(t.deadlineAt),
      c.index('articles_first_published').on(t.firstPublishedAt, t.id),
      c.index('articles_author_published').on(t.authorId, t.firstPublishedAt, t.id),
      c.index('articles_corrects').on(t.correctsId),
      c.check('articles_state_known', isOneOf(t.state, ARTICLE_STATES)),
      c.check('articles_kind_known', isOneOf(t.kind, ARTICLE_KINDS)),
    ],
  )

  /** What an article was before the steps that were taken last, so that they can be taken back while nobody has built on it. */
  const lastSteps = c.table('last_steps', {
    articleId: c
      .text()
      .primaryKey()
      .references(() => articles.id),
    /** The article's version after them. */
    version: c.integer().notNull(),
    actorId: c.text().notNull(),
    at: c.instant().notNull(),
    steps: c.json<Step[]>().notNull(),
    before: c.json<BeforeSteps>().notNull(),
    /** The first of their entries in the log. */
    eventId: c.text().notNull(),
  })

  const articleVersions = c.table(
    'article_versions',
    {
      id: c.text().primaryKey(),
      articleId: c
        .text()
        .notNull()
        .references(() => articles.id),
      /** 1, 2, 3 … within the article. */
      ordinal: c.integer().notNull(),
      kind: c.oneOf(VERSION_KINDS).notNull(),
      content: c.json<ArticleContent>().notNull(),
      authorId: c.text().notNull(),
      /** What its author called it, for a version that was kept by hand. */
      label: c.text(),
      /** The save that was kept aside as this version; the same save sent again finds it instead of making another. */
      saveKey: c.text(),
      createdAt: c.instant().notNull(),
      /** SHA-256 over the previous version's hash and this content: a changed version breaks the chain. */
      hash: c.text().notNull(),
    },
    (t) => [
      c.uniqueIndex('article_versions_ordinal').on(t.articleId, t.ordinal),
      c.uniqueIndex('article_versions_save').on(t.articleId, t.saveKey),
      c.check('article_versions_kind', isOneOf(t.kind, VERSION_KINDS)),
    ],
  )

  /**
   * Every save of the working copy that was acknowledged, under the version number that it was answered with. The text
   * stays where it is the last of its half minute; earlier ones of the same half minute fold into it.
   */
  const articleSaves = c.table(
    'article_saves',
    {
      articleId: c
        .text()
        .notNull()
        .references(() => articles.id),
      version: c.integer().notNull(),
      /** Names the save; sent again (its answer was lost), it is answered again and not stored again. */
      saveKey: c.text().notNull(),
      authorId: c.text().notNull(),
      savedAt: c.instant().notNull(),
      /** SHA-256 of the text, which stays when the text is folded. */
      hash: c.text().notNull(),
      content: c.json<ArticleContent>(),
    },
    (t) => [
      c.primaryKey({ columns: [t.articleId, t.version] }),
      c.uniqueIndex('article_saves_key').on(t.articleId, t.saveKey),
      c.index('article_saves_time').on(t.articleId, t.savedAt),
    ],
  )

  /**
   * Who has an article open, one row a desk or reading page, renewed by a heartbeat. Of the rows that write, the one with
   * the lease is the oldest that is still renewed. A row that is not renewed counts no more and is swept away.
   */
  const presences = c.table(
    'presences',
    {
      /** Names the page (a tab of a browser). */
      id: c.text().primaryKey(),
      articleId: c
        .text()
        .notNull()
        .references(() => articles.id),
      personId: c.text().notNull(),
      writes: c.boolean().notNull(),
      /** Whether something is typed there that the server has not. */
      unsaved: c.boolean().notNull(),
      since: c.instant().notNull(),
      seenAt: c.instant().notNull(),
      /** Who wants to take over and waits for this page to send what it has. */
      askedById: c.text(),
      askedAt: c.instant(),
    },
    (t) => [c.index('presences_article').on(t.articleId, t.seenAt), c.index('presences_seen').on(t.seenAt)],
  )

  /** The text of an article that somebody last had before them, for what is new to them when they come back. */
  const articleViews = c.table(
    'article_views',
    {
      articleId: c
        .text()
        .notNull()
        .references(() => articles.id),
      personId: c.text().notNull(),
      /** The article's version then. */
      version: c.integer().notNull(),
      /** SHA-256 of its text, by which the save or version that has it is found. */
      hash: c.text().notNull(),
      at: c.instant().notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.articleId, t.personId] }),
      c.index('article_views_hash').on(t.articleId, t.hash),
    ],
  )

  /** Addresses under which somebody without an account may look at one version, until they expire. */
  const previews = c.table(
    'previews',
    {
      id: c.text().primaryKey(),
      articleId: c
        .text()
        .notNull()
        .references(() => articles.id),
      versionId: c.text().notNull(),
      createdById: c.text().notNull(),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      revokedAt: c.instant(),
    },
    (t) => [c.index('previews_article').on(t.articleId, t.id)],
  )

  /** The event log: who did what, when, from which state to which, with which version and for what reason. */
  const events = c.table(
    'events',
    {
      id: c.text().primaryKey(),
      at: c.instant().notNull(),
      /** A step of the workflow, or another act such as `created` or `person_blocked`. */
      name: c.text().notNull(),
      /** Null where the clock or the operator's command line acted. */
      actorId: c.text(),
      articleId: c.text(),
      /** The person, section or setting that an act was about. */
      subject: c.text(),
      fromState: c.text(),
      toState: c.text(),
      versionId: c.text(),
      reason: c.text().notNull(),
    },
    (t) => [
      c.index('events_article').on(t.articleId, t.id),
      c.index('events_time').on(t.at, t.id),
      c.index('events_actor').on(t.actorId, t.id),
      c.index('events_subject').on(t.subject, t.id),
    ],
  )

  return { articles, lastSteps, articleVersions, articleSaves, articleViews, presences, previews, events }
}
