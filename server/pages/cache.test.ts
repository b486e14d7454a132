import { expect, it } from 'vitest'
import { nowMs } from '#newsroom/kit/clock.ts'
import { PageCache } from './cache.ts'
import type { Page } from './page.ts'

const aPage = (bytes = 100, status = 200): Page => ({
  status,
  headers: {},
  body: Buffer.alloc(bytes),
  finished: new Map(),
  finishing: new Map(),
  freshUntil: Date.now() + 60_000,
  holdsUntil: Number.POSITIVE_INFINITY,
})

/** A page whose making is ended by hand, so that what comes meanwhile comes meanwhile. */
function making(page: Page) {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let times = 0
  const make = async () => {
    times += 1
    await ended
    return page
  }
  return { make, end, times: () => times }
}

it('makes a page at most twice when five hundred readers come around a change', async () => {
  const cache = new PageCache(1_000_000)
  const { make, end, times } = making(aPage())
  const ask = () => cache.get('/thoi-su', '/thoi-su', make)
  const before = Array.from({ length: 250 }, ask)
  cache.forget([{ kind: 'section', slug: 'thoi-su' }])
  const after = Array.from({ length: 250 }, ask)
  end()
  await Promise.all([...before, ...after])
  expect(times()).toBe(2)
  await ask()
  expect(times()).toBe(2)
})

it('never keeps what was begun before a change that it shows, and keeps what the change does not touch', async () => {
  const cache = new PageCache(1_000_000)
  const [touched, other] = [making(aPage()), making(aPage())]
  const both = [cache.get('/thoi-su', '/thoi-su', touched.make), cache.get('/kinh-te', '/kinh-te', other.make)]
  cache.forget([{ kind: 'section', slug: 'thoi-su' }])
  touched.end()
  other.end()
  await Promise.all(both)
  expect(cache.fresh('/thoi-su')).toBeUndefined()
  expect(cache.fresh('/kinh-te')).toBeDefined()
})

it('forgets every page of a path, whatever its query, when the path shows a change', async () => {
  const cache = new PageCache(1_000_000)
  for (const key of ['/thoi-su', '/thoi-su?trang=2', '/kinh-te']) {
    await cache.get(key, key.split('?')[0] ?? '', async () => aPage())
  }
  cache.forget([{ kind: 'section', slug: 'thoi-su' }])
  expect(['/thoi-su', '/thoi-su?trang=2', '/kinh-te'].map((key) => cache.fresh(key) !== undefined)).toEqual([
    false,
    false,
    true,
  ])
})

it('stays within its bytes whatever addresses are asked for, and lets go of what was read longest ago', async () => {
  const cache = new PageCache(1_000_000)
  await cache.get('/', '/', async () => aPage())
  for (let n = 0; n < 5000; n++) {
    await cache.get(`/tim-kiem?q=${n}`, '/tim-kiem', async () => aPage(2000))
    cache.fresh('/')
  }
  expect(cache.size.bytes).toBeLessThanOrEqual(1_000_000)
  expect(cache.fresh('/')).toBeDefined()
  expect(cache.fresh('/tim-kiem?q=0')).toBeUndefined()
})

it('keeps nothing of addresses that lead nowhere, and gives nothing past its time', async () => {
  const cache = new PageCache(1_000_000)
  for (let n = 0; n < 1000; n++) await cache.get(`/${n}`, `/${n}`, async () => aPage(100, 404))
  expect(cache.size).toEqual({ pages: 0, bytes: 0 })
  const soon = { ...aPage(), freshUntil: Date.now() - 1 }
  await cache.get('/', '/', async () => soon)
  expect(cache.fresh('/')).toBeUndefined()
})

it('still has a page whose time is over, for when none can be made, but not what a change touched', async () => {
  const cache = new PageCache(1_000_000)
  const soonOver = { ...aPage(), freshUntil: nowMs() + 200 }
  await cache.get('/thoi-su', '/thoi-su', async () => soonOver)
  await expect.poll(() => cache.fresh('/thoi-su')).toBeUndefined()
  expect(cache.last('/thoi-su', 60_000)).toBe(soonOver)
  expect(cache.last('/thoi-su', -1)).toBeUndefined()
  cache.forget([{ kind: 'section', slug: 'thoi-su' }])
  expect(cache.last('/thoi-su', 60_000)).toBeUndefined()
})
