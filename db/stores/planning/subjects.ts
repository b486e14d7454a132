import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, ne, or, type SQL } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { SubjectState } from '#newsroom/kit/subject-states.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { SubjectFacts } from '#newsroom/planning/subject.ts'
import { askedOfEach } from '../kit/asked-of-each.ts'
import { visibleSubjects } from '../people/visibility.ts'

export type SubjectRow = Store['tables']['subjects']['$inferSelect']

/** What the rules need to know of a subject. */
export function subjectFacts(row: SubjectRow): SubjectFacts {
  return {
    state: row.state,
    sectionId: row.sectionId,
    proposedById: row.proposedById,
    assigneeId: row.assigneeId,
    decided: row.decidedById !== null,
    written: row.articleId !== null,
  }
}

export async function findSubject(store: Store, id: string): Promise<SubjectRow | null> {
  const { subjects } = store.tables
  const [row] = await store.select().from(subjects).where(eq(subjects.id, id)).limit(1)
  return row ?? null
}

export async function insertSubject(store: Store, row: SubjectRow): Promise<void> {
  await store.insert(store.tables.subjects).values(row)
}

/** Changes a subject where its version is still the one named. @returns false where somebody else was first */
export async function updateSubject(
  store: Store,
  id: string,
  baseVersion: number,
  change: Partial<Omit<SubjectRow, 'id' | 'version'>>,
): Promise<boolean> {
  const { subjects } = store.tables
  const changed = await store
    .update(subjects)
    .set({ ...change, version: baseVersion + 1 })
    .where(and(eq(subjects.id, id), eq(subjects.version, baseVersion)))
    .returning({ id: subjects.id })
  return changed.length === 1
}

/** Whoever writes it; while nobody is assigned, whoever proposed it. */
function isOf(store: Store, personId: string): SQL | undefined {
  const { subjects: s } = store.tables
  return or(eq(s.assigneeId, personId), and(isNull(s.assigneeId), eq(s.proposedById, personId)))
}

export type SubjectFilter = {
  state?: SubjectState | undefined
  /** Proposed by this person or given to them. */
  concerns?: string | undefined
  personId?: string | undefined
  /** A section and those under it; none asks for all. */
  sectionIds?: readonly string[]
}

/** Subjects that the viewer may see, the newest first, from before the one named. What was dropped only when asked for. */
export function listSubjects(
  store: Store,
  viewer: Viewer,
  filter: SubjectFilter,
  before: string | null,
  limit: number,
): Promise<SubjectRow[]> {
  const { subjects: s } = store.tables
  const conditions = [
    visibleSubjects(store, viewer),
    filter.state ? eq(s.state, filter.state) : ne(s.state, 'dropped'),
    filter.concerns ? or(eq(s.proposedById, filter.concerns), eq(s.assigneeId, filter.concerns)) : undefined,
    filter.personId ? isOf(store, filter.personId) : undefined,
    filter.sectionIds?.length ? inArray(s.sectionId, [...filter.sectionIds]) : undefined,
    before ? lt(s.id, before) : undefined,
  ]
  return store
    .select()
    .from(s)
    .where(and(...conditions))
    .orderBy(desc(s.id))
    .limit(limit)
}

/** Subjects planned for some days that the viewer may see: those that wait and those that were approved. */
export function subjectsOfDays(
  store: Store,
  viewer: Viewer,
  days: { from: string; to: string },
  filter: { personId?: string; sectionIds?: readonly string[] },
  limit: number,
): Promise<SubjectRow[]> {
  const { subjects: s } = store.tables
  return store
    .select()
    .from(s)
    .where(
      and(
        gte(s.plannedOn, days.from),
        lte(s.plannedOn, days.to),
        askedOfEach(
          inArray(s.state, ['proposed', 'approved']),
          visibleSubjects(store, viewer),
          filter.personId ? isOf(store, filter.personId) : undefined,
          filter.sectionIds?.length ? inArray(s.sectionId, [...filter.sectionIds]) : undefined,
        ),
      ),
    )
    .orderBy(asc(s.plannedOn), asc(s.id))
    .limit(limit)
}

/** The titles of subjects by id. */
export async function findSubjectTitles(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { subjects } = store.tables
  const rows = await store
    .select({ id: subjects.id, title: subjects.title })
    .from(subjects)
    .where(inArray(subjects.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row.title]))
}
