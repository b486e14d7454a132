import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { beginSession } from '#operations/people/session.ts'
import { aDraft, aPerson } from '../builders/newsroom.ts'
import { actionsOfBuild, hostileCalls, routesOfBuild } from './kit/hostile-calls.ts'
import { DIALECTS, type Dialect, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, isLong } from './kit/size.ts'

/*
 * Everything that can be called is called with what nobody would send, on both databases: no answer is a failure, and
 * both give the same one.
 */

type Attacked = { newsroom: FaultyNewsroom; admin: string; articleId: string }
const attacked = new Map<Dialect, Attacked>()
const COOKIE = 'authjs.session-token'

beforeAll(async () => {
  for (const dialect of DIALECTS) {
    const newsroom = await openNewsroom(dialect, 1)
    provideDatabase(newsroom.db)
    const admin = await aPerson('admin')
    attacked.set(dialect, { newsroom, admin: admin.id, articleId: await aDraft(admin) })
  }
})

afterAll(async () => {
  for (const { newsroom } of attacked.values()) await newsroom.close()
})

/** A cookie of a session of its own: a call may end the one it is made under. */
async function signedIn({ newsroom, admin }: Attacked): Promise<string> {
  const secret = (await readFile(join(newsroom.directory, 'secret'), 'utf8')).trim()
  const token = { secret: await beginSession(newsroom.db, admin) }
  return `${COOKIE}=${await encode({ token, secret, salt: COOKIE })}`
}

