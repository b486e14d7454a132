import { createServer, type Server } from 'node:http'
import { log } from '../process/log.ts'

/**
 * Serves the figures of this process on a port of their own, which readers can't reach: for a machine that watches over it. What
 * collects them is loaded where somebody wants them, and only there.
 */
export async function serveMetrics({ port, host }: { port: number; host: string }): Promise<Server> {
  const { openRegistry } = await import('./registry.ts')
  const registry = openRegistry()
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    try {
      const text = await registry.metrics()
      response.writeHead(200, { 'content-type': registry.contentType }).end(text)
    } catch {
      response.writeHead(500).end()
    }
  })
  server.on('error', (error) => log('error', 'metrics can’t be served', { port, reason: error.message }))
  server.listen(port, host)
  server.unref()
  return server
}
