import 'server-only'
import type { HistoryEntry } from '#newsroom/history/history-entry.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ReturnRound } from '#newsroom/returns/return-list.ts'
import { type ReadThreads, readThreads } from '../comments/read-threads.ts'
import { readHistory, readStandingReason } from '../history/read-history.ts'
import { deskTopics } from '../papers/arrange-topics.ts'
import { deskSections } from '../papers/list-sections.ts'
import { listPenNames } from '../people/list-pen-names.ts'
import { readReturnRounds } from '../returns/read-return-rounds.ts'
import { readWorkingCopy, type WorkingCopy } from './read-working-copy.ts'

/** How much of its history the page of an article shows. */
const MOMENTS = 8

/** Everything that the page of an article is made of. What its viewer may not know is null or empty. */
export type ArticlePage = {
  article: WorkingCopy
  history: HistoryEntry[] | null
  /** Why it stands where it does, where somebody had to say so. */
  reason: HistoryEntry | null
  rounds: ReturnRound[]
  threads: ReadThreads | null
  sections: Awaited<ReturnType<typeof deskSections>>
  topics: Awaited<ReturnType<typeof deskTopics>>
  penNames: Awaited<ReturnType<typeof listPenNames>>
}

/** Reads the page of an article in one go: its parts do not wait for one another, and its text is read once. */
export async function readArticlePage(viewer: Viewer, id: string): Promise<Outcome<ArticlePage>> {
  const [copy, history, reason, returns, threads, sections, topics, penNames] = await Promise.all([
    readWorkingCopy(viewer, id),
    readHistory(viewer, id, { limit: MOMENTS }),
    readStandingReason(viewer, id),
    readReturnRounds(viewer, id),
    readThreads(viewer, id),
    deskSections(),
    deskTopics(),
    listPenNames(viewer),
  ])
  if (!copy.ok) return copy
  return {
    ok: true,
    article: copy.article,
    history: history.ok ? history.entries : null,
    reason,
    rounds: returns.ok ? returns.rounds : [],
    threads: threads.ok ? threads : null,
    sections,
    topics,
    penNames,
  }
}
