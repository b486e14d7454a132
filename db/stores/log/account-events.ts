import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { ACCOUNT_EVENTS_ABOUT, OWN_ACCOUNT_EVENTS } from '#newsroom/log/account-events.ts'
import type { EventRow } from './events.ts'

/** Among as many of somebody's newest acts their own are looked for: most of what people do is about articles. */
const LOOKED_THROUGH = 5_000

/** What was done with an account, newest first, from before the entry named. */
export async function accountEvents(
  store: Store,
  personId: string,
  before: string | null,
  limit: number,
): Promise<EventRow[]> {
  const { events } = store.tables
  const older = before === null ? undefined : lt(events.id, before)
  const acts = store
    .select()
    .from(events)
    .where(and(eq(events.actorId, personId), older))
    .orderBy(desc(events.id))
    .limit(LOOKED_THROUGH)
    .as('acts')
  const own = await store
    .select()
    .from(acts)
    .where(inArray(acts.name, [...OWN_ACCOUNT_EVENTS]))
    .orderBy(desc(acts.id))
    .limit(limit)
  const about = await store
    .select()
    .from(events)
    .where(and(eq(events.subject, personId), inArray(events.name, [...ACCOUNT_EVENTS_ABOUT]), older))
    .orderBy(desc(events.id))
    .limit(limit)
  return [...own, ...about].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)
}
