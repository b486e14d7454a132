import { ARTICLE_KINDS } from '#newsroom/articles/article.ts'
import { PUBLISHED_FEATURES } from '#newsroom/document/feature.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import type { FileFacts } from '#newsroom/media/files.ts'
import type { PictureFacts } from '#newsroom/media/media.ts'
import type { Columns } from '../dialects/postgres/columns.ts'

/** The lead picture as readers see it. */
export type PublishedLead = PictureFacts & { caption: string; credit: string; alt: string }
/** A byline as readers see it; a pen name has a page, an outside contributor has none. */
export type PublishedByline = { name: string; slug: string | null }

/** All that reading pages, feeds, sitemaps and search read. A draft is not hidden here: it is not here. */
export function publishedTables(c: Columns) {
  const publishedArticles = c.table(
    'published_articles',
    {
      number: c.integer().primaryKey(),
      articleId: c.text().notNull(),
      versionId: c.text().notNull(),
      kind: c.oneOf(ARTICLE_KINDS).notNull(),
      sectionId: c.text().notNull(),
      /** The section of the masthead under which it is: its own, or that one's parent. */
      topSectionId: c.text().notNull().default(''),
      slug: c.text().notNull(),
      kicker: c.text().notNull(),
      title: c.text().notNull(),
      sapo: c.text().notNull(),
      dateline: c.text().notNull(),
      /** Made from sapo and body, for lists, meta description and feeds. */
      abstract: c.text().notNull(),
      lead: c.json<PublishedLead>(),
      bylines: c.json<PublishedByline[]>().notNull(),
      body: c.json<DocumentNode>().notNull(),
      /** The pictures of the body by media id. */
      pictures: c.json<Record<string, PictureFacts>>().notNull(),
      /** The recordings and documents of the body by file id; null in rows from before articles could carry any. */
      files: c.json<Record<string, FileFacts>>(),
      words: c.integer().notNull(),
      /** What it has to show before all else; null where that is its text. */
      feature: c.oneOf(PUBLISHED_FEATURES),
      /** When readers first had it; lists are in this order. */
      publishedAt: c.instant().notNull(),
      /** When this version went out. */
      updatedAt: c.instant().notNull(),
      /** For a correction: the number of the article it corrects. */
      correctsNumber: c.integer(),
    },
    (t) => [
      c.uniqueIndex('published_article').on(t.articleId),
      c.index('published_time').on(t.publishedAt, t.number),
      c.index('published_section').on(t.sectionId, t.publishedAt, t.number),
      c.index('published_top_section').on(t.topSectionId, t.publishedAt, t.number),
      c.index('published_feature').on(t.feature, t.publishedAt, t.number),
      c.index('published_kind').on(t.kind, t.publishedAt, t.number),
      c.index('published_corrects').on(t.correctsNumber),
    ],
  )

  // The time stands in these tables too, so that a topic's or an author's page is read off one index.
  const publishedTopics = c.table(
    'published_topics',
    { number: c.integer().notNull(), topicId: c.text().notNull(), publishedAt: c.instant().notNull() },
    (t) => [
      c.primaryKey({ columns: [t.number, t.topicId] }),
      c.index('published_topics_time').on(t.topicId, t.publishedAt, t.number),
    ],
  )
  const publishedBylines = c.table(
    'published_bylines',
    { number: c.integer().notNull(), penNameId: c.text().notNull(), publishedAt: c.instant().notNull() },
    (t) => [
      c.primaryKey({ columns: [t.number, t.penNameId] }),
      c.index('published_bylines_time').on(t.penNameId, t.publishedAt, t.number),
    ],
  )
  /** Which files readers may have. */
  const publishedPictures = c.table(
    'published_pictures',
    { number: c.integer().notNull(), fileKey: c.text().notNull() },
    (t) => [c.primaryKey({ columns: [t.number, t.fileKey] }), c.index('published_pictures_file').on(t.fileKey)],
  )

  /** Which recordings and documents readers may have. */
  const publishedFiles = c.table(
    'published_files',
    { number: c.integer().notNull(), fileKey: c.text().notNull() },
    (t) => [c.primaryKey({ columns: [t.number, t.fileKey] }), c.index('published_files_file').on(t.fileKey)],
  )

  /** Articles that were taken down: their address answers 410. */
  const tombstones = c.table('tombstones', {
    number: c.integer().primaryKey(),
    takenDownAt: c.instant().notNull(),
  })

  /** Old addresses of sections, topics and authors, and where they lead. An article is found by its number. */
  const movedAddresses = c.table('moved_addresses', {
    path: c.text().primaryKey(),
    target: c.text().notNull(),
    movedAt: c.instant().notNull(),
  })

  /**
   * How many articles each list got on each day, in the newspaper's zone: the calendar of the archive, and what page of a
   * list lies where, without counting through the articles.
   */
  const publishedDays = c.table(
    'published_days',
    {
      /** `all`, or a section's id. */
      list: c.text().notNull(),
      /** Such as 2021-05-07. */
      day: c.text().notNull(),
      articles: c.integer().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.list, t.day] })],
  )

  /** Which ranges of numbers have articles that readers see, and when the addresses of each last changed: the sitemap's parts. */
  const sitemapParts = c.table('sitemap_parts', { part: c.integer().primaryKey(), changedAt: c.instant().notNull() })

  /** How often articles were read, by the hour: nothing of who read them. */
  const reads = c.table(
    'reads',
    { hour: c.instant().notNull(), number: c.integer().notNull(), reads: c.integer().notNull() },
    (t) => [c.primaryKey({ columns: [t.hour, t.number] })],
  )

  return {
    publishedArticles,
    publishedTopics,
    publishedBylines,
    publishedPictures,
    publishedFiles,
    tombstones,
    movedAddresses,
    publishedDays,
    sitemapParts,
    reads,
  }
}

/**
 * The two texts that a search runs over (`newsroom/text/search-text.ts`), one row an article, `rowid` being its number.
 * In SQLite it is an FTS5 table, in Postgres a table with two text-search indexes: made by a migration of their own,
 * as drizzle-kit knows neither. Readers search `article_search`, the newsroom's lists `desk_search`: two tables, so
 * that no condition can be forgotten that keeps a draft from readers.
 */
export function searchTables(c: Columns) {
  const shape = () => ({ rowid: c.integer().primaryKey(), exact: c.text().notNull(), folded: c.text().notNull() })
  return { articleSearch: c.table('article_search', shape()), deskSearch: c.table('desk_search', shape()) }
}
