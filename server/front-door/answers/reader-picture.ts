import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { PICTURE_SIZES, type PictureSize } from '#newsroom/media/media.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { hasCopy } from '#server/http/known-copy.ts'
import { openStream } from '#server/media/files.ts'

export const READER_PICTURE = /^\/anh\/([^/]+)$/
const NAME = /^([0-9a-z]{20,64})-(\d{3,4})\.webp$/
const SIZES = Object.entries(PICTURE_SIZES) as [PictureSize, number][]

/**
 * A picture for readers: there while a published article uses it, and nowhere else. Whoever keeps a copy asks whether it still
 * holds, so that what is taken down is gone at once; that is answered here, without the framework, for a page has many.
 */
export async function sendReaderPicture(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const [, fileKey, width] = NAME.exec(file) ?? []
  const size = SIZES.find(([, each]) => String(each) === width)?.[0]
  if (fileKey === undefined || size === undefined || !(await readPicture(fileKey)))
    return sendMissing(request, response)
  // The key names one picture for ever, so that key and size are as good as a hash.
  const etag = `"${fileKey}-${size}"`
  response.setHeader('content-type', 'image/webp')
  response.setHeader('cache-control', 'public, max-age=0, must-revalidate')
  response.setHeader('etag', etag)
  if (hasCopy(request.headers['if-none-match'], etag)) return void response.writeHead(304).end()
  const opened = await openStream(fileKey, size)
  if (!opened) return sendMissing(request, response)
  response.setHeader('content-length', opened.bytes)
  if (request.method === 'HEAD') {
    opened.stream.destroy()
    response.end()
    return
  }
  try {
    await pipeline(opened.stream, response)
  } catch (error) {
    // Readers go away in the middle of a picture; that is no fault.
    if (!response.destroyed) throw error
  }
}

function sendMissing(request: IncomingMessage, response: ServerResponse): void {
  for (const name of ['content-type', 'cache-control', 'etag']) response.removeHeader(name)
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : 'Not found\n')
}
