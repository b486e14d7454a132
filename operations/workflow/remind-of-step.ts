import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead, lockArticle } from '#db/stores/articles/articles.ts'
import { lastNamed } from '#db/stores/duty/duty.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { isDue, NAMED_PEOPLE, REMIND_EVERY_MINUTES, whoCanTake } from '#newsroom/rights/blocked-steps.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { tellPeople } from '../notices/tell-people.ts'
import { openAccounts } from './blocked-steps.ts'

const MINUTE_MS = 60_000

/**
 * Reminds those who can take the step that an article waits for, where the viewer can't take it. So many of them as are
 * named on the page; of an article in the same state once in {@link REMIND_EVERY_MINUTES}, whoever asks.
 * @returns the names of who was told
 */
export async function remindOfStep(
  viewer: Viewer,
  input: { articleId: string; step: Step },
): Promise<Outcome<{ names: string[] }>> {
  return database().transaction(async (tx) => {
    // Of two who remind at the same moment the second one finds the first one's entry.
    await lockArticle(tx, input.articleId)
    const row = await findArticleHead(tx, input.articleId)
    if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    const facts = factsOf(row)
    const rules = await readNewspaper(tx)
    const blocked = isDue(viewer, facts, input.step, rules)
    if (!blocked) return refuse({ code: 'wrong_state', state: row.state })
    const last = (await lastNamed(tx, 'reminded', [row.id])).get(row.id)
    const at = now().getTime()
    const opens = (last?.getTime() ?? 0) + REMIND_EVERY_MINUTES * MINUTE_MS
    if (last && last >= row.stateSince && opens > at) {
      return refuse({ code: 'reminded', minutes: Math.ceil((opens - at) / MINUTE_MS) })
    }
    const told = whoCanTake(await openAccounts(tx), viewer, facts, blocked, rules).slice(0, NAMED_PEOPLE)
    if (told.length === 0) return refuse({ code: 'nobody' })
    const names = told.map(({ name }) => name)
    await logEvent(tx, { name: 'reminded', actorId: viewer.id, articleId: row.id, reason: names.join(', ') })
    await tellPeople(
      tx,
      { kind: 'reminded', actorId: viewer.id, articleId: row.id },
      facts,
      told.map(({ id }) => id),
    )
    return { ok: true, names }
  })
}
