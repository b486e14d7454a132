import { z } from 'zod'
import { wholeId } from '#newsroom/kit/input.ts'
import { leaveArticle } from '#operations/presence/leave-article.ts'
import { renewPresence } from '#operations/presence/renew-presence.ts'
import { answerOf, performUnused } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'

type Context = { params: Promise<{ id: string }> }

const body = z.union([
  z.object({ pageId: wholeId, leaves: z.literal(true) }),
  z.object({ pageId: wholeId, writes: z.boolean(), unsaved: z.boolean() }),
])
const BODY_BYTES = 1000

/** An open page says that it is there, and is told of its article; or it says that it is closed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return answerOf(
    await performUnused<object>(async (viewer) => {
      const json = await readJson(request, BODY_BYTES, body)
      if (!json.ok) return json
      if ('leaves' in json.value) return leaveArticle(viewer, json.value)
      return renewPresence(viewer, { articleId: id, ...json.value })
    }),
  )
}
