import { z } from 'zod'
import { safeFileName } from '#newsroom/media/file-names.ts'
import { readPictureFile } from '#operations/media/read-picture-file.ts'
import { contentDisposition } from '#server/http/content-disposition.ts'
import { hasCopy } from '#server/http/known-copy.ts'
import { openFile } from '#server/media/files.ts'
import { currentViewer } from '#server/people/session.ts'

const size = z.enum(['small', 'medium', 'large', 'original'])

/** A picture for staff, published or not. Nobody keeps it: each time is asked whether its viewer may see it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; size: string }> },
): Promise<Response> {
  const asked = await params
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401 })
  const wanted = size.safeParse(asked.size)
  const picture = wanted.success ? await readPictureFile(viewer, asked.id, wanted.data) : null
  if (!picture || !wanted.success) return new Response(null, { status: 404 })
  const original = wanted.data === 'original'
  // The key names one picture for ever, so that key and size are as good as a hash.
  const etag = `"${picture.fileKey}-${wanted.data}"`
  const headers = {
    'Content-Type': original ? picture.mimeType : 'image/webp',
    'Cache-Control': 'private, no-store',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    ...(original ? { 'Content-Disposition': contentDisposition('attachment', safeFileName(picture.name, 'anh')) } : {}),
  }
  if (hasCopy(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const file = await openFile(picture.fileKey, wanted.data)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.stream, { headers: { ...headers, 'Content-Length': String(file.bytes) } })
}
