import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/index.ts'
import { maySend } from '#operations/media/may-send.ts'
import { aPerson, codeOf, ok } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('sending pictures and files', () => {
  it('is counted by person in the database: a great many within an hour, then one at a time', async () => {
    const [busy, other] = [await aPerson('reporter'), await aPerson('contributor')]
    ok(await maySend(busy))
    const { attempts } = database().tables
    await database()
      .update(attempts)
      .set({ count: 299 })
      .where(eq(attempts.key, `uploads ${busy.id}`))
    ok(await maySend(busy))
    expect(codeOf(await maySend(busy))).toBe('too_fast')
    ok(await maySend(other))
  })
})
