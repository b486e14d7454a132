import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { type PackedContent, packed, unpacked } from './packed-content.ts'

/** A text on this machine that the server has not got, as one page of the desk wrote it. */
export type UnsentText = {
  /** Names the page (a tab from one loading to the next). */
  pageId: string
  personId: string
  articleId: string
  content: ArticleContent
  /** When it was written down, in milliseconds since 1970 by this machine's clock. */
  at: number
}

type StoredText = Omit<UnsentText, 'content'> & { content: PackedContent }

/**
 * Texts that an unsent one grew out of: the last that the server was known to have, and one that was sent and never
 * answered. Whichever of them the server has now, what was typed since goes on top of it.
 */
type StoredOrigins = { pageId: string; contents: PackedContent[] }

interface JournalSchema extends DBSchema {
  texts: { key: string; value: StoredText; indexes: { person: string; article: [string, string] } }
  origins: { key: string; value: StoredOrigins }
}

let opened: Promise<IDBPDatabase<JournalSchema>> | null = null

/** The journal's database in this browser. Rejects where the browser keeps nothing. */
function journalDatabase(): Promise<IDBPDatabase<JournalSchema>> {
  opened ??= openDB<JournalSchema>('toa-soan-journal', 1, {
    upgrade(database) {
      const texts = database.createObjectStore('texts', { keyPath: 'pageId' })
      texts.createIndex('person', 'personId')
      texts.createIndex('article', ['personId', 'articleId'])
      database.createObjectStore('origins', { keyPath: 'pageId' })
    },
    // Another page carries a newer journal: let it have its way, and open anew at the next writing.
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      opened = null
    },
    terminated: () => {
      opened = null
    },
  }).catch((error) => {
    opened = null
    throw error
  })
  return opened
}

/** Writes a text, and where they are given its origins, in one transaction that is on the disk when this resolves. */
export async function writeText(text: UnsentText, origins: ArticleContent[] | null): Promise<void> {
  const database = await journalDatabase()
  const transaction = database.transaction(['texts', 'origins'], 'readwrite', { durability: 'strict' })
  await Promise.all([
    transaction.objectStore('texts').put({ ...text, content: packed(text.content) }),
    origins && transaction.objectStore('origins').put({ pageId: text.pageId, contents: origins.map(packed) }),
    transaction.done,
  ])
}

/** Forgets the text of a page. */
export async function eraseText(pageId: string): Promise<void> {
  const database = await journalDatabase()
  const transaction = database.transaction(['texts', 'origins'], 'readwrite')
  await Promise.all([
    transaction.objectStore('texts').delete(pageId),
    transaction.objectStore('origins').delete(pageId),
    transaction.done,
  ])
}

/** The unsent texts of a person on this machine, of one article or of all; the newest first. */
export async function readTexts(personId: string, articleId?: string): Promise<UnsentText[]> {
  const database = await journalDatabase()
  const found =
    articleId === undefined
      ? await database.getAllFromIndex('texts', 'person', personId)
      : await database.getAllFromIndex('texts', 'article', [personId, articleId])
  return found.map((text) => ({ ...text, content: unpacked(text.content) })).sort((a, b) => b.at - a.at)
}

/** What the text of a page grew out of. */
export async function readOrigins(pageId: string): Promise<ArticleContent[]> {
  const found = await (await journalDatabase()).get('origins', pageId)
  return (found?.contents ?? []).map(unpacked)
}
