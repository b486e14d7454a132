import type { Place } from './find-memory.ts'
import { compareFound, type Found } from './found.ts'

/** The first place at or behind another one; the first of all where there is none. */
export function atOrBehind(all: readonly Found[], place: Place): Found | null {
  return all.find((each) => compareFound(each, place) >= 0) ?? all[0] ?? null
}

/** The first place behind another one, round to the first of all. */
export function behind(all: readonly Found[], place: Place): Found | null {
  return all.find((each) => compareFound(each, place) > 0) ?? all[0] ?? null
}

/** The last place before another one, round to the last of all. */
export function before(all: readonly Found[], place: Place): Found | null {
  return all.findLast((each) => compareFound(each, place) < 0) ?? all.at(-1) ?? null
}
