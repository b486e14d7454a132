import 'server-only'
import { database } from '#db/index.ts'
import { accountEvents } from '#db/stores/log/account-events.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { id } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { type AccountEntry, isAccountEvent } from '#newsroom/log/account-events.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { isOwn, may } from '#newsroom/rights/permissions.ts'
import { operator } from '../people/operator.ts'

const PAGE = 20

/** What was done with an account, newest first, a page at a time: for its owner, and for who looks after the accounts. */
export async function readAccountLog(
  viewer: Viewer,
  input: { personId: string; before?: string },
): Promise<Outcome<{ entries: AccountEntry[]; older: string | null }>> {
  if (!isOwn(viewer, input.personId) && !may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const db = database()
  const before = id.safeParse(input.before ?? '')
  const rows = await accountEvents(db, input.personId, before.success ? before.data : null, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const names = await namesOf(
    db,
    shown.map((row) => row.actorId),
  )
  const entries = shown.flatMap((row): AccountEntry[] => {
    const { id, at, name, actorId, reason } = row
    if (!isAccountEvent(name)) return []
    const by = actorId === null || actorId === input.personId ? '' : (names.get(actorId) ?? '')
    return [{ id, at, name, by, byOperator: actorId === operator.id, said: reason }]
  })
  return { ok: true, entries, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}
