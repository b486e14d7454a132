import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { countRequest, counts } from '#server/metrics/counts.ts'
import { openRegistry } from '#server/metrics/registry.ts'
import { serveMetrics } from '#server/metrics/serve.ts'
import { metricsSettingFaults, readMetricsSettings } from '#server/process/metrics-settings.ts'
import { dueArticles } from '#tests/builders/due.ts'
import { aNewsroom } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
  counts.requests.clear()
})
const portOf = (server: Server) => (server.address() as AddressInfo).port

describeEachDialect('the figures for a machine that watches', (room) => {
  it('tell what is due, and nothing of anybody’s', async () => {
    const desk = await aNewsroom()
    await dueArticles(room.db, desk, 3)
    const text = await openRegistry().metrics()
    expect(text).toContain('toa_soan_due_articles 3')
    expect(text).toContain('toa_soan_database_up 1')
    expect(text).toContain('toa_soan_backup_last_timestamp_seconds 0')
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
    for (const secret of [desk.reporter.email, desk.reporter.id, 'Sơ kết']) expect(text).not.toContain(secret)
  })

  it('count requests by kind and status, and keep no address', async () => {
    const answering = createServer((request, response) => {
      countRequest(request, response)
      response.statusCode = request.method === 'PUT' ? 409 : 200
      response.end()
    })
    open.push(answering)
    answering.listen(0, '127.0.0.1')
    await once(answering, 'listening')
    const at = (path: string) => `http://127.0.0.1:${portOf(answering)}${path}`
    await fetch(at('/thoi-su/mot-bai-7?mat=khau'))
    await fetch(at('/api/articles/abc/draft'), { method: 'PUT' })
    await fetch(at('/newsroom/duty'))
    const text = await openRegistry().metrics()
    expect(text).toContain('http_requests_total{kind="reading",method="GET",status="200"} 1')
    expect(text).toContain('http_requests_total{kind="save",method="PUT",status="409"} 1')
    expect(text).toContain('http_requests_total{kind="staff",method="GET",status="200"} 1')
    expect(text).not.toMatch(/mat=khau|mot-bai|abc/)
  })
})

it('are served at one address of a port of their own', async () => {
  const server = await serveMetrics({ port: 0, host: '127.0.0.1' })
  open.push(server)
  await once(server, 'listening')
  const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${portOf(server)}${path}`, { method })
  expect((await ask('/')).status).toBe(404)
  expect((await ask('/metrics', 'POST')).status).toBe(404)
})

it('are wanted by nobody who does not say so, and never on the port of readers', () => {
  expect(readMetricsSettings({})).toBeNull()
  expect(readMetricsSettings({ METRICS_PORT: '9464' })).toEqual({ port: 9464, host: '127.0.0.1' })
  expect(metricsSettingFaults({ METRICS_PORT: '3000' })).toHaveLength(1)
  expect(metricsSettingFaults({ METRICS_PORT: 'x' })).toHaveLength(1)
  expect(metricsSettingFaults({ METRICS_PORT: '9464' })).toEqual([])
})
