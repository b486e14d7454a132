import { answerFeed } from '../../../feed.ts'

type Props = { params: Promise<{ story: string; feed: string }> }

/** The feeds of a running story. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { story, feed } = await params
  return answerFeed({ kind: 'story', slug: story }, feed)
}
