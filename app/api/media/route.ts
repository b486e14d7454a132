import { refuse } from '#newsroom/kit/refusals.ts'
import { PICTURE_BYTES } from '#newsroom/media/media.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { listPictures } from '#operations/media/list-pictures.ts'
import { maySend } from '#operations/media/may-send.ts'
import { answerOf, perform } from '#server/actions/action.ts'
import { actNameOf } from '#server/http/act-name.ts'
import { sentFileName } from '#server/http/sent-file-name.ts'
import { keepPicture } from '#server/media/pictures.ts'

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
      const sending = await maySend(viewer)
      if (!sending.ok) return sending
      // A picture that says that it is larger is not read at all.
      if (Number(request.headers.get('content-length') ?? 0) > PICTURE_BYTES) {
        return refuse({ code: 'too_large', limitBytes: PICTURE_BYTES })
      }
      const kept = await keepPicture(request.body ?? new Uint8Array(), sentFileName(request))
      return kept.ok ? addPicture(viewer, kept.picture, actNameOf(request)) : kept
    }),
    201,
  )
}
