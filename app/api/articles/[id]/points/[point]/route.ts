import { z } from 'zod'
import { id, prose } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { answerPoint } from '#operations/returns/answer-point.ts'
import { answerOf, perform } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'

type Context = { params: Promise<{ id: string; point: string }> }

const LIMIT_BYTES = 16_000

const words = prose(RETURN_LIMITS.answer * 2)
const change = z.object({
  ticked: z.boolean().optional(),
  answer: z.object({ from: words, to: words }).optional(),
  /** Who ticks, as the page knows: somebody else may have signed in meanwhile in another window. */
  writerId: id.optional(),
})

/** Ticks a point of a return off, or answers it. A route and not an action: ticks must not wait for each other. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId, point } = await params
  return answerOf(
    await perform(async (viewer) => {
      const json = await readJson(request, LIMIT_BYTES, change)
      if (!json.ok) return json
      const { writerId, ticked, answer } = json.value
      if (writerId !== undefined && writerId !== viewer.id) return refuse({ code: 'signed_out' })
      return answerPoint(viewer, {
        articleId,
        pointId: point,
        ...(ticked === undefined ? {} : { ticked }),
        ...(answer ? { answer } : {}),
      })
    }),
  )
}
