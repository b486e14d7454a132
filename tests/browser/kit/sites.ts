import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aPicture } from './a-picture.ts'

/**
 * The world outside, on this machine: what the newsroom's server asks of other sites ends here (`OUTWARD_RELAY`). It knows
 * one video and one page; of all else it says that there is none.
 */
export async function startSites(): Promise<{ relay: string; stop(): Promise<void> }> {
  const server = createServer(async (request, answer) => {
    const url = new URL(new URL(request.url ?? '', 'http://relay').searchParams.get('url') ?? 'http://none')
    const told = { title: 'Hợp long cầu Hạ Vân', author_name: 'Truyền hình Vân Lĩnh' }
    if (url.host === 'www.youtube.com' && url.searchParams.get('url')?.endsWith('dQw4w9WgXcQ')) {
      const thumbnail_url = 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg'
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...told, thumbnail_url }))
    } else if (url.host === 'i.ytimg.com') {
      answer.writeHead(200, { 'content-type': 'image/jpeg' }).end(await aPicture(480, 360))
    } else if (url.host === 'bao-khac.example') {
      const page = '<title>Nước lên ở bến Khê &amp; bến Vân</title>'
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    } else answer.writeHead(404, { 'content-type': 'text/plain' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    relay: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
