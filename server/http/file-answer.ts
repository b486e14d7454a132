import type { Readable } from 'node:stream'
import type { Part } from '../files/object-store.ts'
import { type FileName, fileStore, objectName } from '../files/store.ts'
import { environment } from '../process/environment.ts'
import { byteRange } from './byte-range.ts'
import { hasCopy } from './known-copy.ts'

/** A kept file as it goes out to somebody who may have it. */
export type SentFile = {
  fileKey: string
  name: FileName
  mimeType: string
  /** `Content-Disposition`; null where the file is shown where it stands. */
  disposition: string | null
  /**
   * Readers may keep it, and ask each time whether it still holds; others keep nothing. Guests of a preview are not even told
   * the name by which to ask again: it would be the file's own.
   */
  audience: 'readers' | 'staff' | 'guests'
}

/** What of a request decides how a file is sent. */
export type Asked = {
  method: string | undefined
  ifNoneMatch: string | null | undefined
  ifRange: string | null | undefined
  range: string | null | undefined
}

/** `stream`: null where the answer has no body, or a web server in front sends it. */
export type FileAnswer = { status: 200 | 206 | 304 | 416; headers: Record<string, string>; stream: Readable | null }

/**
 * The answer with a kept file, the one way in which any leaves the house: whole, in part, or none of it to whoever has it; null
 * where the store has it no more.
 * @throws StoreAway
 */
export async function answerFile(asked: Asked, file: SentFile): Promise<FileAnswer | null> {
  const { fileKey, name, mimeType, disposition, audience } = file
  // The key names one file for ever, so that it is as good as a hash.
  const etag = `"${name === 'original' ? fileKey : `${fileKey}-${name}`}"`
  const headers: Record<string, string> = {
    'content-type': mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType,
    ...(disposition === null ? {} : { 'content-disposition': disposition }),
    'cache-control': audience === 'readers' ? 'public, max-age=0, must-revalidate' : 'private, no-store',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    ...(audience === 'guests' ? {} : { etag }),
  }
  if (audience !== 'guests' && hasCopy(asked.ifNoneMatch, etag)) return { status: 304, headers, stream: null }
  const path = audience === 'readers' ? pathForWebServer(fileKey, name) : null
  if (path !== null) return { status: 200, headers: { ...headers, 'x-accel-redirect': path }, stream: null }
  if (asked.method === 'HEAD' || asked.range) return answerByFacts(asked, file, headers, etag)
  const opened = await fileStore().open(fileKey, name)
  if (!opened) return null
  return {
    status: 200,
    headers: { ...headers, 'content-length': String(opened.bytes) },
    stream: opened.stream,
  }
}

/** What can be answered only by who knows the size of the file beforehand. */
async function answerByFacts(
  { method, ifRange, range }: Asked,
  { fileKey, name }: SentFile,
  headers: Record<string, string>,
  etag: string,
): Promise<FileAnswer | null> {
  const bytes = (await fileStore().stat(fileKey, name))?.bytes
  if (bytes === undefined) return null
  const wanted = !ifRange || ifRange === etag ? byteRange(range ?? null, bytes) : null
  if (wanted === 'unsatisfiable') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` }, stream: null }
  }
  const part: Part = wanted ?? { first: 0, last: bytes - 1 }
  const opened = method === 'HEAD' ? null : await fileStore().open(fileKey, name, wanted ?? undefined)
  if (opened === null && method !== 'HEAD') return null
  return {
    status: wanted ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(part.last - part.first + 1),
      ...(wanted ? { 'content-range': `bytes ${part.first}-${part.last}/${bytes}` } : {}),
    },
    stream: opened?.stream ?? null,
  }
}

/** Where an nginx in front finds the file, as an address inside it; null where there is none, or where it can't reach the store. */
function pathForWebServer(fileKey: string, name: FileName): string | null {
  const { filesByNginx } = environment()
  if (!filesByNginx) return null
  const path = fileStore().objects.pathFor(objectName(fileKey, name))
  return path && `${filesByNginx}${path}`
}
