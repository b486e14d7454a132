import { answerFeed } from '../../../feed.ts'

type Props = { params: Promise<{ series: string; feed: string }> }

/** The feeds of a series. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { series, feed } = await params
  return answerFeed({ kind: 'series', slug: series }, feed)
}
