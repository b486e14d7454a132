import type { VersionKind } from '../articles/version.ts'

/** The kinds of versions that begin and end a round. */
export const ROUND_KINDS = ['submitted', 'returned'] as const satisfies readonly VersionKind[]

/** One time that a text lay with the desk: as it was sent in, and as the desk let go of it. */
export type EditedRound<V> = { from: V; to: V }

/**
 * The rounds that a text went between its author and the desk, from the versions that were kept, oldest first, to the one
 * that readers get. What was sent in again before anybody decided counts as it was sent in last.
 */
export function editedRounds<V extends { kind: VersionKind }>(kept: readonly V[], target: V): EditedRound<V>[] {
  const rounds: EditedRound<V>[] = []
  let from: V | null = null
  for (const version of kept) {
    if (version.kind === 'submitted') from = version
    else if (version.kind === 'returned' && from) {
      rounds.push({ from, to: version })
      from = null
    }
  }
  return from ? [...rounds, { from, to: target }] : rounds
}
