import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { dayOf, onDay, readDay } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import { takeSteps } from '../workflow/take-steps.ts'

/** Lets a scheduled article go out on another day, at the same time by the newspaper's clock; never in the past. */
export async function moveArticle(
  viewer: Viewer,
  input: { articleId: string; version: number; day: string },
): Promise<Outcome<{ version: number }>> {
  const day = readDay(input.day)
  if (day === null) return refuse({ code: 'malformed' })
  const db = database()
  const row = await findArticleHead(db, input.articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  // Whatever else stands in the calendar has no time to be moved: what is published stays where it went out.
  if (row.state !== 'scheduled' || row.scheduledAt === null) return refuse({ code: 'wrong_state', state: row.state })
  const { timeZone } = await readNewspaper(db)
  if (day < dayOf(now(), timeZone)) return refuse({ code: 'day_past' })
  return takeSteps(viewer, {
    articleId: row.id,
    baseVersion: input.version,
    steps: ['unschedule', 'schedule'],
    scheduledAt: onDay(row.scheduledAt, day, timeZone),
  })
}
