// Serves one finished, compressed page with Node's own http, from memory: the best that this machine's Node can do.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const html = readFileSync(process.argv[2] ?? '')
const body = gzipSync(html, { level: 6 })
createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': body.length,
  })
  response.end(body)
}).listen(Number(process.argv[3]), () => process.stdout.write('ready\n'))
