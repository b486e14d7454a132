// Fills the database named by DATABASE_URL with READING_SIZE articles and prints how long readers' lists take in it.
import postgres from 'postgres'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { dayOf } from '#newsroom/format/days.ts'
import type { SearchAsked } from '#newsroom/reading/search.ts'
import { readArchive } from '#operations/reading/read-archive.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readFront } from '#operations/reading/read-front.ts'
import { readSection } from '#operations/reading/read-section.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import { suggest } from '#operations/reading/suggest.ts'
import { fillNewspaper } from './fill-newspaper.ts'

const ROUNDS = 40
/** The last rounds count: the first ones fill caches that a server in use has filled. */
const COUNTED = 30
const HOUR = 3_600_000
const url = process.env.DATABASE_URL ?? ''
const size = Number(process.env.READING_SIZE)

const db = provideDatabase(openDatabase(url))
await db.migrate()
const begun = performance.now()
const { bigSection, paths } = await fillNewspaper(db, size)
console.log(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
if (url.startsWith('postgres')) {
  // What Postgres does by itself soon after so many rows have come.
  const client = postgres(url, { max: 1 })
  await client.unsafe('vacuum analyze')
  await client.end()
}

const middle = dayOf(new Date(Date.now() - size * HOUR), 'Asia/Ho_Chi_Minh')
const archive = (place: string) => readArchive({ place, sectionSlug: null, page: 1 })
const search = (query: string, more: Partial<SearchAsked> = {}) =>
  searchArticles({ ...WHOLE_NEWSPAPER, query, ...more }, 1)

/** What people type: names, things, one word that every article has, filters. */
const QUERIES: (() => Promise<unknown>)[] = [
  () => search('mùa vải thiều'),
  () => search('cho'),
  () => search('hội nghị'),
  () => search('duong hung vuong'),
  () => search('đường Hùng Vương'),
  () => search('Nguyễn Thị Minh'),
  () => search('TN&MT'),
  () => search('3.000 người'),
  () => search('thuế'),
  () => search('thuê'),
  () => search('nam'),
  () => search('Việt Nam'),
  () => search('kỳ 77'),
  () => search(`ky ${size - 5}`),
  () => search('không có chữ này'),
  () => search('chợ phiên', { section: 'kinh-te' }),
  () => search('hội nghị', { span: '30-ngay' }),
  () => search('cho', { from: '2010-01-01', to: '2012-12-31' }),
  () => search('Vân Lĩnh', { section: 'thoi-su', span: 'nam-nay' }),
  () => search('hồ chứa nước', { author: 'khong-co' }),
]

await shown('front page, made', 30, [() => readFront()])
await shown('section, page 1', 30, [() => readSection(bigSection.slug, { page: 1 })])
await shown(`section, page ${nearPage()}`, 30, [() => readSection(bigSection.slug, { page: nearPage() })])
await shown(`section, page ${farPage()}`, 30, [() => readSection(bigSection.slug, { page: farPage() })])
await shown('archive, month', 30, [() => archive(middle.slice(0, 7))])
await shown('archive, day', 30, [() => archive(middle)])
await shown(
  'article',
  30,
  [pathAt(0.1), pathAt(0.5), pathAt(0.9)].map((at) => () => readArticle(at.number, at.path)),
)
await shown(
  'suggestions',
  50,
  ['d', 'đườ', 'mùa v', 'kỳ'].map((typed) => () => suggest(typed)),
)
await shown(`search, a mix of ${QUERIES.length}`, 50, QUERIES)
await db.close()

/** A page that some still go to; the middle of a small archive. */
function nearPage(): number {
  return Math.min(100, Math.ceil(farPage() / 2))
}

/** A page close to the end, whatever the size. */
function farPage(): number {
  return Math.max(1, Math.min(4000, Math.floor((size * 0.9) / 24) - 5))
}

function pathAt(share: number): { number: number; path: string } {
  const number = Math.floor(size * share) + 1
  return { number, path: paths[number - 1] ?? '' }
}

/** Prints the middle and the slow end of how long these take, each asked in turn, beside the goal for the slow end. */
async function shown(name: string, goal: number, reads: readonly (() => Promise<unknown>)[]): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const read of reads) {
      const start = performance.now()
      await read()
      if (round >= ROUNDS - COUNTED) times.push(performance.now() - start)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0
  const p95 = at(0.95)
  const figures = [at(0.5), p95, at(1)].map((ms) => ms.toFixed(1).padStart(6))
  console.log(
    `▸ ${name.padEnd(26)} p50 ${figures[0]} ms  p95 ${figures[1]} ms  max ${figures[2]} ms   goal p95 ≤ ${goal} ms ${p95 <= goal ? 'kept' : 'MISSED'}`,
  )
}
