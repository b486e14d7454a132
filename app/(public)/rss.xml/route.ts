import { answerFeed } from '../feed.ts'

/** The feed of the whole newspaper. */
export async function GET(): Promise<Response> {
  return answerFeed(null)
}
