import { z } from 'zod'
import { refuse } from '#newsroom/kit/refusals.ts'
import { FILE_KINDS } from '#newsroom/media/files.ts'
import { addFile } from '#operations/media/add-file.ts'
import { maySend } from '#operations/media/may-send.ts'
import { answerOf, perform } from '#server/actions/action.ts'
import { actNameOf } from '#server/http/act-name.ts'
import { sentFileName } from '#server/http/sent-file-name.ts'
import { keepUpload } from '#server/media/uploads.ts'

const kind = z.enum(FILE_KINDS)

/** Takes a recording (`?kind=audio`) or a document: the file itself as the body, its name percent-encoded in `X-File-Name`. */
export async function POST(request: Request): Promise<Response> {
  return answerOf(
    await perform(async (viewer) => {
      const sending = await maySend(viewer)
      if (!sending.ok) return sending
      const wanted = kind.safeParse(new URL(request.url).searchParams.get('kind'))
      if (!wanted.success) return refuse({ code: 'malformed' })
      const outcome = await keepUpload(request, wanted.data, sentFileName(request))
      return outcome.ok ? addFile(viewer, outcome.kept, actNameOf(request)) : outcome
    }),
    201,
  )
}
