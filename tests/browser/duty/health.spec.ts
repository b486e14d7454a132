import { expect, test } from '../kit/newsroom-server.ts'

test('the health address answers with the version while the database answers', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ ok: true, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
})

test('what comes from another site, from nowhere, or from “null” changes nothing', async ({ request }) => {
  for (const origin of [undefined, 'null', 'https://evil.example']) {
    for (const path of ['/api/media', '/sign-in', '/newsroom']) {
      const answer = await request.post(path, { headers: origin ? { origin } : {}, data: 'x' })
      expect(answer.status(), `${path} from ${origin}`).toBe(403)
      expect(await answer.json()).toEqual({ ok: false, refusal: { code: 'foreign_origin' } })
    }
  }
})

test('reading pages take no other method than reading', async ({ request, baseURL }) => {
  const answer = await request.post('/', { headers: { origin: baseURL ?? '' }, data: 'x' })
  expect(answer.status()).toBe(405)
})

test('every answer carries a policy under which no foreign script runs', async ({ request }) => {
  for (const path of [
    '/',
    '/khong-co-trang-nay',
    '/sign-in',
    '/newsroom',
    '/api/health',
    '/api/articles/x/draft',
    '/%',
  ]) {
    const policy = (await request.get(path, { maxRedirects: 0 })).headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(/script-src[^;]*unsafe/.test(policy), path).toBe(false)
  }
})

test('addresses that lead nowhere say so, wherever they begin, and next-auth’s own routes are not there', async ({
  request,
}) => {
  for (const path of [
    '/api/foo',
    '/api/auth/session',
    '/api/auth/signin',
    '/api/auth/verify-request',
    '/set-up/foo',
    '/sign-in/foo',
    '/anh/x/y',
    '/anh/x',
    '/_next/foo',
    '/_next/static/foo.js',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})
