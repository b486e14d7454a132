import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase, provideDatabase } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { listTopics } from '#db/stores/papers/topics.ts'
import { penNamesOf } from '#db/stores/people/pen-names.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { newestArticles } from '#db/stores/reading/published.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { changeSection } from '#operations/papers/arrange-sections.ts'
import { changeTopic } from '#operations/papers/arrange-topics.ts'
import { operator } from '#operations/people/operator.ts'
import { renamePenName } from '#operations/people/pen-name-pages.ts'
import { viewerOf } from '#operations/people/session.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import type { Furnished } from '#tests/browser/kit/furnish.ts'
import type { Readable } from '#tests/browser/kit/furnish-reading.ts'
import { readingPages } from '#tests/browser/kit/reading-pages.ts'
import { aPublished, ok, step } from '#tests/builders/newsroom.ts'
import { freePort } from '#tests/postgres-server.ts'
import { runProgram, type ServerProcess, startServer } from '#tests/server-process.ts'
import { newPostgresDatabase } from '#tests/storage/each-dialect.ts'

/** Long for a change to be seen, and short beside the minute after which every page is made anew. */
const SEEN_MS = 15_000

/** Where a page was asked for, also within the address of another. */
const PORT = /localhost(:|%3A)\d+/g

/** A server of the newspaper, where it answers, and how it is started again with nothing in its memory. */
type Server = { url: string; process: ServerProcess; anew: () => Promise<void> }

let directory: string
let db: Database
let furnished: Furnished
let readable: Readable
let kept: Server[]
/** It is started anew after each change, so it has no page of before: what it sends is the truth. */
let truthful: Server
const ids = new Map<string, string>()

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toa-soan-fresh-'))
  const databaseUrl = await newPostgresDatabase()
  const environmentOf = async () => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const settings = { NODE_ENV: 'production' as const, PORT: String(port), SITE_URL: url, DATABASE_URL: databaseUrl }
    return { url, environment: { ...process.env, ...settings, DATA_DIR: directory } }
  }
  const first = await environmentOf()
  furnished = await runProgram<Furnished>('tests/browser/kit/furnish.ts', first.environment)
  const { reporter, managing, chief } = furnished.people
  const people = JSON.stringify({ reporter: reporter.email, managing: managing.email, chief: chief.email })
  readable = await runProgram<Readable>('tests/browser/kit/furnish-reading.ts', {
    ...first.environment,
    PEOPLE: people,
  })
  db = provideDatabase(openDatabase(databaseUrl))
  const started = async ({ url, environment }: Awaited<ReturnType<typeof environmentOf>>): Promise<Server> => {
    const server: Server = {
      url,
      process: await startServer(environment),
      anew: async () => {
        await server.process.kill()
        server.process = await startServer(environment)
      },
    }
    return server
  }
  kept = [await started(first), await started(await environmentOf())]
  truthful = await started(await environmentOf())
  const { items } = await newestArticles(db, { limit: 100 })
  for (const { number, title } of items) {
    const { articles } = db.tables
    const rows = await db.select({ id: articles.id, number: articles.number }).from(articles)
    const row = rows.find((each) => each.number === number)
    if (row) ids.set(title, row.id)
  }
})
afterAll(async () => {
  for (const server of [...kept, truthful]) await server.process.kill()
  await db.close()
  await rm(directory, { recursive: true, force: true })
})

/** Every page that readers can come to, and what machines read of the newspaper. */
const addresses = () => [
  ...readingPages.map(({ path }) => path(furnished, readable)),
  ...['/rss.xml', '/bep-viet/rss.xml', '/sitemap.xml', '/sitemap/pages.xml', '/sitemap/articles-0.xml', '/robots.txt'],
  ...['/goi-y?q=ch%E1%BB%A3', '/chu-de/am-thuc-vung-cao/rss.xml', '/manifest.webmanifest', '/luu-tru?muc=thoi-su'],
]

/** How all of them are now, without where they were asked for. */
async function pagesOf(server: Server): Promise<Record<string, string>> {
  const pages: Record<string, string> = {}
  for (const address of addresses()) {
    const answer = await fetch(server.url + address, { redirect: 'manual' })
    pages[address] = `${answer.status} ${(await answer.text()).replaceAll(PORT, '')}`
  }
  return pages
}

const viewer = async (name: keyof Furnished['people']): Promise<Viewer> => {
  const person = await findPerson(db, furnished.people[name].id)
  if (!person) throw new Error(`${name} is gone.`)
  return viewerOf(person)
}

async function desk() {
  return { reporter: await viewer('reporter'), managing: await viewer('managing') }
}

const sectionAt = async (slug: string) => {
  const section = (await readSections(db)).find((each) => each.slug === slug)
  if (!section) throw new Error(`There is no section ${slug}.`)
  return section
}

const idOf = (title: string) => [...ids].find(([each]) => each.startsWith(title))?.[1] ?? ''

const changes: Record<string, () => Promise<unknown>> = {
  'another article goes out in a list': async () =>
    aPublished(await desk(), { title: 'Chợ Bắc Hà vào mùa', sectionId: (await sectionAt('bep-viet')).id }),
  'an article is corrected': async () => {
    const { managing } = await desk()
    const wrong = { articleId: idOf('Phiên chợ thứ hai'), falseStatement: '3.000 người', trueStatement: '300 người' }
    const { id } = ok(await correctArticle(managing, wrong))
    ok(await step(managing, id, 'forward'))
    ok(await step(await viewer('chief'), id, ['approve', 'publish']))
  },
  'a section is renamed': async () => {
    const { id, version, slug, parentId } = await sectionAt('bep-viet')
    ok(await changeSection(operator, { sectionId: id, version, name: 'Bếp Việt Nam', slug, parentId: parentId ?? '' }))
  },
  'a topic is renamed': async () => {
    const topic = (await listTopics(db)).find(({ slug }) => slug === 'mua-lu-som')
    if (!topic) throw new Error('The story is gone.')
    ok(await changeTopic(operator, { topicId: topic.id, version: topic.version, name: 'Mùa lũ đến sớm' }))
  },
  'an author is renamed': async () => {
    const [penName] = await penNamesOf(db, furnished.people.reporter.id)
    if (!penName) throw new Error('The reporter has no pen name.')
    const { id: penNameId, version, slug } = penName
    ok(await renamePenName(operator, { penNameId, version, name: 'Hồ Bạch Dương', slug }))
  },
  'an article is taken down': async () =>
    ok(await step(await viewer('chief'), idOf('Phiên chợ thứ hai'), 'take_down', { reason: 'Sai sự thật.' })),
}

for (const [name, act] of Object.entries(changes)) {
  it(`every page on every server is as a page made now, right after ${name}`, { timeout: 120_000 }, async () => {
    const before = await Promise.all(kept.map(pagesOf))
    await act()
    await truthful.anew()
    const truth = await pagesOf(truthful)
    expect(truth).not.toEqual(before[0])
    for (const server of kept) {
      const stale = async () => Object.entries(await pagesOf(server)).filter(([at, page]) => page !== truth[at])
      const addressesOfStale = async () => (await stale()).map(([at]) => at)
      await expect.poll(addressesOfStale, { timeout: SEEN_MS, interval: 100 }).toEqual([])
    }
  })
}
