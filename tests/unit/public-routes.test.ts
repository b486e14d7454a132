import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PUBLIC_PLACES } from '#newsroom/reading/public-places.ts'
import { publicShape } from '#newsroom/reading/public-shape.ts'
import { listPlaceText } from '#newsroom/reading/published.ts'
import { SEARCH_SPANS } from '#newsroom/reading/search.ts'
import { addressOf } from '#server/front-door/parameters.ts'
import { readingPages } from '../browser/kit/reading-pages.ts'

/** The recipe of a public route (docs/start-here.md), step by step: what is forgotten is named. */
const SAMPLES: Record<string, string> = {
  '[article]': 'bai-viet-12',
  '[feed]': 'rss.xml',
  '[key]': 'k'.repeat(32),
  '[name]': 'van-ban.pdf',
  '[[...place]]': '2026/11',
  '[part]': 'news.xml',
  '[file]': 'a-480.webp',
}
/** A value that each parameter takes; one that is missing here is one that this test cannot judge. */
const VALUES: Record<string, string> = {
  q: 'lũ lụt',
  muc: 'thoi-su',
  'tac-gia': 'ho-xuan-huong',
  trong: SEARCH_SPANS[0],
  tu: '2026-11-01',
  den: '2026-11-30',
  trang: '2',
  truoc: listPlaceText({ publishedAt: new Date('2026-11-30T03:00:00Z'), number: 12 }),
  url: 'https://bao.example/a/b-1',
  format: 'json',
  maxwidth: '600',
  maxheight: '400',
}

const routes = globSync('app/(public)/**/{page.tsx,route.ts}').map((file) => {
  const folder = file
    .replaceAll('\\', '/')
    .replace(/^app\/\(public\)\/?/, '')
    .replace(/\/?(page\.tsx|route\.ts)$/, '')
  const path = `/${folder.replace(/\[+[^\]]+\]+/g, (name) => SAMPLES[name] ?? 'mot-ten')}`
  return { folder, path, first: folder.split('/')[0] ?? '', isPage: file.endsWith('page.tsx'), file }
})

/** The parameters that the source of a route reads. */
function parametersIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const named = [
    ...source.matchAll(/\.get\('([^']+)'\)|\(await (?:props\.)?searchParams\)\.(\w+)|\btext\('([^']+)'\)/g),
  ].flatMap(([, got, field, quoted]) => got ?? field ?? quoted ?? [])
  return [
    ...named,
    ...(/\bpageAsked\(/.test(source) ? ['trang'] : []),
    ...(/\bplaceAsked\(/.test(source) ? ['truoc'] : []),
  ]
}

it('is asked of every route of readers', () => {
  expect(routes.map(({ folder }) => folder)).toEqual(expect.arrayContaining(['', '[section]/[article]', 'tim-kiem']))
  expect(parametersIn('app/(public)/tim-kiem/page.tsx').sort()).toEqual([
    'den',
    'muc',
    'q',
    'tac-gia',
    'trang',
    'trong',
    'tu',
  ])
  expect(parametersIn('app/(public)/luu-tru/[[...place]]/page.tsx').sort()).toEqual(['muc', 'trang'])
})

describe.each(routes)('the public route /$folder', ({ folder, path, first, isPage, file }) => {
  it('has its first word among newsroom/reading/public-places.ts: no section may take its address', () => {
    if (first !== '' && !first.startsWith('[')) expect([...PUBLIC_PLACES.keys()]).toContain(first)
  })

  it('is let through by newsroom/reading/public-shape.ts', () => {
    if (folder !== '[...rest]') expect(publicShape(path).kind).not.toBe('nowhere')
  })

  it('has its address made by publicPath in newsroom/papers/newspaper.ts', () => {
    const made = readFileSync('newsroom/papers/newspaper.ts', 'utf8')
    // What others prescribe has its address by that, and feeds are made of the address of what they are a feed of.
    const prescribed = ['ads.txt', 'robots.txt', 'atom.xml', 'feed.json', 'security.txt']
    if (first !== '' && !first.startsWith('[') && !prescribed.includes(first)) expect(made).toMatch(`/${first}`)
  })

  it('has every parameter that it reads in server/front-door/parameters.ts: others are dropped', () => {
    for (const name of parametersIn(file)) {
      const value = VALUES[name]
      if (value === undefined) throw new Error(`Say in this test what “${name}” may be.`)
      const asked = new URL(`http://localhost${path}?${new URLSearchParams({ [name]: value })}`)
      expect(addressOf(asked), name).toContain(`${name}=`)
    }
  })

  it('is looked at as a page, where it is one: tests/browser/kit/reading-pages.ts', () => {
    if (isPage) expect(readingPages.map(({ route }) => route)).toContain(folder)
  })
})

it('has no word reserved of which nothing is known: a route, or what answers in its place', () => {
  /** Answered by the front door, the framework or rooms of the newsroom. */
  const elsewhere = ['_next', '.well-known', 'anh', 'api', 'fonts', 'icon.svg', 'luot-doc', 'newsroom']
  const staff = ['scripts', 'set-up', 'sign-in', 'sw.js', 'tep', 'xem-truoc']
  const known = new Set([...routes.map(({ first }) => first), ...elsewhere, ...staff])
  expect([...PUBLIC_PLACES.keys()].filter((word) => !known.has(word))).toEqual([])
})
