import { keepPage, type NotKept } from './keep-page.ts'
import {
  cacheOf,
  FACTS_KEY,
  MOST_SAVED,
  numberOfCache,
  PAGE_KEY,
  type SavedFacts,
  SHELF_CACHE,
  SHELF_PATH,
} from './saved-caches.ts'

/** The articles saved in this browser, the newest first. */
export async function savedArticles(): Promise<SavedFacts[]> {
  const saved: SavedFacts[] = []
  for (const name of await caches.keys()) {
    if (numberOfCache(name) === null) continue
    const facts = await caches.match(FACTS_KEY, { cacheName: name })
    if (facts) saved.push(await facts.json())
  }
  return saved.sort((a, b) => b.savedAt - a.savedAt)
}

export function isSaved(number: number): Promise<boolean> {
  return caches.has(cacheOf(number))
}

/** Saves an article with the pictures given, or saves it anew as it is now. */
export async function saveArticle(
  facts: Omit<SavedFacts, 'savedAt'>,
  pictures: readonly string[],
): Promise<NotKept | 'full' | null> {
  const name = cacheOf(facts.number)
  const before = (await savedArticles()).find(({ number }) => number === facts.number)
  if (!before && (await savedArticles()).length >= MOST_SAVED) return 'full'
  const notKept = await keepPage(facts.path, name, PAGE_KEY, pictures)
  if (notKept === 'gone' || (notKept && !before)) await caches.delete(name)
  if (notKept) return notKept
  const savedAt = before?.savedAt ?? Date.now()
  await (await caches.open(name)).put(FACTS_KEY, Response.json({ ...facts, savedAt }))
  await navigator.serviceWorker.register('/sw.js')
  await keepShelf()
  return null
}

export async function removeArticle(number: number): Promise<void> {
  await caches.delete(cacheOf(number))
}

/** Keeps the page that lists what is saved: it is what there is to read where nothing else can be had. */
export async function keepShelf(): Promise<void> {
  await keepPage(SHELF_PATH, SHELF_CACHE, PAGE_KEY, [])
}
