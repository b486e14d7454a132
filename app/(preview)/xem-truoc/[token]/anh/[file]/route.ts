import { connection } from 'next/server'
import { PICTURE_SIZES, type PictureSize } from '#newsroom/media/media.ts'
import { readPreviewPicture } from '#operations/previews/read-preview.ts'
import { sentPicture } from '#server/http/sent-files.ts'
import { fileResponse } from '#server/media/file-response.ts'
import { readPreviewToken } from '#server/previews/preview-token.ts'
import { closed } from '../../../../closed.ts'

const NAME = /^([0-9a-z]{1,64})-(\d{3,4})\.webp$/
const SIZES = Object.entries(PICTURE_SIZES) as [PictureSize, number][]

type Context = { params: Promise<{ token: string; file: string }> }

/** A picture of the version that a preview shows: there as long as the preview is, and under its address only. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection()
  const asked = await params
  const [, mediaId, width] = NAME.exec(asked.file) ?? []
  const size = SIZES.find(([, each]) => String(each) === width)?.[0]
  const name = readPreviewToken(asked.token)
  if (mediaId === undefined || size === undefined || name === null) return closed('missing')
  const answer = await readPreviewPicture(name, mediaId)
  if (answer.kind !== 'picture') return closed(answer.kind)
  return (await fileResponse(request, sentPicture(answer.fileKey, size, 'guests'))) ?? closed('missing')
}
