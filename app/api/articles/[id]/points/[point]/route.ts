import { z } from 'zod'
import { refuse } from '#newsroom/refusals.ts'
import { RETURN_LIMITS } from '#newsroom/return-list.ts'
import { answerPoint } from '#operations/returns/answer-point.ts'
import { answerOf, perform } from '#server/action.ts'
import { readJson } from '#server/read-json.ts'

type Context = { params: Promise<{ id: string; point: string }> }

const LIMIT_BYTES = 16_000

const words = z.string().max(RETURN_LIMITS.answer * 2)
const change = z.object({
  ticked: z.boolean().optional(),
  answer: z.object({ from: words, to: words }).optional(),
  /** Who ticks, as the page knows: somebody else may have signed in meanwhile in another window. */
  writerId: z.string().max(64).optional(),
})

/** Ticks a point of a return off, or answers it. A route and not an action: ticks must not wait for each other. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id, point } = await params
  return answerOf(
    await perform(async (viewer) => {
      const json = await readJson(request, LIMIT_BYTES)
      if (!json.ok) return json
      const parsed = change.safeParse(json.value)
      if (!parsed.success) return refuse({ code: 'malformed' })
      const { writerId, ticked, answer } = parsed.data
      if (writerId !== undefined && writerId !== viewer.id) return refuse({ code: 'signed_out' })
      return answerPoint(viewer, {
        articleId: id,
        pointId: point,
        ...(ticked === undefined ? {} : { ticked }),
        ...(answer ? { answer } : {}),
      })
    }),
  )
}
