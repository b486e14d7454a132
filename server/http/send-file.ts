import { downloadName, type FileFacts } from '#newsroom/media/files.ts'
import { openFile } from '../media/files.ts'
import { byteRange } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'
import { hasCopy } from './known-copy.ts'

/**
 * A kept recording or document as an answer; null where the disk has it no more. A recording plays where it stands and in
 * parts, a document is always taken home, so that nothing that somebody sent is ever opened as a page of this site.
 */
export async function sendFile(request: Request, file: FileFacts, cacheControl: string): Promise<Response | null> {
  // The key names one file for ever, so that it is as good as a hash.
  const etag = `"${file.fileKey}"`
  const headers: Record<string, string> = {
    'content-type': file.mimeType.startsWith('text/') ? `${file.mimeType}; charset=utf-8` : file.mimeType,
    'content-disposition': contentDisposition(file.kind === 'audio' ? 'inline' : 'attachment', downloadName(file)),
    'cache-control': cacheControl,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag,
  }
  if (hasCopy(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const stated = request.headers.get('if-range')
  const range = stated === null || stated === etag ? byteRange(request.headers.get('range'), file.bytes) : null
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } })
  }
  const opened = await openFile(file.fileKey, 'original', range ?? undefined)
  if (!opened) return null
  if (!range) return new Response(opened.stream, { headers: { ...headers, 'content-length': String(opened.bytes) } })
  return new Response(opened.stream, {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(range.last - range.first + 1),
      'content-range': `bytes ${range.first}-${range.last}/${opened.bytes}`,
    },
  })
}
