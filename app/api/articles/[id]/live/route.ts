import { z } from 'zod'
import { refuse } from '#newsroom/refusals.ts'
import { answerOf, perform } from '#server/action.ts'
import { liveStream } from '#server/live-stream.ts'

type Context = { params: Promise<{ id: string }> }

const page = z.string().regex(/^[0-9a-z]{26}$/)

/** What happens to an article, told to an open page as it happens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const pageId = page.safeParse(new URL(request.url).searchParams.get('page'))
  const outcome = await perform(async (viewer) =>
    pageId.success ? liveStream(viewer, { articleId: id, pageId: pageId.data }) : refuse({ code: 'malformed' }),
  )
  if (!outcome.ok) return answerOf(outcome)
  if (!outcome.stream) return new Response(null, { status: 503, headers: { 'Retry-After': '30' } })
  return new Response(outcome.stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // The front door forbids compression; this asks the proxy in front of it to hold nothing back either.
      'X-Accel-Buffering': 'no',
    },
  })
}
