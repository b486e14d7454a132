import { refuse } from '#newsroom/kit/refusals.ts'
import { PICTURE_BYTES } from '#newsroom/media/media.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { maySend } from '#operations/media/may-send.ts'
import { answerProgram } from '#server/actions/program-door.ts'
import { actNameOf } from '#server/http/act-name.ts'
import { sentFileName } from '#server/http/sent-file-name.ts'
import { keepPicture } from '#server/media/pictures.ts'

/** Takes a picture for the key's account: the file itself as the body, its name percent-encoded in `X-File-Name`. */
export async function POST(request: Request): Promise<Response> {
  const taken = async (viewer: Parameters<typeof addPicture>[0]) => {
    const sending = await maySend(viewer)
    if (!sending.ok) return sending
    if (Number(request.headers.get('content-length') ?? 0) > PICTURE_BYTES) {
      return refuse({ code: 'too_large', limitBytes: PICTURE_BYTES })
    }
    const kept = await keepPicture(request.body ?? new Uint8Array(), sentFileName(request))
    return kept.ok ? addPicture(viewer, kept.picture, actNameOf(request)) : kept
  }
  return answerProgram(request, 'media.write', taken, 201)
}
