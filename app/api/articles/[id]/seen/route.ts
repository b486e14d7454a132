import { z } from 'zod'
import { wholeNumber } from '#newsroom/kit/input.ts'
import { noteSeen } from '#operations/history/note-seen.ts'
import { answerOf, performUnused } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'

type Context = { params: Promise<{ id: string }> }

const body = z.object({ version: wholeNumber(Number.MAX_SAFE_INTEGER) })
const BODY_BYTES = 200

/** A page that is left says which text of its article it showed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return answerOf(
    await performUnused<object>(async (viewer) => {
      const json = await readJson(request, BODY_BYTES, body)
      return json.ok ? noteSeen(viewer, { articleId: id, ...json.value }) : json
    }),
  )
}
