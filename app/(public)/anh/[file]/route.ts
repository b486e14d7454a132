import { connection } from 'next/server'
import { PICTURE_SIZES, type PictureSize } from '#newsroom/media.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { openFile } from '#server/files.ts'

const NAME = /^([0-9a-z]{20,64})-(\d{3,4})\.webp$/
const SIZES = Object.entries(PICTURE_SIZES) as [PictureSize, number][]

/** A picture for readers: there while a published article uses it, and nowhere else. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  await connection()
  const found = NAME.exec((await params).file)
  const fileKey = found?.[1]
  const size = SIZES.find(([, width]) => String(width) === found?.[2])?.[0]
  if (fileKey === undefined || size === undefined || !(await readPicture(fileKey))) return missing()

  // The key names one picture for ever, so that key and size are as good as a hash.
  const etag = `"${fileKey}-${size}"`
  const headers = {
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=3600',
    etag,
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const file = await openFile(fileKey, size)
  if (!file) return missing()
  return new Response(file.stream, { headers: { ...headers, 'content-length': String(file.bytes) } })
}

function missing(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
