import { and, asc, desc, eq, gte, lt, lte } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import type { FrontChange } from '#newsroom/front/history.ts'
import { type FrontPlan, placedIn, planFrom } from '#newsroom/front/plan.ts'
import { publishedAmong } from './front-lists.ts'

/** A front as it is laid now. Version 0: nobody has ever laid it. */
export type KeptFront = { version: number; plan: FrontPlan; changedAt: Date | null; changedById: string | null }

export async function findFront(store: Store, id: string): Promise<KeptFront> {
  const { fronts } = store.tables
  noteShown({ kind: 'front', id })
  const [row] = await store.select().from(fronts).where(eq(fronts.id, id)).limit(1)
  if (!row) return { version: 0, plan: planFrom(null), changedAt: null, changedById: null }
  return { version: row.version, plan: planFrom(row.plan), changedAt: row.changedAt, changedById: row.changedById }
}

/**
 * True where a published article stands on a front with this picture instead of its own. There are as many plans as
 * sections, and one; they are only looked through for a picture that no article uses.
 */
export async function isFrontPicture(store: Store, fileKey: string): Promise<boolean> {
  const { fronts } = store.tables
  const rows = await store.select({ plan: fronts.plan }).from(fronts)
  const places = rows.flatMap((row) => planFrom(row.plan).slots ?? []).flatMap(placedIn)
  const numbers = places.filter((place) => place.picture?.fileKey === fileKey).map((place) => place.number)
  return (await publishedAmong(store, numbers)).size > 0
}

/** A plan on its way to a front. */
export type NewPlan = {
  frontId: string
  plan: FrontPlan
  at: Date
  /** Whose doing it is; of what a schedule brings, whoever put it there last. */
  byId: string | null
  kind: FrontChange
  restoredVersion: number | null
}

/** Lays a plan over the version named, and keeps it. @returns false where somebody else was first */
export async function layPlan(store: Store, baseVersion: number, next: NewPlan): Promise<boolean> {
  const { fronts, frontChanges } = store.tables
  const version = baseVersion + 1
  const row = {
    version,
    plan: next.plan,
    changedAt: next.at,
    changedById: next.kind === 'scheduled' ? null : next.byId,
  }
  const done =
    baseVersion === 0
      ? await store
          .insert(fronts)
          .values({ id: next.frontId, ...row })
          .onConflictDoNothing()
          .returning({ id: fronts.id })
      : await store
          .update(fronts)
          .set(row)
          .where(and(eq(fronts.id, next.frontId), eq(fronts.version, baseVersion)))
          .returning({ id: fronts.id })
  if (done.length !== 1) return false
  const { frontId, kind, plan, at, byId, restoredVersion } = next
  await store.insert(frontChanges).values({ frontId, version, kind, plan, at, byId, restoredVersion })
  return true
}

/** A plan that a front had, and how it came there. */
export type KeptChange = NewPlan & { version: number }

/** The plans that a front had, the newest first, from before the version named. */
export async function listChanges(
  store: Store,
  frontId: string,
  before: number | null,
  limit: number,
): Promise<KeptChange[]> {
  const { frontChanges: c } = store.tables
  const rows = await store
    .select()
    .from(c)
    .where(and(eq(c.frontId, frontId), before === null ? undefined : lt(c.version, before)))
    .orderBy(desc(c.version))
    .limit(limit)
  return rows.map((row) => ({ ...row, plan: planFrom(row.plan) }))
}

/** One of the plans that a front had. */
export async function findChange(store: Store, frontId: string, version: number): Promise<KeptChange | null> {
  const { frontChanges: c } = store.tables
  const [row] = await store
    .select()
    .from(c)
    .where(and(eq(c.frontId, frontId), eq(c.version, version)))
    .limit(1)
  return row ? { ...row, plan: planFrom(row.plan) } : null
}

type ScheduleRow = Store['tables']['frontSchedules']['$inferSelect']
/** A plan that takes a front's place at a time. */
export type FrontSchedule = Omit<ScheduleRow, 'plan'> & { plan: FrontPlan }

export async function insertSchedule(store: Store, schedule: FrontSchedule): Promise<void> {
  await store.insert(store.tables.frontSchedules).values(schedule)
}

export async function findSchedule(store: Store, id: string): Promise<FrontSchedule | null> {
  const { frontSchedules: s } = store.tables
  const [row] = await store.select().from(s).where(eq(s.id, id)).limit(1)
  return row ? { ...row, plan: planFrom(row.plan) } : null
}

/** Changes a schedule that waits, where its version is still the one named. @returns false where somebody was first */
export async function updateSchedule(
  store: Store,
  id: string,
  baseVersion: number,
  change: Partial<Pick<FrontSchedule, 'state' | 'plan' | 'at' | 'changedById'>>,
): Promise<boolean> {
  const { frontSchedules: s } = store.tables
  const changed = await store
    .update(s)
    .set({ ...change, version: baseVersion + 1 })
    .where(and(eq(s.id, id), eq(s.version, baseVersion), eq(s.state, 'waiting')))
    .returning({ id: s.id })
  return changed.length === 1
}

/** What waits for its time, the soonest first: of one front or of all, until a moment or until the present one by the database's clock. */
export async function waitingSchedules(
  store: Store,
  wish: { frontId?: string; from?: Date; until?: Date; due?: true; limit: number },
): Promise<FrontSchedule[]> {
  const { frontSchedules: s } = store.tables
  const rows = await store
    .select()
    .from(s)
    .where(
      and(
        eq(s.state, 'waiting'),
        wish.from ? gte(s.at, wish.from) : undefined,
        wish.until ? lte(s.at, wish.until) : undefined,
        wish.due ? lte(s.at, store.engine.clock()) : undefined,
        wish.frontId ? eq(s.frontId, wish.frontId) : undefined,
      ),
    )
    .orderBy(asc(s.at), asc(s.id))
    .limit(wish.limit)
  return rows.map((row) => ({ ...row, plan: planFrom(row.plan) }))
}
