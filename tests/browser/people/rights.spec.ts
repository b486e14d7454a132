import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext } from '@playwright/test'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

/** Begins an article from the page after signing in, and gives its id. */
async function begin(page: Awaited<ReturnType<typeof at>>): Promise<string> {
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

test.describe('somebody else’s draft', () => {
  test('is to nobody of no right any different from one that is not there', async ({ browser, newsroom }) => {
    const { people, url } = newsroom
    const author = await at(browser, newsroom, people.reporter)
    const id = await begin(author)
    const draft = async (request: APIRequestContext, of: string) =>
      (await request.get(`${url}/api/articles/${of}/draft`)).json()
    const before = await draft(author.request, id)
    expect(before.ok).toBe(true)

    for (const person of [people.contributor, people.trusted, people.editor, people.deskHead]) {
      const other = await at(browser, newsroom, person)
      const missing = await draft(other.request, 'khong-co')
      expect(await draft(other.request, id), person.name).toEqual(missing)
      const put = await other.request.put(`${url}/api/articles/${id}/draft`, {
        headers: { origin: url },
        data: {
          baseVersion: before.version,
          content: { ...before.content, title: 'Chiếm bài' },
          state: 'published',
          authorId: person.id,
        },
      })
      expect(put.status(), person.name).toBe(404)
      for (const path of [`/newsroom/articles/${id}`, `/newsroom/articles/${id}/versions/x`]) {
        expect((await other.request.get(url + path)).status(), `${person.name} ${path}`).toBe(404)
      }
      await other.context().close()
    }
    const nobody = await (await browser.newContext()).newPage()
    expect((await nobody.request.get(`${url}/api/articles/${id}/draft`)).status()).toBe(401)
    expect(await draft(author.request, id)).toEqual(before)
  })

  test('takes no broken, hostile or oversized text from its own author either', async ({ browser, newsroom }) => {
    const { people, url } = newsroom
    const author = await at(browser, newsroom, people.reporter)
    const id = await begin(author)
    const address = `${url}/api/articles/${id}/draft`
    const { version, content } = await (await author.request.get(address)).json()
    const put = (data: unknown) =>
      author.request.put(address, {
        headers: { origin: url, 'content-type': 'application/json' },
        data: typeof data === 'string' ? data : JSON.stringify(data),
      })
    const body = (...nodes: unknown[]) => ({
      baseVersion: version,
      content: { ...content, body: { type: 'doc', content: nodes } },
    })
    const link = (href: string) =>
      body({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] })
    let deep = '{"type":"paragraph"}'
    for (let n = 0; n < 5000; n++) deep = `{"type":"blockquote","content":[${deep}]}`
    const cases: [string, unknown, number][] = [
      ['not JSON', '{', 400],
      ['nothing', '', 400],
      ['an array', [], 400],
      ['a version that is no number', { baseVersion: '1', content }, 400],
      ['a huge version', { baseVersion: 1e300, content }, 400],
      ['a field of another type', { baseVersion: version, content: { ...content, title: ['x'] } }, 400],
      ['a title without end', { baseVersion: version, content: { ...content, title: 'x'.repeat(5000) } }, 422],
      ['an unknown node', body({ type: 'iframe', attrs: { src: 'https://evil.example' } }), 400],
      ['a heading of level 9', body({ type: 'heading', attrs: { level: 9 } }), 400],
      ['a script as link', link('javascript:alert(1)'), 400],
      ['a disguised script as link', link('java\tscript:alert(1)'), 400],
      ['data as link', link('data:text/html,x'), 400],
      ['another host as link', link('//evil.example'), 400],
      [
        'a body of depth 5,000',
        `{"baseVersion":${version},"content":${JSON.stringify({ ...content, body: 0 }).replace('"body":0', `"body":{"type":"doc","content":[${deep}]}`)}}`,
        400,
      ],
      ['100,000 nodes', body(...Array.from({ length: 100_000 }, () => ({ type: 'paragraph' }))), 422],
      ['10 MB', `{"x":"${'a'.repeat(10_000_000)}"}`, 413],
    ]
    for (const [name, data, status] of cases) {
      const answer = await put(data)
      expect(answer.status(), name).toBe(status)
      expect((await answer.json()).ok, name).toBe(false)
    }
    // NUL and half a pair of surrogates are taken out; everything else stays as it was written.
    const odd = await put({
      baseVersion: version,
      content: { ...content, title: 'a\u0000b\ud800c 👩‍👩‍👧 Việt'.normalize('NFD') },
    })
    expect(odd.status()).toBe(200)
    const read = await (await author.request.get(address)).json()
    expect(read.content.title).toContain('👩‍👩‍👧 Việt')
    expect(read.content.title).not.toContain('\u0000')
    expect(read.version).toBe(version + 1)
  })
})

test('pages of the desk and of the administration are not there for who has no right to them', async ({
  browser,
  newsroom,
}) => {
  const { people, url } = newsroom
  const may: Record<string, (keyof typeof people)[]> = {
    '/newsroom/review': ['editor', 'deskHead', 'managing', 'chief', 'admin'],
    '/newsroom/log': ['chief', 'admin'],
    '/newsroom/people': ['admin'],
    '/newsroom/settings': ['admin'],
  }
  for (const key of ['contributor', 'reporter', 'editor', 'deskHead', 'managing', 'chief', 'admin'] as const) {
    const page = await at(browser, newsroom, people[key])
    for (const [path, allowed] of Object.entries(may)) {
      const status = (await page.request.get(url + path)).status()
      expect(status, `${key} ${path}`).toBe(allowed.includes(key) ? 200 : 404)
    }
    await page.context().close()
  }
})

test('axe finds nothing on the newsroom’s pages, and none runs sideways on a phone', async ({ browser, newsroom }) => {
  test.setTimeout(120_000)
  const page = await at(browser, newsroom, newsroom.people.admin)
  const id = await begin(page)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [
    '/newsroom',
    '/newsroom/articles',
    `/newsroom/articles/${id}`,
    '/newsroom/review',
    '/newsroom/media',
    '/newsroom/people',
    '/newsroom/settings',
    '/newsroom/log',
    '/newsroom/help',
    '/newsroom/account',
  ]) {
    await page.goto(newsroom.url + path)
    await page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
      path,
    ).toEqual([])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, path).toBe(0)
  }
})
