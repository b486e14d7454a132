import { connection } from 'next/server'
import { readPreviewFile } from '#operations/previews/read-preview.ts'
import { sendFile } from '#server/http/send-file.ts'
import { readPreviewToken } from '#server/previews/preview-token.ts'
import { closed, NEVER_KEPT } from '../../../../closed.ts'

type Context = { params: Promise<{ token: string; file: string }> }

/** A recording or document of the version that a preview shows: there as long as the preview is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection()
  const asked = await params
  const name = readPreviewToken(asked.token)
  if (name === null) return closed('missing')
  const answer = await readPreviewFile(name, asked.file)
  if (answer.kind !== 'file') return closed(answer.kind)
  const sent = await sendFile(request, answer.file, NEVER_KEPT)
  // What nobody keeps needs no name to be asked for again; it would be the file's own.
  sent?.headers.delete('etag')
  return sent ?? closed('missing')
}
