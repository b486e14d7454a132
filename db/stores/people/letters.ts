import { and, asc, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { LetterKind } from '#newsroom/people/letter.ts'
import type { Store } from '../../database.ts'

export type LetterRow = Store['tables']['letters']['$inferSelect']

/** Puts a letter on its way: whatever server comes first sends it. */
export async function addLetter(
  store: Store,
  letter: { kind: LetterKind; address: string; subjectId: string | null },
): Promise<void> {
  const at = now()
  await store
    .insert(store.tables.letters)
    .values({ id: newId(), ...letter, at, mail: 'due', mailAt: at, mailAttempts: 0 })
}

/** Takes letters that are due, the longest waiting first, and keeps everybody else from taking them until then. */
export async function takeDueLetters(store: Store, at: Date, until: Date, limit: number): Promise<LetterRow[]> {
  const { letters } = store.tables
  const due = and(eq(letters.mail, 'due'), lte(letters.mailAt, at))
  const rows = await store.select({ id: letters.id }).from(letters).where(due).orderBy(asc(letters.mailAt)).limit(limit)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  return store
    .update(letters)
    .set({ mailAttempts: sql`${letters.mailAttempts} + 1`, mailAt: until })
    .where(and(inArray(letters.id, ids), due))
    .returning()
}

/** Notes what became of a letter. `again`: when it is tried again. */
export async function settleLetter(
  store: Store,
  id: string,
  to: { mail: 'none' | 'sent' | 'failed' } | { again: Date },
): Promise<void> {
  const { letters } = store.tables
  await store
    .update(letters)
    .set('again' in to ? { mailAt: to.again } : { mail: to.mail, mailAt: null })
    .where(and(eq(letters.id, id), eq(letters.mail, 'due')))
}

/** What waits to be sent about a thing is not sent any more. */
export async function dropLettersAbout(store: Store, subjectId: string): Promise<void> {
  const { letters } = store.tables
  await store
    .update(letters)
    .set({ mail: 'none', mailAt: null })
    .where(and(eq(letters.subjectId, subjectId), eq(letters.mail, 'due')))
}

/** What became of the newest letters about things, by the thing. */
export async function letterStates(
  store: Store,
  subjectIds: readonly string[],
): Promise<Map<string, LetterRow['mail']>> {
  const { letters } = store.tables
  if (subjectIds.length === 0) return new Map()
  const rows = await store
    .select({ subjectId: letters.subjectId, mail: letters.mail })
    .from(letters)
    .where(inArray(letters.subjectId, [...subjectIds]))
    .orderBy(asc(letters.id))
  return new Map(rows.map((row) => [row.subjectId ?? '', row.mail]))
}

/** Letters are kept for a while, to say what became of them. */
export async function deleteLettersBefore(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.letters).where(lt(store.tables.letters.at, moment))
}
