import { eq, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** Takes the next running number of the counter: 1, 2, 3 … Two who ask at once get two numbers. */
export async function takeNumber(store: Store, name: string): Promise<number> {
  const { counters } = store.tables
  await store.insert(counters).values({ name, value: 0 }).onConflictDoNothing()
  const [row] = await store
    .update(counters)
    .set({ value: sql`${counters.value} + 1` })
    .where(eq(counters.name, name))
    .returning({ value: counters.value })
  if (!row) throw new Error(`The counter "${name}" is gone.`)
  return row.value
}
