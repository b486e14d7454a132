import { createHash } from 'node:crypto'
import type { Encoding, Page } from '#server/pages/page.ts'
import { environment } from '#server/process/environment.ts'
import { builtReaderFile } from '#server/reading/reader-files.ts'

/** Under /scripts/ lies what is named by its content; the worker is found where it may answer for the whole site. */
const FILE = /^\/(?:(sw\.js)|scripts\/(page-[\w-]+\.js))$/

const kept = new Map<string, Page>()

/** A script of reading pages, or the worker that keeps saved articles; null at other addresses. */
export function readerFile(path: string): Page | null {
  const found = FILE.exec(path)
  if (!found) return null
  const [, worker, script = ''] = found
  const name = worker ? (environment().offlineReading ? 'worker.js' : 'retired-worker.js') : script
  const file = kept.get(name) ?? fileOf(name, worker !== undefined)
  if (file && !environment().development) kept.set(name, file)
  return file
}

function fileOf(name: string, isWorker: boolean): Page | null {
  const body = builtReaderFile(name)
  if (!body) return null
  const compressed = new Map<Encoding, Buffer>()
  for (const [encoding, ending] of [
    ['br', 'br'],
    ['gzip', 'gz'],
  ] as const) {
    const file = builtReaderFile(`${name}.${ending}`)
    if (file) compressed.set(encoding, file)
  }
  return {
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      // The worker is asked for each time: a mended one has to be found.
      'cache-control': isWorker ? 'no-cache' : 'public, max-age=31536000, immutable',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      ...(isWorker ? { 'service-worker-allowed': '/' } : {}),
    },
    body,
    compressed,
    finished: new Map(),
    finishing: new Map(),
    freshUntil: Number.POSITIVE_INFINITY,
    holdsUntil: Number.POSITIVE_INFINITY,
  }
}
