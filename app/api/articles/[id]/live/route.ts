import { wholeId } from '#newsroom/input.ts'
import { refuse } from '#newsroom/refusals.ts'
import { answerOf, perform } from '#server/action.ts'
import { eventAnswer } from '#server/event-stream.ts'
import { liveStream } from '#server/live-stream.ts'

type Context = { params: Promise<{ id: string }> }

/** What happens to an article, told to an open page as it happens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const pageId = wholeId.safeParse(new URL(request.url).searchParams.get('page'))
  const outcome = await perform(async (viewer) =>
    pageId.success ? liveStream(viewer, { articleId: id, pageId: pageId.data }) : refuse({ code: 'malformed' }),
  )
  return outcome.ok ? eventAnswer(outcome.stream) : answerOf(outcome)
}
