import { z } from 'zod'
import { id, wholeId } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { answerOf, performUnused } from '#server/actions/action.ts'
import { eventAnswer } from '#server/http/event-stream.ts'
import { liveStream } from '#server/presence/live-stream.ts'

const openHere = z.object({ article: id, page: wholeId })

/** What happens in the newsroom, told to a page as it happens; to one with an article open also what happens to that. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const isAtArticle = searchParams.has('article') || searchParams.has('page')
  const here = openHere.safeParse(Object.fromEntries(searchParams))
  const outcome = await performUnused(async (viewer) => {
    if (!isAtArticle) return liveStream(viewer, null)
    if (!here.success) return refuse({ code: 'malformed' })
    return liveStream(viewer, { articleId: here.data.article, pageId: here.data.page })
  })
  return outcome.ok ? eventAnswer(outcome.stream) : answerOf(outcome)
}
