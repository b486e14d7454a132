import 'server-only'
import type { Store } from '#db/index.ts'
import { type FactsRow, factsOf } from '#db/stores/articles/articles.ts'
import { listPeople } from '#db/stores/people/people.ts'
import type { Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type BlockedStepView, blockedStepsFor, NAMED_PEOPLE, whoCanTake } from '#newsroom/rights/blocked-steps.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { viewerOf } from '../people/session.ts'

/** Everybody whose account is open, as rights are decided by. */
export async function openAccounts(store: Store): Promise<Viewer[]> {
  return (await listPeople(store)).filter((person) => person.blockedAt === null).map(viewerOf)
}

/**
 * What each of these articles waits for and the viewer can't take, with who can. The people are read once, and only where
 * something is blocked.
 */
export async function blockedStepsOf(
  store: Store,
  viewer: Viewer,
  rows: readonly (FactsRow & { id: string })[],
  rules: Rules,
): Promise<Map<string, BlockedStepView[]>> {
  const blocked = rows
    .map((row) => ({ id: row.id, facts: factsOf(row), steps: blockedStepsFor(viewer, factsOf(row), rules) }))
    .filter(({ steps }) => steps.length > 0)
  if (blocked.length === 0) return new Map()
  const accounts = await openAccounts(store)
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const maySetRule = may(viewer, 'settings.manage')
  return new Map(
    blocked.map(({ id, facts, steps }) => [
      id,
      steps.map((each): BlockedStepView => {
        const able = whoCanTake(accounts, viewer, facts, each, rules)
        const { reason } = each
        return {
          ...each,
          reason: reason.code === 'held' ? { ...reason, by: names.get(reason.by) ?? '' } : reason,
          people: able.slice(0, NAMED_PEOPLE).map(({ id, name, role }) => ({ id, name, role })),
          others: Math.max(able.length - NAMED_PEOPLE, 0),
          alone: accounts.length === 1,
          maySetRule,
        }
      }),
    ]),
  )
}
