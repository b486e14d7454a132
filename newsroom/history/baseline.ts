import type { VersionKind } from '../articles/version.ts'
import type { ArticleState } from '../kit/article-states.ts'

/** What a desk compares a text with: as who asks last saw it, as it was last decided about, last sent in, as readers have it. */
export const BASELINES = ['seen', 'reviewed', 'submitted', 'published'] as const
export type Baseline = (typeof BASELINES)[number]

/** The kinds of versions that are kept when a text is sent in, and when somebody decided about it. */
export const BASELINE_KINDS = {
  submitted: ['submitted'],
  reviewed: ['returned', 'forwarded', 'approved'],
} as const satisfies Record<Exclude<Baseline, 'published' | 'seen'>, readonly VersionKind[]>

/** The versions that keep the present text itself, by the steps that led to the state: newest last. */
const OWN: Partial<Record<ArticleState, readonly VersionKind[]>> = {
  submitted: ['submitted'],
  awaiting_approval: ['forwarded'],
  approved: ['forwarded', 'approved'],
  scheduled: ['forwarded', 'approved'],
}

/**
 * What was kept of an article before its present state, newest first: the versions that hold just what waits now are no
 * earlier text. Without this a second submission would be compared with itself.
 */
export function earlierVersions<V extends { kind: VersionKind }>(state: ArticleState, versions: readonly V[]): V[] {
  const rest = [...versions]
  for (const kind of [...(OWN[state] ?? [])].reverse()) if (rest[0]?.kind === kind) rest.shift()
  return rest
}
