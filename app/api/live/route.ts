import { answerOf, performUnused } from '#server/actions/action.ts'
import { eventAnswer } from '#server/http/event-stream.ts'
import { newsroomStream } from '#server/presence/live-stream.ts'

/** What happens in the newsroom, told to its pages as it happens. */
export async function GET(): Promise<Response> {
  const outcome = await performUnused(newsroomStream)
  return outcome.ok ? eventAnswer(outcome.stream) : answerOf(outcome)
}
