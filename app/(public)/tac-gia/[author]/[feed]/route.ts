import { answerFeed } from '../../../feed.ts'

type Props = { params: Promise<{ author: string; feed: string }> }

/** The feeds of one author. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { author, feed } = await params
  return answerFeed({ kind: 'author', slug: author }, feed)
}
