// Fills the database named by DATABASE_URL with LISTS_SIZE articles and prints how long each list takes.
import postgres from 'postgres'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { addDays, dayOf, weekOf } from '#newsroom/format/days.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { readMyWork } from '#operations/articles/read-my-work.ts'
import { listSubjects } from '#operations/planning/list-subjects.ts'
import { readWeek } from '#operations/planning/read-week.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { fillArchive } from '../tests/builders/archive.ts'

const ROUNDS = 60
/** The last rounds count: the first ones fill caches that a server in use has filled. */
const COUNTED = 50
const EVERYTHING = { mine: false, states: [], sectionId: '', authorId: '', query: '', after: '' }

const EVERYBODY = { sectionId: '', personId: '' }
const ALL_SUBJECTS = { mine: false, state: '', sectionId: '', personId: '', query: '', after: '' } as const
const TODAY = dayOf(new Date(), 'Asia/Ho_Chi_Minh')
/** What went out lies behind the weeks in which everything is still under way. */
const PAST_WEEK = weekOf(addDays(TODAY, -70))

const size = Number(process.env.LISTS_SIZE)
const db = provideDatabase(openDatabase(process.env.DATABASE_URL ?? ''))
await db.migrate()
const begun = performance.now()
const { managing, editors, authors, sectionIds } = await fillArchive(db, size)
console.log(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
await analyse(process.env.DATABASE_URL ?? '')
const editor = some(editors)
const reporter = some(authors)
const page = await listArticles(managing, EVERYTHING)
const [sectionId = ''] = sectionIds

/** Every list that is measured. */
const LISTS: [name: string, read: () => Promise<unknown>][] = [
  ['queue, all sections', () => readQueue(managing)],
  ['queue, one desk', () => readQueue(editor)],
  ['queue, one state of one section', () => readQueue(managing, { group: 'submitted', sectionId })],
  ['queue, by a number', () => readQueue(managing, { query: 'kỳ 77' })],
  ['queue, by words of every seventh', () => readQueue(managing, { query: 'chợ phiên' })],
  ['articles, newest first', () => listArticles(managing, EVERYTHING)],
  ['articles, second page', () => listArticles(managing, { ...EVERYTHING, after: page.next ?? '' })],
  ['articles of a desk', () => listArticles(editor, EVERYTHING)],
  ['articles of a section', () => listArticles(managing, { ...EVERYTHING, sectionId })],
  ['articles in a state', () => listArticles(managing, { ...EVERYTHING, states: ['published'] })],
  ['articles of an author', () => listArticles(managing, { ...EVERYTHING, authorId: reporter.id })],
  ['own articles', () => listArticles(reporter, { ...EVERYTHING, mine: true })],
  ['articles by a number', () => listArticles(managing, { ...EVERYTHING, query: `kỳ ${size - 77}` })],
  ['this week', () => readWeek(managing, { ...EVERYBODY, week: weekOf(TODAY) })],
  ['a week of the archive', () => readWeek(managing, { ...EVERYBODY, week: PAST_WEEK })],
  ['a week of the archive, one desk', () => readWeek(editor, { ...EVERYBODY, week: PAST_WEEK })],
  ['a week of the archive, a reporter', () => readWeek(reporter, { ...EVERYBODY, week: PAST_WEEK })],
  ['a week of an author', () => readWeek(managing, { ...EVERYBODY, week: PAST_WEEK, personId: reporter.id })],
  ['subjects', () => listSubjects(managing, ALL_SUBJECTS)],
  ['subjects that wait', () => listSubjects(managing, { ...ALL_SUBJECTS, state: 'proposed' })],
  ['own subjects', () => listSubjects(reporter, { ...ALL_SUBJECTS, mine: true })],
  ['subjects by words', () => listSubjects(managing, { ...ALL_SUBJECTS, query: 'chợ phiên' })],
  ['subjects by words that none has', () => listSubjects(managing, { ...ALL_SUBJECTS, query: 'tàu ngầm' })],
  ['my work, managing editor', () => readMyWork(managing)],
  ['my work, editor', () => readMyWork(editor)],
  ['my work, reporter', () => readMyWork(reporter)],
]

for (const [name, read] of LISTS) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await read()
    times.push(performance.now() - start)
  }
  const counted = times.slice(-COUNTED).sort((a, b) => a - b)
  const at = (share: number) => (counted[Math.ceil(counted.length * share) - 1] ?? 0).toFixed(1).padStart(7)
  console.log(`▸ ${name.padEnd(34)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`)
}
await db.close()

/** What Postgres does by itself within a minute of such a change. */
async function analyse(url: string): Promise<void> {
  if (!url.startsWith('postgres')) return
  const client = postgres(url, { max: 1 })
  await client.unsafe('analyze')
  await client.end()
}

function some(people: readonly Viewer[]): Viewer {
  const [first] = people
  if (!first) throw new Error('The archive has nobody of the kind.')
  return first
}
