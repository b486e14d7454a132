import { and, desc, eq, inArray, isNotNull, isNull, lt, lte, type SQL } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { PUBLISHED_FEATURES, type PublishedFeature } from '#newsroom/document/feature.ts'
import type { FrontMatter } from '#newsroom/front/lay.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import type { Section } from '../papers/sections.ts'
import { presentTeasers, teaserColumns } from '../reading/published.ts'

/** What is read for a front: how far down each list. A list that is not named is not read. */
export type FrontNeeds = {
  /** The newest of the newspaper, or of a section and what is below it. */
  newest: { sectionId: string | null; limit: number } | null
  sections: ReadonlyMap<string, number>
  features: Partial<Record<PublishedFeature, number>>
  placed: readonly number[]
}

/**
 * Reads what a front is laid from: one query a list, each read off its own index, whatever the archive holds.
 * @param sections all of them, as they are read anyway
 */
export async function readFrontLists(
  store: Store,
  sections: readonly Section[],
  needs: FrontNeeds,
): Promise<Omit<FrontMatter, 'mostRead'>> {
  const { publishedArticles: p } = store.tables
  const labels = new Map(sections.map(({ id, name, slug }) => [id, { name, slug }]))
  const newest = async (where: SQL | undefined, limit: number): Promise<Teaser[]> => {
    const rows = await store
      .select(teaserColumns(store))
      .from(p)
      .where(where)
      .orderBy(desc(p.publishedAt), desc(p.number))
      .limit(limit)
    return presentTeasers(rows, labels)
  }
  const within = (sectionId: string) => {
    noteShown({ kind: 'in_section', id: sectionId })
    const section = sections.find((each) => each.id === sectionId)
    return section?.parentId ? eq(p.sectionId, sectionId) : eq(p.topSectionId, sectionId)
  }
  const ofPlaced = async (): Promise<Teaser[]> => {
    if (needs.placed.length === 0) return []
    noteShown(...needs.placed.map((number) => ({ kind: 'article' as const, number })))
    const rows = await store
      .select(teaserColumns(store))
      .from(p)
      .where(inArray(p.number, [...needs.placed]))
    return presentTeasers(rows, labels)
  }
  const ofFeature = async (feature: PublishedFeature): Promise<Teaser[]> => {
    const limit = needs.features[feature]
    if (!limit) return []
    noteShown({ kind: 'features' })
    return newest(eq(p.feature, feature), limit)
  }
  const ofAll = (limit: number): Promise<Teaser[]> => {
    noteShown({ kind: 'newest' })
    return newest(eq(p.kind, 'article'), limit)
  }

  const asked = [...needs.sections].filter(([id]) => labels.has(id))
  const [placed, whole, video, pictures, ...bySection] = await Promise.all([
    ofPlaced(),
    needs.newest === null
      ? []
      : needs.newest.sectionId === null
        ? ofAll(needs.newest.limit)
        : newest(within(needs.newest.sectionId), needs.newest.limit),
    ofFeature(PUBLISHED_FEATURES[0]),
    ofFeature(PUBLISHED_FEATURES[1]),
    ...asked.map(([id, limit]) => newest(within(id), limit)),
  ])
  return {
    placed: new Map(placed.map((teaser) => [teaser.number, teaser])),
    newest: whole,
    features: { video, pictures },
    sections: new Map(
      asked.flatMap(([id], index) => {
        const label = labels.get(id)
        return label ? [[id, { label, newest: bySection[index] ?? [] }] as const] : []
      }),
    ),
  }
}

/** Which of these articles readers have. */
export async function publishedAmong(store: Store, numbers: readonly number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set()
  const { publishedArticles: p } = store.tables
  const rows = await store
    .select({ number: p.number })
    .from(p)
    .where(inArray(p.number, [...numbers]))
  return new Set(rows.map((row) => row.number))
}

/** The articles that go out by the clock until a moment, the last first. */
export function scheduledToGoOut(store: Store, until: Date, limit: number) {
  const { articles: a } = store.tables
  return store
    .select({
      id: a.id,
      number: a.number,
      kind: a.kind,
      approvedVersionId: a.approvedVersionId,
      scheduledAt: a.scheduledAt,
      firstPublishedAt: a.firstPublishedAt,
    })
    .from(a)
    .where(and(isNotNull(a.scheduledAt), lte(a.scheduledAt, until), eq(a.state, 'scheduled')))
    .orderBy(desc(a.scheduledAt))
    .limit(limit)
}

/** Texts of which nothing was said yet of what they have to show, the newest numbers first. */
export function bodiesWithoutFeature(store: Store, before: number | null, limit: number) {
  const { publishedArticles: p } = store.tables
  return store
    .select({ number: p.number, body: p.body })
    .from(p)
    .where(and(isNull(p.feature), before === null ? undefined : lt(p.number, before)))
    .orderBy(desc(p.number))
    .limit(limit)
}

/** Says what a published article has to show before all else. */
export async function setFeature(store: Store, number: number, feature: PublishedFeature): Promise<void> {
  const { publishedArticles: p } = store.tables
  await store.update(p).set({ feature }).where(eq(p.number, number))
}
