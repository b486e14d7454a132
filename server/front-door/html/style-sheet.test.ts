import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { provideEnvironment } from '#server/process/environment.ts'
import { withStyle } from './style-sheet.ts'

const SHEET =
  '@font-face{src:url(../media/a.woff2)}.b{background:url("data:image/png;base64,AA")}.c{background:url(/d.png)}'
const link = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`

let before: string
let folder: string

beforeAll(() => {
  before = process.cwd()
  folder = mkdtempSync(join(tmpdir(), 'toa-soan-style-'))
  mkdirSync(join(folder, '.next/static/chunks'), { recursive: true })
  writeFileSync(join(folder, '.next/static/chunks/a.css'), SHEET)
  writeFileSync(join(folder, '.next/static/chunks/bad.css'), '.a::after{content:"</style><script>"}')
  process.chdir(folder)
  provideEnvironment({
    port: 0,
    siteUrl: new URL('http://localhost'),
    databaseUrl: 'file:none',
    dataDirectory: folder,
    pagesDirectory: null,
    secret: '',
    development: false,
    offlineReading: true,
    trustedProxies: [],
    mail: null,
  })
})

afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

it('writes a sheet into the page, its files found from there', () => {
  expect(withStyle(`<head>${link('a')}</head>`)).toBe(
    '<head><style>@font-face{src:url(/_next/static/chunks/../media/a.woff2)}.b{background:url("data:image/png;base64,AA")}.c{background:url(/d.png)}</style></head>',
  )
})

it('asks at once for the faces of every page, and for no others', () => {
  writeFileSync(
    join(folder, '.next/static/chunks/faces.css'),
    '@font-face{font-display:swap;src:url(../media/serif-400.x1.woff2)}@font-face{font-display:swap;src:url(../media/serif-400-rest.x2.woff2)}',
  )
  const page = withStyle(link('faces'))
  const preload =
    '<link rel="preload" as="font" type="font/woff2" href="/_next/static/chunks/../media/serif-400.x1.woff2"'
  expect(page.split('<link').length - 1).toBe(1)
  expect(page).toContain(preload)
})

it('leaves the link to a sheet that the build did not make, and to one that could not stand in a page', () => {
  for (const name of ['gone', 'bad', '../../../etc/passwd']) {
    expect(withStyle(`<head>${link(name)}</head>`)).toBe(`<head>${link(name)}</head>`)
  }
})
