import { z } from 'zod'
import { idOrNone, localTime } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { readSameHour } from '#operations/planning/read-same-hour.ts'
import { answerOf, perform } from '#server/actions/action.ts'

const asked = z.object({ at: localTime, except: idOrNone })

/** What else is set around a time: `?at=2026-12-05T07:30`, and `&except=` what it is asked for. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  return answerOf(
    await perform(async (viewer) => {
      const parsed = asked.safeParse({ at: searchParams.get('at') ?? '', except: searchParams.get('except') ?? '' })
      return parsed.success ? readSameHour(viewer, parsed.data) : refuse({ code: 'malformed' })
    }),
  )
}
