import { z } from 'zod'
import { line } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { answerOf, perform } from '#server/actions/action.ts'

const search = z.object({ q: line(200).default('') })
/** As many as are taken in at a glance. */
const MOST = 8

/** Articles that the viewer may see and that answer what was typed (`?q=`): the first few of the list of articles. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  return answerOf(
    await perform(async (viewer) => {
      const parsed = search.safeParse({ q: searchParams.get('q') ?? undefined })
      if (!parsed.success) return refuse({ code: 'malformed' })
      const wish = { mine: false, states: [], sectionId: '', authorId: '', query: parsed.data.q, after: '' }
      const { items } = await listArticles(viewer, wish)
      const found = items.slice(0, MOST).map(({ id, title, state, section }) => ({ id, title, state, section }))
      return { ok: true, items: found }
    }),
  )
}
