import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { FILE_POLICY, securityHeaders } from '../security-headers.ts'

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/**
 * Answers what Node's parser refuses, so that it carries what every answer does.
 * @param isAnswering whether an answer is under way on the connection: nothing may be written into it
 */
export function answerRefused(server: Server, isAnswering: (socket: Duplex) => boolean): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) return void socket.destroy()
    end(socket, STATUS[error.code ?? ''] ?? 400)
  })
  server.on('connect', (_request, socket) => end(socket, 405))
  server.on('checkExpectation', (_request, response) => {
    for (const [name, value] of securityHeaders(FILE_POLICY)) response.setHeader(name, value)
    response.shouldKeepAlive = false
    response.writeHead(417).end()
  })
}

function end(socket: Duplex, status: number): void {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, `date: ${new Date().toUTCString()}`]
  for (const [name, value] of securityHeaders(FILE_POLICY)) lines.push(`${name}: ${value}`)
  lines.push('cache-control: no-store', 'content-length: 0', 'connection: close')
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  if ('destroySoon' in socket && typeof socket.destroySoon === 'function') socket.destroySoon()
  else socket.end()
}
