import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDatabase, type Store } from '#db/index.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the database', (room) => {
  const section = (id: string) => ({ id, version: 1, name: id, slug: id, position: 1 })

  it('keeps all of a transaction, or nothing of it', async () => {
    const { sections } = room.db.tables
    await expect(
      room.db.transaction(async (tx) => {
        await tx.insert(sections).values(section('a'))
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await room.db.select().from(sections)).toEqual([])
    await room.db.transaction(async (tx) => {
      await tx.insert(sections).values(section('a'))
      await tx.insert(sections).values(section('b'))
    })
    expect(await room.db.$count(sections)).toBe(2)
  })

  it('refuses the use of the database inside its own transaction', async () => {
    const { sections } = room.db.tables
    await expect(room.db.transaction(async () => room.db.select().from(sections))).rejects.toThrow(
      'inside its own transaction',
    )
  })

  it('tells a violated unique index from other errors', async () => {
    const { sections } = room.db.tables
    const error = await room.db
      .insert(sections)
      .values({ ...section('c'), slug: 'a' })
      .catch((thrown: unknown) => thrown)
    expect(room.db.engine.isUniqueViolation(error)).toBe(true)
    const other = await room.db
      .update(sections)
      .set({ name: null as unknown as string })
      .where(eq(sections.id, 'a'))
      .catch((thrown: unknown) => thrown)
    expect(other).toBeInstanceOf(Error)
    expect(room.db.engine.isUniqueViolation(other)).toBe(false)
  })

  it('waits for another process that writes, and does not stand still meanwhile', async () => {
    const { counters } = room.db.tables
    await room.db.insert(counters).values({ name: 'waited for', value: 0 })
    const change = (db: Store, value: number) =>
      db.update(counters).set({ value }).where(eq(counters.name, 'waited for'))
    const other = openDatabase(room.url)
    let moments = 0
    const clock = setInterval(() => {
      moments += 1
    }, 10)
    const held = Promise.withResolvers<void>()
    const first = other.transaction(async (tx) => {
      await change(tx, 1)
      held.resolve()
      await pause(400)
    })
    await held.promise
    const begun = performance.now()
    await Promise.all([change(room.db, 2), room.db.transaction((tx) => change(tx, 3)), first])
    expect(performance.now() - begun).toBeGreaterThan(300)
    clearInterval(clock)
    await other.close()
    expect(moments).toBeGreaterThan(10)
    const [row] = await room.db.delete(counters).where(eq(counters.name, 'waited for')).returning()
    expect([2, 3]).toContain(row?.value)
  })

  it('takes turns among a hundred transactions at once without losing one', async () => {
    const { counters } = room.db.tables
    await room.db.insert(counters).values({ name: 'turns', value: 0 })
    const { sql } = await import('drizzle-orm')
    await Promise.all(
      Array.from({ length: 100 }, () =>
        room.db.transaction(async (tx) => {
          await tx
            .update(counters)
            .set({ value: sql`${counters.value} + 1` })
            .where(eq(counters.name, 'turns'))
        }),
      ),
    )
    const [row] = await room.db.select().from(counters)
    expect(row?.value).toBe(100)
  })

  it('gives back moments to the millisecond, JSON as written, and text letter for letter', async () => {
    const { refreshes, settings } = room.db.tables
    const at = new Date('2021-05-07T03:05:00.123Z')
    await room.db.insert(refreshes).values({ id: 'r', at, surfaces: [{ kind: 'newest' }] })
    expect(await room.db.select().from(refreshes)).toMatchObject([{ id: 'r', at, surfaces: [{ kind: 'newest' }] }])
    const value = { b: 'Hồ Xuân Hương ẫ 👩‍👩‍👧', a: [1.5, null, true], ' ': '"\\' }
    await room.db.insert(settings).values({ name: 's', version: 1, value })
    const [row] = await room.db.select().from(settings)
    expect(JSON.stringify(row?.value)).toBe(JSON.stringify(value))
  })

  it('migrates once, however many start at the same time', async () => {
    await Promise.all([room.db.migrate(), room.db.migrate(), room.db.migrate()])
    expect(await room.db.$count(room.db.tables.people)).toBe(0)
  })
})
