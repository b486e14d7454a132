import { connection } from 'next/server'
import { readPreviewFile } from '#operations/previews/read-preview.ts'
import { sentDocument } from '#server/http/sent-files.ts'
import { fileResponse } from '#server/media/file-response.ts'
import { readPreviewToken } from '#server/previews/preview-token.ts'
import { closed } from '../../../../closed.ts'

type Context = { params: Promise<{ token: string; file: string }> }

/** A recording or document of the version that a preview shows: there as long as the preview is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection()
  const asked = await params
  const name = readPreviewToken(asked.token)
  if (name === null) return closed('missing')
  const answer = await readPreviewFile(name, asked.file)
  if (answer.kind !== 'file') return closed(answer.kind)
  return (await fileResponse(request, sentDocument(answer.file, 'guests'))) ?? closed('missing')
}
