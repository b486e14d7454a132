import { RIGHT_SETS, type RightSet, type Viewer } from '../people/roles.ts'
import type { Right } from './right-names.ts'

/**
 * What named sets give, beside whatever a role gives: rights that concern no single article. A lawyer (`legal`) also reads what
 * desks work on, in the sections that they were given or in all, how it came about, and comments; but takes no step.
 * The places for advertisements are still to come: until then that desk has its own account and nothing else.
 */
const GIVES: Record<RightSet, readonly Right[]> = {
  legal: ['article.list', 'others.list'],
  photo: ['media.upload', 'media.library'],
  advertising: [],
  audit: ['log.read'],
}

/** Whether one of the sets that a person was given has the right. */
export function setsGive({ sets = [] }: Pick<Viewer, 'sets'>, right: Right): boolean {
  return sets.some((set) => GIVES[set].includes(right))
}

/** The sets among what was stored; what this release does not know counts for nothing. */
export function knownSets(names: readonly string[] | null): RightSet[] {
  return RIGHT_SETS.filter((set) => names?.includes(set))
}
