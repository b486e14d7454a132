import { z } from 'zod'
import { refuse } from '#newsroom/refusals.ts'
import { leaveArticle } from '#operations/presence/leave-article.ts'
import { renewPresence } from '#operations/presence/renew-presence.ts'
import { answerOf, perform } from '#server/action.ts'
import { readJson } from '#server/read-json.ts'

type Context = { params: Promise<{ id: string }> }

const pageId = z.string().regex(/^[0-9a-z]{26}$/)
const body = z.union([
  z.object({ pageId, leaves: z.literal(true) }),
  z.object({ pageId, writes: z.boolean(), unsaved: z.boolean() }),
])
const BODY_BYTES = 1000

/** An open page says that it is there, and is told of its article; or it says that it is closed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return answerOf(
    await perform<object>(async (viewer) => {
      const json = await readJson(request, BODY_BYTES)
      if (!json.ok) return json
      const parsed = body.safeParse(json.value)
      if (!parsed.success) return refuse({ code: 'malformed' })
      if ('leaves' in parsed.data) return leaveArticle(viewer, parsed.data)
      return renewPresence(viewer, { articleId: id, ...parsed.data })
    }),
  )
}
