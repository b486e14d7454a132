import { z } from 'zod'
import { line, typedNumber } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { findLinkable, readLinkable } from '#operations/articles/find-linkable.ts'
import { answerOf, perform } from '#server/actions/action.ts'

const search = z.object({ q: line(200).default(''), number: typedNumber(1).optional() })

/** Published articles to link to: `?q=` what has been typed of their words, or `?number=` the one with this number. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  return answerOf(
    await perform(async (viewer) => {
      const parsed = search.safeParse({
        q: searchParams.get('q') ?? undefined,
        number: searchParams.get('number') ?? undefined,
      })
      if (!parsed.success) return refuse({ code: 'malformed' })
      const { q, number } = parsed.data
      return number === undefined ? findLinkable(viewer, { query: q }) : readLinkable(viewer, { number })
    }),
  )
}
