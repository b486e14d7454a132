import { isSlug } from '#newsroom/published.ts'
import { answerFeed } from '../../feed.ts'

/** The feed of one section. */
export async function GET(_request: Request, { params }: { params: Promise<{ section: string }> }): Promise<Response> {
  const { section } = await params
  return isSlug(section) ? answerFeed(section) : new Response('Not found\n', { status: 404 })
}
