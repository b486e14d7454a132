import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { newId } from '#newsroom/kit/id.ts'
import { aPublishedArticle } from '../builders/published.ts'
import { Flood, median, timesOf } from './kit/flooding.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, sized } from './kit/size.ts'

const CONNECTIONS = 150
const ASKED = sized(60, 400)
const PICTURE = 'p'.repeat(26)
/**
 * What is in memory or on the disk may take so many times as long beside a flood as without, or so long where that is more.
 * The short form runs on machines that are busy with other tests as well: there it allows more, and less than the seconds that a
 * flood took before it was held back.
 */
const AT_MOST_TIMES = 20
const BOUND_MS = sized(1_000, 250)

describe.each(DIALECTS)('a flood of what is not kept, on %s', (dialect) => {
  let room: FaultyNewsroom
  beforeAll(async () => {
    room = await openNewsroom(dialect, 1)
    provideDatabase(room.db)
    const sectionId = (await readSections(room.db))[0]?.id ?? ''
    const lead = { fileKey: PICTURE, width: 1200, height: 800, alt: 'Ảnh', caption: '', credit: '', colour: '#888888' }
    await aPublishedArticle(room.db, { number: 7, sectionId, lead, title: 'Bài có ảnh' })
    const folder = join(room.directory, 'files', PICTURE.slice(0, 2), PICTURE)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'small'), Buffer.alloc(40_000, 1))
  })
  afterAll(() => room.close())

  it('slows neither kept pages nor pictures, and staff save all the while', async () => {
    const article = (await fetch(`${room.url}/muc/bai-7`)).url
    const picture = /\/anh\/[\w-]+\.webp/.exec(await (await fetch(article)).text())?.[0]
    const measured = [room.url, article, `${room.url}${picture}`]
    for (const url of measured) expect((await timesOf(url, 5)).statuses, url).toEqual([200])
    const [writer] = room.writers
    if (!writer) throw new Error('There is no writer.')
    const draft = `${room.url}/api/articles/${writer.articleId}/draft`
    const headers = { cookie: writer.cookie, origin: room.url, 'content-type': 'application/json' }

    const save = async () => {
      const begun = performance.now()
      const before = await (await fetch(draft, { headers })).json()
      const body = JSON.stringify({ baseVersion: before.version, content: before.content, saveKey: newId() })
      expect((await fetch(draft, { method: 'PUT', headers, body })).status).toBe(200)
      return performance.now() - begun
    }
    // The first one loads the code for it.
    await save()

    const calm: number[] = []
    for (const url of measured) calm.push(median((await timesOf(url, ASKED)).times))
    const kinds: Record<string, (n: number) => string> = {
      'unknown addresses': (n) => `/khong-co-${n}/bai-${n + 1000}`,
      'pictures that are not there': (n) => `/anh/${String(n).padStart(26, '0')}-480.webp`,
      'files that are not there': (n) => `/tep/${String(n).padStart(26, '0')}/x.pdf`,
      searches: (n) => `/tim-kiem?q=tu-${n}`,
      'the newsroom, without a session': (n) => `/newsroom/articles/${n}`,
    }
    for (const [kind, address] of Object.entries(kinds)) {
      const flood = new Flood(room.url, CONNECTIONS, address)
      await pause(500)
      const busy = []
      for (const url of measured) {
        const { times, statuses } = await timesOf(url, ASKED)
        expect(statuses, `${url} beside ${kind}`).toEqual([200])
        busy.push(median(times))
      }
      const savedAfter = await save()
      const statuses = await flood.end()
      const said = busy.map((ms, n) => `${ms.toFixed(1)} (${(ms / (calm[n] ?? 1)).toFixed(1)}×)`).join(', ')
      figures(
        `${dialect}, ${CONNECTIONS} connections of ${kind}: front, article, picture in ${said} ms; ` +
          `a save in ${Math.round(savedAfter)} ms; the flood got ${statuses}`,
      )
      for (const [n, ms] of busy.entries()) {
        expect(ms, kind).toBeLessThan(Math.max(BOUND_MS, AT_MOST_TIMES * (calm[n] ?? 0)))
      }
      expect(savedAfter).toBeLessThan(4 * BOUND_MS)
    }
  })
})
