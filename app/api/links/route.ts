import { answerOf, perform } from '#server/actions/action.ts'
import { titleOfPage } from '#server/outward/page-titles.ts'

/** The title of a page of another site: `?address=https://…`; null where it can't be got. */
export async function GET(request: Request): Promise<Response> {
  const address = new URL(request.url).searchParams.get('address') ?? ''
  return answerOf(await perform((viewer) => titleOfPage(viewer, address)))
}
