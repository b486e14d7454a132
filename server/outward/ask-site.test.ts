import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { provideEnvironment } from '../process/environment.ts'
import { readEnvironment } from '../process/read-environment.ts'
import { askSite, type Wanted } from './ask-site.ts'

/** What the house's relay was asked for, and how it answers by the path of what is asked. */
const asked: string[] = []
const ANSWERS: Record<string, (answer: ServerResponse) => void> = {
  '/page': (answer) => answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Tít</title>'),
  '/picture': (answer) => answer.writeHead(200, { 'content-type': 'image/png' }).end('png'),
  '/gone': (answer) => answer.writeHead(404, { 'content-type': 'text/html' }).end('<title>404</title>'),
  '/on': (answer) => answer.writeHead(302, { location: 'https://other.example/page' }).end(),
  '/inside': (answer) => answer.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/long': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(5000)),
  '/silent': () => {},
}
const relay = createServer((request: IncomingMessage, answer: ServerResponse) => {
  const url = new URL(new URL(request.url ?? '', 'http://relay').searchParams.get('url') ?? '')
  asked.push(url.href)
  const reply = ANSWERS[url.pathname]
  if (reply) reply(answer)
  else answer.destroy()
})

beforeAll(async () => {
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  use({ OUTWARD_RELAY: `http://127.0.0.1:${(relay.address() as AddressInfo).port}/` })
})
afterAll(() => {
  relay.closeAllConnections()
  relay.close()
})

function use(variables: Record<string, string>) {
  const read = readEnvironment({ AUTH_SECRET: 'x'.repeat(40), ...variables })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  provideEnvironment(read.environment)
}

const page: Wanted = { types: ['text/html'], limitBytes: 1000, host: () => true }
const words = async (path: string, wanted = page) =>
  (await askSite(`https://bao.example${path}`, wanted))?.bytes.toString()

it('brings what is wanted, also from where it leads on to', async () => {
  expect(await words('/page')).toBe('<title>Tít</title>')
  expect(await words('/on')).toBe('<title>Tít</title>')
  expect(asked.at(-1)).toBe('https://other.example/page')
})

it('brings nothing of another kind, nothing too long, nothing that leads round or stays silent', async () => {
  expect(await words('/picture')).toBeUndefined()
  expect(await words('/gone')).toBeUndefined()
  expect(await words('/broken')).toBeUndefined()
  expect(await words('/round')).toBeUndefined()
  expect(await words('/long')).toBeUndefined()
  expect(await words('/long', { ...page, cut: true })).toMatch(/^x{1001}/)
  expect(await words('/silent')).toBeUndefined()
})

it('leads to no site that was not meant, nor into any house', async () => {
  asked.length = 0
  expect(await words('/inside')).toBeUndefined()
  expect(await words('/file')).toBeUndefined()
  expect(await words('/on', { ...page, host: (name) => name === 'bao.example' })).toBeUndefined()
  expect(asked).toEqual(['/inside', '/file', '/on'].map((path) => `https://bao.example${path}`))
  asked.length = 0
  for (const address of [
    'http://127.0.0.1/page',
    'http://2130706433/page',
    'http://0x7f.1/page',
    'http://[::1]/page',
    'http://localhost/page',
    'http://bao.example:8080/page',
    'https://user:secret@bao.example/page',
    'ftp://bao.example/page',
    'file:///etc/passwd',
    'no address',
  ]) {
    expect(await askSite(address, page), address).toBeNull()
  }
  expect(asked).toEqual([])
})

it('asks nobody by itself where a name is this machine’s', async () => {
  use({})
  expect(await askSite('http://localhost.localdomain/page', page)).toBeNull()
  expect(asked).toEqual([])
})

it('asks nobody where that is turned off', async () => {
  use({ OUTWARD_REQUESTS: 'off' })
  expect(await words('/page')).toBeUndefined()
})
