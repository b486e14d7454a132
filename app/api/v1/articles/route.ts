import { refuse } from '#newsroom/kit/refusals.ts'
import { articleQuery } from '#newsroom/programs/shapes.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { answerProgram } from '#server/actions/program-door.ts'

/** Articles that the key's account may see, last changed first: `?q=`, `?state=`, `?mine=yes`, and `?after=` where the list goes on. */
export async function GET(request: Request): Promise<Response> {
  return answerProgram(request, 'articles.read', async (viewer) => {
    const asked = articleQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!asked.success) return refuse({ code: 'malformed' })
    const { q = '', state, mine, after = '' } = asked.data
    const wish = { states: state ? [state] : [], sectionId: '', authorId: '', query: q, after }
    const { items, next } = await listArticles(viewer, { ...wish, mine: mine === 'yes' })
    const articles = items.map(({ id, title, state, section, author, updatedAt }) => ({
      ...{ id, title, state, section, author, updatedAt },
    }))
    return { ok: true, articles, next }
  })
}

/** Begins an article of the key's account: an empty draft, whose text is put into it next. */
export async function POST(request: Request): Promise<Response> {
  const begun = async (viewer: Parameters<typeof createArticle>[0]) => {
    const outcome = await createArticle(viewer)
    return outcome.ok ? { ok: true as const, id: outcome.id, version: 1 } : outcome
  }
  return answerProgram(request, 'articles.write', begun, 201)
}
