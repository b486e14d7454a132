import { answerFeed } from '../../feed.ts'

/** A feed of one section. */
export async function GET(_request: Request, { params }: { params: Promise<{ section: string }> }): Promise<Response> {
  return answerFeed({ kind: 'section', slug: (await params).section }, 'rss.xml')
}
