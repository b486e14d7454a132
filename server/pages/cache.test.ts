import { expect, it } from 'vitest'
import { nowMs } from '#newsroom/kit/clock.ts'
import { PageCache } from './cache.ts'
import type { Page } from './page.ts'

const NEWS = { kind: 'in_section', id: 'thoi-su' } as const
const SHOWS_NEWS = 'in_section thoi-su'

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
function making(page: Page, ...shows: string[]) {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let times = 0
  const make = async (noted: Set<string>) => {
    times += 1
    for (const key of shows) noted.add(key)
    await ended
    return page
  }
  return { make, end, times: () => times }
}

it('makes a page at most twice when five hundred readers come around a change', async () => {
  const cache = new PageCache(1_000_000)
  const { make, end, times } = making(aPage(), SHOWS_NEWS)
  const ask = () => cache.get('/thoi-su', make)
  const before = Array.from({ length: 250 }, ask)
  cache.forget([NEWS])
  const after = Array.from({ length: 250 }, ask)
  end()
  await Promise.all([...before, ...after])
  expect(times()).toBe(2)
  await ask()
  expect(times()).toBe(2)
})

it('never keeps what was begun before a change that it shows, and keeps what the change does not touch', async () => {
  const cache = new PageCache(1_000_000)
  const [touched, other] = [making(aPage(), SHOWS_NEWS), making(aPage(), 'in_section kinh-te')]
  const both = [cache.get('/thoi-su', touched.make), cache.get('/kinh-te', other.make)]
  cache.forget([NEWS])
  touched.end()
  other.end()
  await Promise.all(both)
  expect(cache.fresh('/thoi-su')).toBeUndefined()
  expect(cache.fresh('/kinh-te')).toBeDefined()
})

it('gives nobody who asks after a change what was read before it, also where the page notes late what it shows', async () => {
  const cache = new PageCache(1_000_000)
  let goOn = () => {}
  const read = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const made: string[] = []
  const make = async (noted: Set<string>): Promise<Page> => {
    const before = made.length === 0
    made.push(before ? 'before' : 'after')
    if (before) await read
    noted.add(SHOWS_NEWS)
    return { ...aPage(), body: Buffer.from(before ? 'before' : 'after') }
  }
  const early = cache.get('/thoi-su', make)
  cache.forget([NEWS])
  const late = cache.get('/thoi-su', make)
  goOn()
  expect((await early).body.toString()).toBe('before')
  expect((await late).body.toString()).toBe('after')
  expect(cache.fresh('/thoi-su')?.body.toString()).toBe('after')
  expect(made).toEqual(['before', 'after'])
})

it('forgets every page that shows a change, whatever its address, and no other', async () => {
  const cache = new PageCache(1_000_000)
  const shows = { '/thoi-su': ['sections', SHOWS_NEWS], '/thoi-su/bai-1?x=2': [SHOWS_NEWS], '/kinh-te': ['sections'] }
  for (const [key, keys] of Object.entries(shows)) cache.put(key, aPage(), new Set(keys))
  const kept = () => Object.keys(shows).filter((key) => cache.fresh(key))
  cache.forget([{ kind: 'article', number: 1 }])
  expect(kept()).toHaveLength(3)
  cache.forget([NEWS])
  expect(kept()).toEqual(['/kinh-te'])
  cache.forget([{ kind: 'everything' }])
  expect(kept()).toEqual([])
})

it('forgets everything for what another build noted in words of its own', () => {
  const cache = new PageCache(1_000_000)
  cache.put('/', aPage(), new Set(['sections']))
  cache.forget(JSON.parse('[{"kind":"section","slug":"thoi-su"}]'))
  expect(cache.fresh('/')).toBeUndefined()
})

it('stays within its bytes whatever addresses are asked for, and lets go of what was read longest ago', async () => {
  const cache = new PageCache(1_000_000)
  await cache.get('/', async () => aPage())
  for (let n = 0; n < 5000; n++) {
    await cache.get(`/tim-kiem?q=${n}`, async () => aPage(2000))
    cache.fresh('/')
  }
  expect(cache.size.bytes).toBeLessThanOrEqual(1_000_000)
  expect(cache.fresh('/')).toBeDefined()
  expect(cache.fresh('/tim-kiem?q=0')).toBeUndefined()
})

it('keeps nothing of addresses that lead nowhere, and gives nothing past its time', async () => {
  const cache = new PageCache(1_000_000)
  for (let n = 0; n < 1000; n++) await cache.get(`/${n}`, async () => aPage(100, 404))
  expect(cache.size).toEqual({ pages: 0, bytes: 0 })
  const soon = { ...aPage(), freshUntil: Date.now() - 1 }
  await cache.get('/', async () => soon)
  expect(cache.fresh('/')).toBeUndefined()
})

it('still has a page whose time is over, for when none can be made, but not what a change touched', async () => {
  const cache = new PageCache(1_000_000)
  const soonOver = { ...aPage(), freshUntil: nowMs() + 200 }
  cache.put('/thoi-su', soonOver, new Set([SHOWS_NEWS]))
  await expect.poll(() => cache.fresh('/thoi-su')).toBeUndefined()
  expect(cache.last('/thoi-su', 60_000)).toBe(soonOver)
  expect(cache.last('/thoi-su', -1)).toBeUndefined()
  cache.forget([NEWS])
  expect(cache.last('/thoi-su', 60_000)).toBeUndefined()
})
