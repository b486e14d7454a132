import { connection } from 'next/server'
import { readPublicFile } from '#operations/reading/read-public-file.ts'
import { sendFile } from '#server/http/send-file.ts'

const KEY = /^[0-9a-z]{20,64}$/

/**
 * A recording or document for readers: there while a published article carries it, and nowhere else. Whoever keeps a copy
 * asks whether it still holds, so that what is taken down is gone.
 */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  await connection()
  const { key } = await params
  const file = KEY.test(key) ? await readPublicFile(key) : null
  return (file && (await sendFile(request, file, 'public, max-age=0, must-revalidate'))) ?? missing()
}

function missing(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
