import { z } from 'zod'
import { readPicture } from '#operations/media/list-pictures.ts'
import { openFile } from '#server/files.ts'
import { currentViewer } from '#server/session.ts'

const size = z.enum(['small', 'medium', 'large', 'original'])

/** A picture for staff, published or not. The files of a picture never change, so a browser may keep them, privately. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; size: string }> },
): Promise<Response> {
  const asked = await params
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401 })
  const wanted = size.safeParse(asked.size)
  const picture = wanted.success ? await readPicture(viewer, asked.id) : null
  const file = picture && wanted.success ? await openFile(picture.fileKey, wanted.data) : null
  if (!picture || !file) return new Response(null, { status: 404 })
  const original = wanted.data === 'original'
  return new Response(file.stream, {
    headers: {
      'Content-Type': original ? picture.mimeType : 'image/webp',
      'Content-Length': String(file.bytes),
      'Cache-Control': 'private, max-age=86400, immutable',
      ...(original
        ? { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(picture.name)}` }
        : {}),
    },
  })
}
