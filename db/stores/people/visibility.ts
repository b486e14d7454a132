import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import { isPrivate } from '#newsroom/articles/states.ts'
import { ARTICLE_STATES } from '#newsroom/kit/article-states.ts'
import { reachOf } from '#newsroom/people/rank.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Store } from '../../database.ts'
import { sifted } from '../kit/sifted.ts'
import { writtenOrHeldBy } from './authorship.ts'

// What a viewer may see, as conditions: the rules of `newsroom/people/` in SQL. Every list and every count of the newsroom is
// made under one of these, so that lists and single reads agree; one test walks both (`visibility.test.ts`).

/** Working copies: `mayRead`. */
export function visibleArticles(store: Store, viewer: Viewer): SQL | undefined {
  const { articles: a } = store.tables
  const { everything, settled, looksOn } = reachOf(viewer)
  if (everything) return undefined
  const own = writtenOrHeldBy(store, viewer.id)
  const published = settled ? eq(sifted(a.state), 'published') : undefined
  if (looksOn === 'none') return or(own, published)
  const sent = or(notInArray(a.state, ARTICLE_STATES.filter(isPrivate)), isNotNull(a.liveVersionId))
  return or(own, published, looksOn === 'all' ? sent : and(sent, ofDesks(store, looksOn)))
}

/** What is written for these sections, and what readers find in them while it is being rewritten for another. */
function ofDesks(store: Store, sectionIds: readonly string[]): SQL | undefined {
  const { articles: a } = store.tables
  return or(
    isNull(a.sectionId),
    inArray(a.sectionId, [...sectionIds]),
    inArray(sifted(a.liveSectionId), [...sectionIds]),
  )
}

/**
 * The same of articles in the states of the queue, of whoever may read the queue. No text there is private, so that it comes
 * down to the sections, sifted out of what the state finds.
 */
export function visibleInQueue(store: Store, viewer: Viewer): SQL | undefined {
  if (reachOf(viewer).everything) return undefined
  const ofDesk = inOwnSections(store, viewer)
  return ofDesk && or(ofDesk, writtenOrHeldBy(store, viewer.id))
}

/** What waits in the sections that a person was given, whatever their role; undefined where they were given none. */
export function inOwnSections(store: Store, { sectionIds }: Viewer): SQL | undefined {
  const { articles: a } = store.tables
  if (sectionIds.length === 0) return undefined
  return or(inArray(sifted(a.sectionId), ['', ...sectionIds]), inArray(sifted(a.liveSectionId), [...sectionIds]))
}

/** Planned subjects: `mayReadSubject`. */
export function visibleSubjects(store: Store, viewer: Viewer): SQL | undefined {
  const { subjects: s } = store.tables
  const { everything, settled, desks } = reachOf(viewer)
  if (everything || desks === 'all') return undefined
  const own = or(eq(s.proposedById, viewer.id), eq(s.assigneeId, viewer.id))
  if (!settled) return own
  // Nearly all are: said so that no planner looks for them by an index.
  const approved = notInArray(s.state, ['proposed', 'declined', 'dropped'])
  if (desks === 'none') return or(own, approved)
  return or(own, approved, isNull(s.sectionId), inArray(s.sectionId, [...desks]))
}
