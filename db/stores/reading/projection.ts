import { eq, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { ArticleContent, ArticleKind } from '#newsroom/articles/article.ts'
import { isOpen } from '#newsroom/document/decided.ts'
import { featureOf } from '#newsroom/document/feature.ts'
import type { Placement } from '#newsroom/reading/surfaces.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import { holdSection } from '../papers/sections.ts'
import { asShown } from './as-shown.ts'
import { type Counted, holdCounted, noteDays } from './published-days.ts'
import { noteSitemapChange } from './sitemap.ts'

/** A version on its way to the readers. */
export type Publication = {
  articleId: string
  number: number
  kind: ArticleKind
  versionId: string
  content: ArticleContent
  /** When readers first had the article. */
  publishedAt: Date
  /** When this version goes out. */
  updatedAt: Date
  correctsNumber: number | null
}

/** What a change of one article means for the counts that many share: {@link noteCounts}. */
export type CountChange = { number: number; at: Date; before: Counted | null; after: Counted | null }

/**
 * Notes in sitemap and archive what was published or taken away, once all of it is in its place, in the transaction that did
 * it: from here to its end others who publish wait. All in one order, or two would wait for each other for ever.
 */
export async function noteCounts(store: Store, changes: readonly CountChange[]): Promise<void> {
  for (const { number, at } of [...changes].sort((a, b) => a.number - b.number)) {
    await noteSitemapChange(store, number, at)
  }
  await noteDays(store, changes)
}

/**
 * Copies a version into what readers read: text, names, pictures, files and search texts.
 * @returns where readers saw the article before, and where they see it now
 * @throws where the version names no section, or has open suggestions: both were checked before
 */
export async function project(store: Store, publication: Publication): Promise<[Placement | null, Placement]> {
  const { before, after, counts } = await projectUncounted(store, publication)
  await noteCounts(store, [counts])
  return [before, after]
}

/**
 * The same for one of several in one transaction.
 * @returns also what changes in the counts, to be noted with the others' ({@link noteCounts})
 * @throws where the version names no section, or has open suggestions: both were checked before
 */
export async function projectUncounted(
  store: Store,
  publication: Publication,
): Promise<{ before: Placement | null; after: Placement; counts: CountChange }> {
  const { publishedArticles, publishedTopics, publishedBylines, publishedPictures, tombstones } = store.tables
  const { publishedFiles, articleSearch } = store.tables
  const { number, content, publishedAt } = publication
  if (content.sectionId === null) throw new Error('A version without a section was approved.')
  if (isOpen(content.body)) throw new Error('A version with open suggestions was approved.')
  const before = await placementOf(store, number)
  const shown = await asShown(store, publication.kind, content)

  const section = await holdSection(store, content.sectionId)
  if (!section) throw new Error('A version of a section that there never was has been approved.')

  // After the section is held: whoever moves a section takes the section first and its articles then.
  const countedBefore = await holdCounted(store, number)
  await clear(store, number)
  await noteLiveSection(store, number, section.id)
  await store.insert(publishedArticles).values({
    number,
    articleId: publication.articleId,
    versionId: publication.versionId,
    kind: publication.kind,
    sectionId: section.id,
    topSectionId: section.parentId ?? section.id,
    slug: slugify(shown.title) || FALLBACK_SLUG,
    kicker: shown.kicker,
    title: shown.title,
    sapo: shown.sapo,
    dateline: shown.dateline,
    abstract: shown.abstract,
    lead: shown.lead,
    bylines: shown.bylines,
    body: shown.body,
    pictures: shown.pictures,
    files: shown.files,
    words: shown.words,
    feature: featureOf(shown.body),
    publishedAt,
    updatedAt: publication.updatedAt,
    correctsNumber: publication.correctsNumber,
  })
  if (shown.topics.length > 0) {
    await store.insert(publishedTopics).values(shown.topics.map(({ id }) => ({ number, topicId: id, publishedAt })))
  }
  if (shown.penNameIds.length > 0) {
    await store
      .insert(publishedBylines)
      .values(shown.penNameIds.map((penNameId) => ({ number, penNameId, publishedAt })))
  }
  if (shown.media.length > 0) {
    await store.insert(publishedPictures).values(shown.media.map(({ fileKey }) => ({ number, fileKey })))
  }
  const fileKeys = Object.values(shown.files).map(({ fileKey }) => fileKey)
  if (fileKeys.length > 0) {
    await store.insert(publishedFiles).values(fileKeys.map((fileKey) => ({ number, fileKey })))
  }
  const names = shown.bylines.map((byline) => byline.name)
  await store
    .insert(articleSearch)
    .values({ rowid: number, ...searchTexts([shown.title, shown.kicker, shown.sapo, shown.text, ...names]) })
  await store.delete(tombstones).where(eq(tombstones.number, number))

  const countedAfter = { sectionId: section.id, topSectionId: section.parentId ?? section.id, publishedAt }
  const after = await placementOf(store, number)
  if (!after) throw new Error('A published article has no place.')
  return { before, after, counts: { number, at: publication.updatedAt, before: countedBefore, after: countedAfter } }
}

/** Takes an article out of everything readers read and leaves a tombstone. @returns where readers saw it */
export async function removeFromReaders(store: Store, number: number, at: Date): Promise<Placement | null> {
  const before = await placementOf(store, number)
  const counted = await holdCounted(store, number)
  await clear(store, number)
  await noteLiveSection(store, number, null)
  await store.insert(store.tables.tombstones).values({ number, takenDownAt: at }).onConflictDoNothing()
  await noteCounts(store, [{ number, at, before: counted, after: null }])
  return before
}

/** Where readers see an article; null where they don't. */
async function placementOf(store: Store, number: number): Promise<Placement | null> {
  const { publishedArticles: p, publishedTopics: t, publishedBylines: b } = store.tables
  const [row] = await store
    .select({
      publishedAt: p.publishedAt,
      sectionId: p.sectionId,
      topSectionId: p.topSectionId,
      correctsNumber: p.correctsNumber,
    })
    .from(p)
    .where(eq(p.number, number))
  if (!row) return null
  const topics = await store.select({ id: t.topicId }).from(t).where(eq(t.number, number))
  const penNames = await store.select({ id: b.penNameId }).from(b).where(eq(b.number, number))
  return { number, ...row, topicIds: topics.map(({ id }) => id), penNameIds: penNames.map(({ id }) => id) }
}

/** The rules ask the working copy's row in which section readers have the article. */
async function noteLiveSection(store: Store, number: number, liveSectionId: string | null): Promise<void> {
  const { articles } = store.tables
  await store.update(articles).set({ liveSectionId }).where(eq(articles.number, number))
}

async function clear(store: Store, number: number): Promise<void> {
  const { publishedArticles, publishedTopics, publishedBylines, publishedPictures, publishedFiles, articleSearch } =
    store.tables
  await store.delete(publishedArticles).where(eq(publishedArticles.number, number))
  await store.delete(publishedTopics).where(eq(publishedTopics.number, number))
  await store.delete(publishedBylines).where(eq(publishedBylines.number, number))
  await store.delete(publishedPictures).where(eq(publishedPictures.number, number))
  await store.delete(publishedFiles).where(eq(publishedFiles.number, number))
  await store.delete(articleSearch).where(sql`${articleSearch.rowid} = ${number}`)
}
