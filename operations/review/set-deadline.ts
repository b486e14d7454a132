import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead, updateDeadline } from '#db/stores/articles/articles.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { formatDateAndTime } from '#newsroom/format/dates.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayRead, maySetDeadline } from '#newsroom/rights/permissions.ts'

export type DeadlineInput = {
  articleId: string
  /** The deadline that the viewer saw when deciding. */
  before: Date | null
  /** Null takes it away. */
  deadlineAt: Date | null
}

/**
 * Says when the desk wants to have an article, or that it no longer matters. It is based on the deadline that was seen and
 * not on the article's version: whoever is writing is not disturbed by it.
 */
export async function setDeadline(viewer: Viewer, input: DeadlineInput): Promise<Outcome> {
  const { timeZone } = await readNewspaper(database())
  return database().transaction(async (tx) => {
    const row = await findArticleHead(tx, input.articleId)
    if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    if (!maySetDeadline(viewer, factsOf(row))) return refuse({ code: 'not_allowed' })
    const { before, deadlineAt } = input
    if (deadlineAt !== null && deadlineAt <= now()) return refuse({ code: 'time_past' })
    if (!(await updateDeadline(tx, row.id, before, deadlineAt))) return refuse({ code: 'changed' })
    if (before?.getTime() === deadlineAt?.getTime()) return { ok: true }
    await logEvent(tx, {
      name: deadlineAt ? 'deadline_set' : 'deadline_cleared',
      actorId: viewer.id,
      articleId: row.id,
      reason: deadlineAt ? formatDateAndTime(deadlineAt, timeZone) : '',
    })
    return { ok: true }
  })
}
