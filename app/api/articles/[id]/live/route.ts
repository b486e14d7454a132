import { wholeId } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { answerOf, performUnused } from '#server/actions/action.ts'
import { eventAnswer } from '#server/http/event-stream.ts'
import { liveStream } from '#server/presence/live-stream.ts'

type Context = { params: Promise<{ id: string }> }

/** What happens to an article, told to an open page as it happens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const pageId = wholeId.safeParse(new URL(request.url).searchParams.get('page'))
  const outcome = await performUnused(async (viewer) =>
    pageId.success ? liveStream(viewer, { articleId: id, pageId: pageId.data }) : refuse({ code: 'malformed' }),
  )
  return outcome.ok ? eventAnswer(outcome.stream) : answerOf(outcome)
}
