import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Carelessness, type CarelessProxy, carelessProxy } from './kit/careless-proxy.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'

const PROGRAM = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'server/newsroom-command.ts']

let proxy: CarelessProxy
let room: FaultyNewsroom
beforeAll(async () => {
  proxy = await carelessProxy()
  // Some network, that this machine is not in.
  process.env.TRUSTED_PROXIES = '192.0.2.0/24'
  room = await openNewsroom('sqlite', 1, { siteUrl: proxy.url })
})
afterAll(async () => {
  delete process.env.TRUSTED_PROXIES
  await room.close()
  await proxy.close()
})

/** What the doctor says of a newspaper that is reached through such a proxy. */
async function saidOf(how: Carelessness, variables: Record<string, string> = {}): Promise<string> {
  proxy.lead(Number(room.environment.PORT), how)
  const env = { ...room.environment, ...variables }
  return new Promise((resolve) => execFile(process.execPath, [...PROGRAM, 'doctor'], { env }, (_, out) => resolve(out)))
}

it('the doctor finds what proxies do wrong, and nothing where they do not', async () => {
  const well = await saidOf({})
  expect(well).not.toMatch(/proxy|in front of|stream|installation|SITE_URL/)
  expect(await saidOf({ forwardedFor: '203.0.113.9' })).toContain('TRUSTED_PROXIES')
  expect(await saidOf({ buffers: true })).toContain('holds streams back')
  expect(await saidOf({ host: 'inside:3000' })).toMatch(
    /does not pass the Host header on: localhost:\d+ was asked, inside:3000/,
  )
  expect(await saidOf({ drops: ['content-security-policy', 'x-content-type-options'] })).toContain(
    'content-security-policy, x-content-type-options',
  )
  expect(await saidOf({}, { AUTH_SECRET: 's'.repeat(40) })).toContain('does not know this installation')
  proxy.lead(1, {})
})

it('the probe is there for nobody else', async () => {
  for (const key of ['', '?key=', '?key=x', `?key=${'A'.repeat(43)}`]) {
    const answer = await fetch(`${room.url}/api/probe${key}`)
    expect(answer.status, key).toBe(404)
    await answer.body?.cancel()
  }
})

it('a server that can do all of its work says so', async () => {
  const answer = await fetch(`${room.url}/api/ready`)
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true, reasons: [] }])
})
