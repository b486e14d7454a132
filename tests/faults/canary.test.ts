import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { newId } from '#newsroom/kit/id.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { writeShiftNote } from '#operations/duty/shift-notes.ts'
import { keepNamedVersion } from '#operations/history/keep-named-version.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { aBody, aDraft, aNewsroom, aPublished, aText, ok, step, versionOf } from '../builders/newsroom.ts'
import { aSubject } from '../builders/planning.ts'
import { doorsOfBuild } from '../doors/doors-of-build.ts'
import { Cookies } from '../doors/identities.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, isLong } from './kit/size.ts'

/*
 * A word of its own in every field that readers are not to have, and then everything that anybody can ask for, in every form in which an
 * answer can leave: not one of the words may be in it. Each word is a number in letters, so that no search leads to another's.
 */

const WORD = /canhyen[a-z]{6}/g
const tokens = new Map<string, string>()

/** A word that stands in one place alone. @param where it stands, for who reads that it was found */
function hidden(where: string): string {
  const letters = [...String(100_000 + tokens.size)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
  tokens.set(`canhyen${letters}`, where)
  return `Kín canhyen${letters}`
}

async function hiddenText(where: string, sectionId: string | null) {
  return aText({
    kicker: hidden(`${where}: kicker`),
    title: hidden(`${where}: title`),
    sapo: hidden(`${where}: sapo`),
    dateline: hidden(`${where}: dateline`),
    sectionId,
    bylines: [{ penNameId: null, name: hidden(`${where}: byline`) }],
    body: aBody(hidden(`${where}: body`), hidden(`${where}: its second paragraph`)),
  })
}

type Desk = Awaited<ReturnType<typeof aNewsroom>>

/** Articles in every state that readers don't have, and everything that is said and noted beside them. */
async function furnish(desk: Desk): Promise<{ ids: string[]; live: string[] }> {
  const { reporter, editor, deskHead, managing, chief, admin } = desk
  const draft = async (where: string) => aDraft(reporter, await hiddenText(where, desk.sectionId))
  const waiting = await draft('a submitted article')
  ok(await step(reporter, waiting, 'submit'))
  const edited = await draft('an article that is edited')
  ok(await step(reporter, edited, 'submit'))
  ok(await step(editor, edited, 'claim'))
  const said = { place: 'article' as const, choice: null, mentionedIds: [] }
  ok(await startThread(editor, { articleId: edited, ...said, text: hidden('a comment') }))
  const base = await versionOf(editor, edited)
  ok(await keepNamedVersion(editor, { articleId: edited, baseVersion: base, label: hidden('the name of a version') }))
  const returned = await draft('a returned article')
  ok(await step(reporter, returned, 'submit'))
  ok(await step(editor, returned, 'claim'))
  const points = [{ text: hidden('a point of a return') }]
  ok(await step(editor, returned, 'return', { reason: hidden('the reason of a return'), points }))
  const approved = await draft('an approved article')
  ok(await step(reporter, approved, 'submit'))
  ok(await step(deskHead, approved, ['claim', 'forward']))
  ok(await step(managing, approved, 'approve'))
  const scheduled = await draft('a scheduled article')
  ok(await step(reporter, scheduled, 'submit'))
  ok(await step(managing, scheduled, ['claim', 'forward', 'approve']))
  ok(await step(managing, scheduled, 'schedule', { scheduledAt: new Date(Date.now() + 24 * 60 * 60 * 1000) }))
  const dropped = await draft('a discarded article')
  ok(await step(reporter, dropped, 'discard'))
  const gone = await aPublished(desk, await hiddenText('an article that was taken down', desk.sectionId))
  ok(await step(chief, gone, 'take_down', { reason: hidden('the reason of a take-down') }))
  // What readers have of it is the text before this one.
  const live = await aPublished(desk, { title: 'Bài đang đăng', body: aBody('Chữ mà ai cũng đọc được.') })
  ok(await step(managing, live, 'revise'))
  const baseVersion = await versionOf(managing, live)
  const content = await hiddenText('a revision of a live article', desk.sectionId)
  ok(await saveDraft(managing, { articleId: live, baseVersion, content }))
  // What the first version said, before it went out with another text.
  const former = await aDraft(reporter, await hiddenText('a text before the one that went out', desk.sectionId))
  const next = await aText({ title: 'Bài đã sửa trước khi đăng' })
  ok(await saveDraft(reporter, { articleId: former, baseVersion: await versionOf(reporter, former), content: next }))
  ok(await step(reporter, former, 'submit'))
  ok(await step(managing, former, ['claim', 'forward', 'approve', 'publish']))
  await aSubject(reporter, { title: hidden('a planned subject'), brief: hidden('what is said of it') })
  ok(await writeShiftNote(managing, { text: hidden('a note of a shift') }))
  const email = `canhyenmail${tokens.size}@bao.example`
  ok(
    await invitePerson(
      admin,
      { email, role: 'reporter', name: hidden('the name of who was invited') },
      { byMail: false },
    ),
  )
  return { ids: [waiting, edited, returned, approved, scheduled, dropped, gone, live, former], live: [live, former] }
}

/** Everything by which an answer can come in another form. */
const FORMS: readonly Record<string, string>[] = [
  {},
  { 'accept-encoding': 'br' },
  { 'accept-encoding': 'gzip' },
  { 'accept-encoding': 'zstd' },
  { 'accept-encoding': 'deflate' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D' },
  { 'next-url': '/newsroom', purpose: 'prefetch' },
  { accept: 'application/json' },
  { accept: 'text/x-component' },
  { 'if-none-match': '"x"', 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' },
  { range: 'bytes=0-100' },
  { 'x-middleware-subrequest': 'middleware', 'x-nextjs-data': '1' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-original-url': '/newsroom' },
  { 'user-agent': 'Googlebot/2.1' },
]

/** Asks for an address and reads the answer raw: its head and its body, with what was compressed both ways. */
function ask(
  url: string,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(parts)
        const plain = unpacked(body, response.headers['content-encoding'])
        resolve({
          status: response.statusCode ?? 0,
          text: `${JSON.stringify(response.rawHeaders)}\n${decoded(plain)}\n${body.toString('latin1')}`,
        })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A text with its escapes resolved: none of them hides a word. */
function decoded(body: Buffer): string {
  const text = body.toString('utf8')
  return `${text}\n${text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))}`
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body
  if (encoding === 'br') return brotliDecompressSync(body)
  if (encoding === 'gzip') return gunzipSync(body)
  if (encoding === 'zstd') return zstdDecompressSync(body)
  return encoding === 'deflate' ? inflateSync(body) : body
}

test.each(isLong ? DIALECTS : (['sqlite'] as const))(
  'no word of what readers are not to have is in anything that they can ask for, on %s',
  { timeout: 300_000 },
  async (dialect) => {
    tokens.clear()
    const room: FaultyNewsroom = await openNewsroom(dialect, 1)
    provideDatabase(room.db)
    try {
      const desk = await aNewsroom()
      const { ids } = await furnish(desk)
      expect(tokens.size).toBeGreaterThan(70)
      const paths = await pathsOf(room, ids)
      const found: string[] = []
      let answers = 0
      const look = async (path: string, headers: Record<string, string>, method = 'GET') => {
        const { status, text } = await ask(room.url, path, headers, method)
        answers += 1
        if (status >= 500 && status !== 503) found.push(`${status} at ${path}`)
        for (const [word] of text.matchAll(WORD)) {
          found.push(`${tokens.get(word) ?? word}, at ${method} ${path} ${JSON.stringify(headers)}`)
        }
      }
      // One after another: what is asked for often by one address is held up.
      for (const path of paths) {
        for (const headers of FORMS) await look('rsc' in headers ? withRsc(path) : path, headers)
        await look(path, {}, 'HEAD')
        await look(path, {}, 'POST')
      }
      figures(
        `${dialect}: ${tokens.size} hidden words, ${answers} answers to anybody, ${found.length} with one of them`,
      )
      expect(found).toEqual([])
      await asContributor(room, desk.contributor, ids)
    } finally {
      await room.close()
    }
  },
)

/** What somebody signed in who works on none of it may ask for. */
async function asContributor(room: FaultyNewsroom, viewer: Viewer, ids: readonly string[]): Promise<void> {
  const cookie = await new Cookies(room.db, room.directory).of(viewer.id)
  const found: string[] = []
  let answers = 0
  const asked = doorsOfBuild().flatMap((door) =>
    door.kind === 'page' || (door.kind === 'route' && door.method === 'GET' && door.path !== '/api/live')
      ? [door.path]
      : [],
  )
  for (const path of asked) {
    const filled = path.includes('[')
      ? ids.map((id) => path.replace(/\[+(?:\.\.\.)?\w+\]+/, id).replace(/\[+(?:\.\.\.)?\w+\]+/g, 'x'))
      : [path, `${path}?q=canhyen`]
    for (const address of filled) {
      const { text } = await ask(room.url, address, { cookie })
      answers += 1
      for (const [word] of text.matchAll(WORD)) found.push(`${tokens.get(word) ?? word}, at ${address}`)
    }
  }
  figures(`${answers} answers to somebody who works on none of it, ${found.length} with a hidden word`)
  expect(found).toEqual([])
}

function withRsc(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}_rsc=1`
}

/** Every address that readers can come to or guess, of what is published and of what is not. */
async function pathsOf(room: FaultyNewsroom, ids: readonly string[]): Promise<string[]> {
  const numbers: number[] = []
  for (const id of ids) numbers.push((await findArticle(room.db, id))?.number ?? 0)
  const { sections } = room.db.tables
  const [section] = await room.db.select().from(sections).where(eq(sections.name, 'Thời sự'))
  const slug = section?.slug ?? ''
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  return [
    ...['/', `/${slug}`, '/doc-nhieu', '/cai-chinh', '/da-luu', '/luu-tru', `/luu-tru/${day}`, '/tac-gia/khong-ai'],
    ...['', `/${slug}`].flatMap((at) => [`${at}/rss.xml`, `${at}/atom.xml`, `${at}/feed.json`]),
    ...['/sitemap.xml', '/sitemap/news.xml', '/sitemap/1.xml', '/robots.txt', '/ads.txt', '/security.txt'],
    ...[
      '/manifest.webmanifest',
      '/sw.js',
      '/khong/co',
      '/api/health',
      '/api/ready',
      '/sign-in',
      '/set-up',
      '/newsroom',
    ],
    ...['canhyen', 'kin', 'kín canhyen', '"kín"'].flatMap((words) => [
      `/tim-kiem?q=${encodeURIComponent(words.replace('canhyen', 'canh yen'))}`,
      `/goi-y?q=${encodeURIComponent(words)}`,
    ]),
    ...numbers.flatMap((number) => [
      publicPath.article(slug, 'x', number),
      publicPath.headlinePicture(number),
      `/oembed?format=json&url=${encodeURIComponent(room.url + publicPath.article(slug, 'x', number))}`,
    ]),
    ...ids.flatMap((id) => [`/newsroom/articles/${id}`, `/api/articles/${id}/draft`, `/api/v1/articles/${id}`]),
    ...['/api/v1/articles', `/xem-truoc/${newId()}`, `/anh/${newId()}-480.webp`, `/tep/${newId()}/x.pdf`],
  ]
}
