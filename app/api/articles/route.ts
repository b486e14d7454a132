import { z } from 'zod'
import { line } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { findLinkable } from '#operations/articles/find-linkable.ts'
import { answerOf, perform } from '#server/http/action.ts'

const search = z.object({ q: line(200).default('') })

/** Published articles to link to: `?q=` what has been typed of their words. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  return answerOf(
    await perform(async (viewer) => {
      const parsed = search.safeParse({ q: searchParams.get('q') ?? undefined })
      return parsed.success ? findLinkable(viewer, { query: parsed.data.q }) : refuse({ code: 'malformed' })
    }),
  )
}
