import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { askPages, forgetAsking, unansweredPages } from '#db/stores/presence/presences.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { HEARING_MS, SHORT_HEARING_MS } from '#newsroom/presence/presence.ts'
import { decideStep, mayRead } from '#newsroom/rights/permissions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { freshSince } from '../presence/open-article.ts'
import { takeSteps } from './take-steps.ts'

/** `holderId`: who held the article when the viewer decided to take it over. */
export type TakeOverInput = { articleId: string; holderId: string; reason: string }

/** How often the database is asked whether the holder's pages have answered; they may be on another server. */
const ASK_AGAIN_MS = 200
/** Saves of the holder's that may come between the look at the version and the step, before it is given up. */
const ATTEMPTS = 8

/**
 * Takes an article over from who holds it. Their open pages are asked first to send what is typed there, and are waited
 * for a few seconds; then the step is taken on the version that is current by then. What is typed later meets a locked
 * article, and the server keeps it as a version of its own.
 */
export async function takeOver(
  viewer: Viewer,
  input: TakeOverInput,
): Promise<Outcome<{ version: number; state: ArticleState }>> {
  const refused = await whyNot(viewer, input)
  if (refused) return refused
  await hearHolder(viewer, input)
  for (let attempt = 1; ; attempt++) {
    const row = await findArticleHead(database(), input.articleId)
    if (!row) return refuse({ code: 'not_found' })
    if (row.state === 'editing' && row.holderId !== input.holderId) return heldByOther(row.holderId)
    const steps = { articleId: row.id, baseVersion: row.version, steps: ['take_over'] as const, reason: input.reason }
    const taken = await takeSteps(viewer, steps)
    if (taken.ok || taken.refusal.code !== 'conflict' || attempt === ATTEMPTS) return taken
  }
}

/** The refusal that is certain before anybody is disturbed. */
async function whyNot(viewer: Viewer, input: TakeOverInput): Promise<Refused | null> {
  const db = database()
  const row = await findArticleHead(db, input.articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const decision = decideStep(viewer, factsOf(row), 'take_over', await readNewspaper(db))
  if (!decision.ok) return decision
  if (row.holderId !== input.holderId) return heldByOther(row.holderId)
  return normaliseProse(input.reason) === '' ? refuse({ code: 'reason_missing' }) : null
}

/** Somebody else was first. */
async function heldByOther(holderId: string | null): Promise<Refused> {
  const names = await namesOf(database(), [holderId])
  return refuse({ code: 'held', by: names.get(holderId ?? '') ?? '' })
}

/**
 * Asks the holder's open pages to send what they have and waits until all have answered, at most a few seconds. A page
 * that is closed meanwhile has answered; one that is not renewed any more is not waited for.
 */
async function hearHolder(viewer: Viewer, { articleId, holderId }: TakeOverInput): Promise<void> {
  const db = database()
  const askedAt = now()
  const asked = await askPages(db, { articleId, personId: holderId, byId: viewer.id }, askedAt, freshSince(askedAt))
  const ids = asked.map((page) => page.id)
  try {
    const begun = performance.now()
    for (let waiting = asked; waiting.length > 0; waiting = await unansweredPages(db, ids, freshSince(now()))) {
      const patience = waiting.some((page) => page.unsaved) ? HEARING_MS : SHORT_HEARING_MS
      if (performance.now() - begun >= patience) break
      await pause(ASK_AGAIN_MS)
    }
  } finally {
    await forgetAsking(db, ids, viewer.id)
  }
}
