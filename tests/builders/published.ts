import type { Store } from '#db/database.ts'
import type { ArticleKind } from '#newsroom/articles/article.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { PictureFacts } from '#newsroom/media/media.ts'
import type { PublishedByline, PublishedLead } from '#newsroom/reading/published.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'
import { slugify } from '#newsroom/text/slug.ts'

/** A section, as the settings page would have made it. */
export async function aSection(store: Store, wish: { name?: string; slug?: string; position?: number } = {}) {
  const name = wish.name ?? 'Thời sự'
  const section = {
    id: newId(),
    version: 1,
    name,
    slug: wish.slug ?? `${slugify(name)}-${newId().slice(-6)}`,
    position: wish.position ?? 1,
  }
  await store.insert(store.tables.sections).values(section)
  return section
}

/** A topic nothing has been written about yet. */
export async function aTopic(store: Store, name = 'Thi đua yêu nước') {
  const topic = { id: newId(), version: 1, name, slug: `${slugify(name)}-${newId().slice(-6)}` }
  await store.insert(store.tables.topics).values(topic)
  return topic
}

/** A pen name, and the person it belongs to. */
export async function aPenName(store: Store, name = 'Hồ Xuân Hương') {
  const at = new Date('2021-01-01T00:00:00Z')
  const personId = newId()
  await store.insert(store.tables.people).values({
    id: personId,
    version: 1,
    name,
    email: `${personId}@bao.example`,
    emailKey: `${personId}@bao.example`,
    role: 'reporter',
    language: 'vi',
    passwordHash: '',
    createdAt: at,
    blockedAt: null,
  })
  const penName = {
    id: newId(),
    version: 1,
    name,
    slug: `${slugify(name)}-${newId().slice(-6)}`,
    personId,
    createdAt: at,
  }
  await store.insert(store.tables.penNames).values(penName)
  return penName
}

/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]): DocumentNode {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
  }
}

/** What a test may want of a published article; the rest has sensible values. */
export type PublishedWish = {
  number: number
  sectionId: string
  /** The section of the masthead; its own where none is named. */
  topSectionId?: string
  title?: string
  kicker?: string
  sapo?: string
  abstract?: string
  dateline?: string
  body?: DocumentNode
  lead?: PublishedLead | null
  pictures?: Record<string, PictureFacts>
  bylines?: PublishedByline[]
  kind?: ArticleKind
  publishedAt?: Date
  updatedAt?: Date
  correctsNumber?: number | null
  topicIds?: string[]
  penNameIds?: string[]
}

/** Puts an article in front of readers: the rows that publishing writes, its search texts included. */
export async function aPublishedArticle(store: Store, wish: PublishedWish) {
  const title = wish.title ?? `Bài số ${wish.number}`
  const publishedAt = wish.publishedAt ?? new Date(Date.UTC(2021, 4, 7) + wish.number * 60_000)
  const body = wish.body ?? paragraphs('Theo báo cáo tại hội nghị.')
  const article = {
    number: wish.number,
    articleId: newId(),
    versionId: newId(),
    kind: wish.kind ?? ('article' as const),
    sectionId: wish.sectionId,
    topSectionId: wish.topSectionId ?? wish.sectionId,
    slug: slugify(title),
    kicker: wish.kicker ?? '',
    title,
    sapo: wish.sapo ?? 'Chiều 7/5, hội nghị đã diễn ra.',
    dateline: wish.dateline ?? '',
    abstract: wish.abstract ?? wish.sapo ?? 'Chiều 7/5, hội nghị đã diễn ra.',
    lead: wish.lead ?? null,
    bylines: wish.bylines ?? [{ name: 'Hồ Xuân Hương', slug: null }],
    body,
    pictures: wish.pictures ?? {},
    words: 100,
    publishedAt,
    updatedAt: wish.updatedAt ?? publishedAt,
    correctsNumber: wish.correctsNumber ?? null,
  }
  const { publishedArticles, publishedTopics, publishedBylines, publishedPictures, articleSearch } = store.tables
  const { number } = article
  await store.insert(publishedArticles).values(article)
  for (const topicId of wish.topicIds ?? [])
    await store.insert(publishedTopics).values({ number, topicId, publishedAt })
  for (const penNameId of wish.penNameIds ?? []) {
    await store.insert(publishedBylines).values({ number, penNameId, publishedAt })
  }
  const pictures = [...(article.lead ? [article.lead] : []), ...Object.values(article.pictures)]
  for (const { fileKey } of pictures) await store.insert(publishedPictures).values({ number, fileKey })
  const texts = searchTexts([title, article.kicker, article.sapo, plainText(body)])
  await store.insert(articleSearch).values({ rowid: number, ...texts })
  return article
}
