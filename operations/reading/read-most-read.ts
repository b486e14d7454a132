import 'server-only'
import { database } from '#db/index.ts'
import { teasersByNumber } from '#db/stores/reading/published.ts'
import { mostReadSince, type RankedArticle } from '#db/stores/reading/reads.ts'
import { now } from '#newsroom/kit/clock.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { hoursBefore, MOST_READ_FALLBACK_HOURS, MOST_READ_HOURS } from '#newsroom/reading/reads.ts'

/** Articles that are ranked; a section with none among them has no list. */
const RANKED = 1_000

/** How far back a ranking looks, and for how long it holds. */
type Span = { hours: number; holdsMs: number }
const SPANS: readonly Span[] = [
  { hours: MOST_READ_HOURS, holdsMs: 60_000 },
  { hours: MOST_READ_FALLBACK_HOURS, holdsMs: 10 * 60_000 },
]

type Ranking = { madeAt: number; articles: Promise<RankedArticle[]> }

// A ranking is the same for all pages: made once a minute in each process, not with every page that shows a part of it.
// What is in it is read anew each time, so nothing is shown that was taken down meanwhile.
const made = oneInAProcess<Map<number, Ranking>>('most-read')

/**
 * What is read most, the most read first: of the past 24 hours, filled up from the past seven days. Only what readers
 * can still reach.
 * @param sectionId of this section and those under it; null or absent for the whole newspaper
 */
export async function readMostRead(wish: { sectionId?: string | null; limit: number }): Promise<Teaser[]> {
  const { sectionId = null, limit } = wish
  const isWanted = (one: RankedArticle) =>
    sectionId === null || one.sectionId === sectionId || one.topSectionId === sectionId
  const wanted = new Set<number>()
  for (const span of SPANS) {
    for (const one of await ranking(span)) {
      if (wanted.size === limit) break
      if (isWanted(one)) wanted.add(one.number)
    }
    if (wanted.size === limit) break
  }
  const teasers = new Map((await teasersByNumber(database(), [...wanted])).map((teaser) => [teaser.number, teaser]))
  return [...wanted].flatMap((number) => teasers.get(number) ?? [])
}

/** Makes every ranking anew at the next question; for tests, and when the demonstration has been filled. */
export function forgetMostRead(): void {
  made.get()?.clear()
}

function ranking(span: Span): Promise<RankedArticle[]> {
  const rankings = made.orMake(() => new Map())
  const kept = rankings.get(span.hours)
  const age = kept ? now().getTime() - kept.madeAt : Number.POSITIVE_INFINITY
  if (kept && age >= 0 && age < span.holdsMs) return kept.articles
  const articles = mostReadSince(database(), hoursBefore(now(), span.hours), RANKED)
  const present = { madeAt: now().getTime(), articles }
  rankings.set(span.hours, present)
  // What failed is tried again by who asks next.
  articles.catch(() => {
    if (rankings.get(span.hours) === present) rankings.delete(span.hours)
  })
  return articles
}
