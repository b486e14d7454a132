import type { ArticleState } from '../kit/article-states.ts'

/** What the calendar of a week shows of a day. */
export type WeekEntry = {
  /** A subject planned for the day, or an article: wanted by its deadline, going out by the clock, or out already. */
  kind: 'subject' | 'deadline' | 'scheduled' | 'published'
  /** Of the subject, or of the article. */
  id: string
  /** What a change has to be based on. */
  version: number
  title: string
  section: string
  person: string
  /** When it goes or went out, or has to be there; null for a subject without a deadline on its day. */
  at: Date | null
  /** Of the article; null for a subject that has none. */
  state: ArticleState | null
  /** A subject that no desk has decided on. */
  waiting: boolean
  /** The article that grew out of a subject, or is one itself. */
  articleId: string | null
  /** Whether this viewer may open it. */
  opens: boolean
  /** Whether this viewer may move it to another day. */
  moves: boolean
}

export type WeekDay = { day: string; entries: WeekEntry[] }

const ORDER: Record<WeekEntry['kind'], number> = { subject: 0, deadline: 1, scheduled: 2, published: 3 }

/**
 * Puts entries under their days: subjects first, then by time. Nothing stands on one day twice: a subject with its article
 * is shown as the subject (which can be moved) while the article is wanted for that day, and as the article once it goes
 * out on it.
 */
export function arrangeWeek(days: readonly string[], entries: readonly { day: string; entry: WeekEntry }[]): WeekDay[] {
  return days.map((day) => {
    const all = entries.filter((each) => each.day === day).map((each) => each.entry)
    const articlesOf = (...kinds: WeekEntry['kind'][]) =>
      new Set(all.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.articleId))
    const goingOut = articlesOf('scheduled', 'published')
    const planned = articlesOf('subject')
    const shown = all.filter(
      ({ kind, articleId }) =>
        !(kind === 'subject' && goingOut.has(articleId)) && !(kind === 'deadline' && planned.has(articleId)),
    )
    return { day, entries: shown.sort(compare) }
  })
}

function compare(a: WeekEntry, b: WeekEntry): number {
  const bySort = Number(a.kind !== 'subject') - Number(b.kind !== 'subject')
  const byTime = (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0)
  return bySort || byTime || ORDER[a.kind] - ORDER[b.kind] || (a.id < b.id ? -1 : 1)
}
