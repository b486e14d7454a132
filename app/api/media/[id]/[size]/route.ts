import { z } from 'zod'
import { readPictureFile } from '#operations/media/read-picture-file.ts'
import { sentOriginal, sentPicture } from '#server/http/sent-files.ts'
import { fileResponse } from '#server/media/file-response.ts'
import { currentSessionSecret, currentViewer } from '#server/people/session.ts'

const size = z.enum(['small', 'medium', 'large', 'original'])

/** A picture for staff, published or not. Nobody keeps it: each time is asked whether its viewer may see it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; size: string }> },
): Promise<Response> {
  const asked = await params
  const viewer = await currentViewer()
  const session = await currentSessionSecret()
  if (!viewer || !session) return new Response(null, { status: 401 })
  const wanted = size.safeParse(asked.size)
  const picture = wanted.success ? await readPictureFile(viewer, asked.id, wanted.data) : null
  if (!picture || !wanted.success) return new Response(null, { status: 404 })
  const { data: name } = wanted
  const file = name === 'original' ? sentOriginal(picture) : sentPicture(picture.fileKey, name, 'staff')
  return (await fileResponse(request, file, session)) ?? new Response(null, { status: 404 })
}
