import { PICTURE_BYTES } from '#newsroom/media.ts'
import { refuse } from '#newsroom/refusals.ts'
import { addPicture, mayAddPicture } from '#operations/media/add-picture.ts'
import { listPictures } from '#operations/media/list-pictures.ts'
import { answerOf, perform } from '#server/action.ts'
import { keepPicture } from '#server/pictures.ts'
import { readBody } from '#server/read-body.ts'
import { sentFileName } from '#server/sent-file-name.ts'

/** Pictures to choose from: `?q=` words to look for, `?before=` where the list goes on. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  return answerOf(
    await perform((viewer) =>
      listPictures(viewer, { query: searchParams.get('q') ?? '', before: searchParams.get('before') }),
    ),
  )
}

/** Takes a picture: the file itself as the body, its name percent-encoded in `X-File-Name`. */
export async function POST(request: Request): Promise<Response> {
  return answerOf(
    await perform(async (viewer) => {
      if (!mayAddPicture(viewer)) return refuse({ code: 'not_allowed' })
      const body = await readBody(request, PICTURE_BYTES)
      if (!body.ok) return body
      const kept = await keepPicture(body.bytes, sentFileName(request))
      return kept.ok ? addPicture(viewer, kept.picture) : kept
    }),
    201,
  )
}
