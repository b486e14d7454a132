import { eq, inArray, max } from 'drizzle-orm'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Store } from '../database.ts'

/** More numbers than this are not looked through: as many are drawn. */
const DRAWN = 2000

/** The addresses of some published articles, drawn at random. */
export async function somePublished(store: Store, most: number): Promise<string[]> {
  const { publishedArticles: p, sections } = store.tables
  const [last] = await store.select({ number: max(p.number) }).from(p)
  const highest = last?.number ?? 0
  const numbers =
    highest <= DRAWN
      ? Array.from({ length: highest }, (_, n) => n + 1)
      : Array.from({ length: DRAWN }, () => 1 + Math.floor(Math.random() * highest))
  if (numbers.length === 0) return []
  const rows = await store
    .select({ number: p.number, slug: p.slug, section: sections.slug })
    .from(p)
    .innerJoin(sections, eq(sections.id, p.sectionId))
    .where(inArray(p.number, numbers))
  return rows
    .map((row) => ({ row, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ row }) => publicPath.article(row.section, row.slug, row.number))
}