/** What an answer comes to: its status, and the code of the refusal in it. */
async function answerTo(address: string, request: RequestInit): Promise<string> {
  const response = await fetch(address, { redirect: 'manual', ...request }).catch(() => null)
  if (!response) return 'no answer'
  const text = response.status === 200 || response.status >= 400 ? await response.text() : ''
  const [, code = ''] = /"refusal":\{"code":"(\w+)"/.exec(text) ?? []
  return `${response.status} ${code}`.trim()
}

/** Asks both newsrooms the same, and says where an answer is a failure or where they differ. */
async function compare(ask: (of: Attacked) => Promise<string>, name: string, wrong: string[]): Promise<void> {
  const answers = await Promise.all([...attacked.values()].map((each) => ask(each)))
  if (answers.some((answer) => /^5|failed|no answer/.test(answer)) || new Set(answers).size > 1) {
    wrong.push(`${name}: ${answers.join(' on the one, on the other ')}`)
  }
}

test('every action of the build refuses what it cannot read, on both databases alike', {
  timeout: 600_000,
}, async () => {
  const wrong: string[] = []
  let calls = 0
  const actions = actionsOfBuild()
  expect(actions.length).toBeGreaterThan(40)
  for (const action of actions) {
    const cookies = new Map(
      await Promise.all([...attacked.values()].map(async (each) => [each, await signedIn(each)] as const)),
    )
    const bad: string[] = []
    const some = hostileCalls(action, { articleId: '0'.repeat(26) })
    for (const [index, { name }] of some.entries()) {
      // Signed out nothing is reached but the shape, so a few are enough.
      const people = index < 21 ? ['nobody', 'admin'] : ['admin']
      for (const who of people) {
        calls += 1
        await compare(
          async (of) => {
            const call = hostileCalls(action, { articleId: of.articleId })[index]
            if (!call) throw new Error('The calls are the same for both.')
            return answerTo(of.newsroom.url + action.path, {
              method: 'POST',
              headers: {
                ...call.headers,
                origin: of.newsroom.url,
                'next-action': action.id,
                ...(who === 'admin' ? { cookie: cookies.get(of) ?? '' } : {}),
              },
              body: call.body,
            })
          },
          `${action.name}, ${who}, ${name}`,
          bad,
        )
      }
    }
    wrong.push(...bad)
  }
  figures(`${calls} hostile calls of ${actions.length} actions, ${wrong.length} answered wrongly`)
  expect(wrong).toEqual([])
  for (const { newsroom } of attacked.values()) {
    expect(newsroom.server().output()).not.toMatch(/"event":"(operation|request) failed"/)
  }
})

const ODD = [
  'x%00y',
  '%ED%A0%80',
  '%FF',
  'x'.repeat(2000),
  '__proto__',
  '3000000000',
  '99999999999999999999',
  '-1',
  "'",
  '..%2f',
  '%F0%9F%98%80',
]
const PARAMETERS =
  'q before after page trang day week ngay thang nam ids kind loai section author state from to front at draft next token changed notes role id thread days size month'.split(
    ' ',
  )

test('every address answers without failing, whatever stands in it', { timeout: 600_000 }, async () => {
  const wrong: string[] = []
  let asked = 0
  const cookies = new Map(
    await Promise.all([...attacked.values()].map(async (each) => [each, await signedIn(each)] as const)),
  )
  for (const odd of ODD) {
    const addresses = routesOfBuild(odd).filter((path) => path !== '/api/live')
    for (const path of addresses) {
      const query = PARAMETERS.map((name) => `${name}=${odd.length > 100 ? 'x' : odd}`).join('&')
      for (const address of isLong || path.startsWith('/newsroom') || path.startsWith('/api')
        ? [path, `${path}?${query}`]
        : [path]) {
        asked += 1
        await compare(
          (of) => answerTo(of.newsroom.url + address, { headers: { cookie: cookies.get(of) ?? '' } }),
          address.slice(0, 120),
          wrong,
        )
      }
    }
  }
  figures(`${asked} odd addresses, ${wrong.length} answered wrongly`)
  expect(wrong).toEqual([])
})

test('every JSON body that cannot be read is refused, on both databases alike', { timeout: 300_000 }, async () => {
  const wrong: string[] = []
  const cookies = new Map(
    await Promise.all([...attacked.values()].map(async (each) => [each, await signedIn(each)] as const)),
  )
  const bodies = (articleId: string): unknown[] => {
    const doc = (text: string, attrs: object = {}) => ({
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2, ...attrs }, content: [{ type: 'text', text }] }],
    })
    const content = (over: object) => ({
      kicker: '',
      title: 'x',
      sapo: '',
      dateline: '',
      sectionId: null,
      topicIds: [],
      bylines: [],
      lead: null,
      body: doc('x'),
      ...over,
    })
    const draft = (over: object, more: object = {}) => ({
      baseVersion: 1,
      saveKey: 'x'.repeat(20),
      content: content(over),
      ...more,
    })
    const nul = 'a\u0000b\ud800'
    return [
      null,
      [],
      1,
      nul,
      {},
      { __proto__: { x: 1 } },
      draft({ title: nul }),
      draft({ sapo: nul }),
      draft({ sectionId: nul }),
      draft({ topicIds: [nul] }),
      draft({ bylines: [{ penNameId: nul, name: nul }] }),
      draft({ lead: { mediaId: nul, caption: nul, credit: nul, alt: nul } }),
      draft({ body: doc(nul) }),
      draft({ body: doc('x', { id: nul, textAlign: nul }) }),
      draft({}, { baseVersion: 3_000_000_000 }),
      draft({}, { saveKey: nul }),
      draft({}, { writerId: nul }),
      { act: 'start', place: 'title', choice: { range: { from: 0, to: 1 }, quote: nul }, text: nul, mentionedIds: [] },
      { act: 'start', place: 'whole', choice: null, text: nul, mentionedIds: [articleId] },
      { act: 'reply', threadId: nul, text: nul, mentionedIds: [] },
      { act: 'reply', threadId: articleId, text: nul, mentionedIds: [] },
      { act: 'delete', commentId: articleId },
      { act: 'settle', threadId: articleId, settled: 1 },
      { ticked: true, answer: { from: nul, to: nul }, writerId: nul },
      { pageId: nul, writes: true, unsaved: true },
      { pageId: articleId, writes: true, unsaved: false },
      { pageId: articleId, leaves: true },
      { personId: nul, password: nul },
      { personId: articleId, password: nul },
      { personId: 3_000_000_000, password: 1 },
    ]
  }
  const routes: [string, string][] = []
  for (const path of routesOfBuild('ARTICLE').filter((each) => each.startsWith('/api/'))) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) routes.push([method, path])
  }
  let asked = 0
  for (const [method, path] of routes) {
    for (const [index, sample] of bodies('').entries()) {
      asked += 1
      await compare(
        (of) =>
          answerTo(of.newsroom.url + path.replaceAll('ARTICLE', of.articleId), {
            method,
            headers: {
              origin: of.newsroom.url,
              cookie: cookies.get(of) ?? '',
              'content-type': 'application/json',
              'x-file-name': 'a%00b%ED%A0%80.jpg',
            },
            body: JSON.stringify(bodies(of.articleId)[index]),
          }),
        `${method} ${path} ${JSON.stringify(sample).slice(0, 90)}`,
        wrong,
      )
    }
  }
  figures(`${asked} hostile bodies, ${wrong.length} answered wrongly`)
  expect(wrong).toEqual([])
})
