import { answerFeed } from '../../../feed.ts'

type Props = { params: Promise<{ topic: string; feed: string }> }

/** The feeds of a topic. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { topic, feed } = await params
  return answerFeed({ kind: 'topic', slug: topic }, feed)
}
