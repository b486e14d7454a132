import { and, desc, eq, gte, lt, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'

export type ShiftNoteRow = Store['tables']['shiftNotes']['$inferSelect']

export async function insertShiftNote(store: Store, note: { authorId: string; text: string }): Promise<string> {
  const at = now()
  const id = newId(at.getTime())
  await store.insert(store.tables.shiftNotes).values({ id, at, ...note })
  return id
}

/** Handover notes, newest first: from before a place in the list, and not from before a moment. */
export function listShiftNotes(
  store: Store,
  span: { before?: { at: Date; id: string } | null; since?: Date },
  limit: number,
): Promise<ShiftNoteRow[]> {
  const { shiftNotes: n } = store.tables
  const { before, since } = span
  return store
    .select()
    .from(n)
    .where(
      and(
        before ? or(lt(n.at, before.at), and(eq(n.at, before.at), lt(n.id, before.id))) : undefined,
        since ? gte(n.at, since) : undefined,
      ),
    )
    .orderBy(desc(n.at), desc(n.id))
    .limit(limit)
}
