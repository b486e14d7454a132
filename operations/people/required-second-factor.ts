import 'server-only'
import type { Store } from '#db/database.ts'
import { readDoorRules, readNewspaper } from '#db/stores/papers/settings.ts'
import { peopleWithSecondFactor } from '#db/stores/people/second-factors.ts'
import { dayOf } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import { secondFactorFor } from '#newsroom/people/door-rules.ts'
import type { Role } from '#newsroom/people/roles.ts'

/** Those of the people who have to set a second factor up before anything else: their role must have one by now. */
export async function whoOweSetUp(
  store: Store,
  people: readonly { id: string; role: Role }[],
): Promise<ReadonlySet<string>> {
  const rules = await readDoorRules(store)
  const named = people.filter(({ role }) => rules.secondFactorRoles.includes(role))
  // Most newsrooms ask nobody: then one setting is all that is read.
  if (named.length === 0) return new Set()
  const today = dayOf(now(), (await readNewspaper(store)).timeZone)
  const must = named.filter(({ role }) => secondFactorFor(rules, role, today) === 'now').map(({ id }) => id)
  if (must.length === 0) return new Set()
  const ready = await peopleWithSecondFactor(store, must)
  return new Set(must.filter((id) => !ready.has(id)))
}
