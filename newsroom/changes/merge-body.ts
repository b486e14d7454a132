import type { Block } from '../document/types.ts'
import { align } from './align.ts'
import { newEffort } from './effort.ts'
import { containedIn, type Traits, traitsOf } from './likeness.ts'
import { same } from './node.ts'

/** What somebody decided about a conflict; `both`: mine, and theirs after it. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/** A place of the body that both sides changed, with what stands there on each side. Empty: nothing. */
export type BlockConflict = {
  id: string
  base: Block[]
  mine: Block[]
  theirs: Block[]
  /** Where in the merged body the blocks that stand for it begin. */
  at: number
}

/**
 * Merges what two sides made of the same blocks. What only one of them touched is taken as it is; where both did, mine
 * stands unless `choices` says otherwise, and the conflict carries all three.
 */
export function mergeBlocks(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
  choices: Readonly<Record<string, MergeChoice>> = {},
): { blocks: Block[]; conflicts: BlockConflict[] } {
  const places = placesOf(base, sideOf(base, mine), sideOf(base, theirs))
  drawSplitsTogether(places)
  const blocks: Block[] = []
  const conflicts: BlockConflict[] = []
  for (const place of places) {
    const merged = agreed(place)
    if (merged === null) conflicts.push({ ...place, at: blocks.length })
    blocks.push(...(merged ?? chosen(place, choices[place.id])))
  }
  return { blocks, conflicts }
}

/** What one side made of the base: of each block what it became (nothing: it went), before and after each what came. */
type Side = { became: Block[][]; came: Block[][] }

/** A block of the base, or a gap between two, with what stands there on each side. */
type Place = { id: string; base: Block[]; mine: Block[]; theirs: Block[] }

function sideOf(base: readonly Block[], side: readonly Block[]): Side {
  const effort = newEffort()
  const became: Block[][] = base.map(() => [])
  const came: Block[][] = [...base.map(() => []), []]
  // What stands in place of a block that went is what the block became, however unlike: it is the same place.
  let vacant: number[] = []
  let at = 0
  for (const pair of align<Block>(base, side, { effort })) {
    if (pair.before === null) {
      const place = vacant.shift()
      if (place === undefined) came[at]?.push(pair.after)
      else became[place]?.push(pair.after)
      continue
    }
    if (pair.after === null) vacant.push(at)
    else {
      became[at]?.push(pair.after)
      vacant = []
    }
    at += 1
  }
  return { became, came }
}

function placesOf(base: readonly Block[], mine: Side, theirs: Side): Place[] {
  const places: Place[] = []
  for (let i = 0; i <= base.length; i += 1) {
    places.push({ id: `body-gap-${i}`, base: [], mine: mine.came[i] ?? [], theirs: theirs.came[i] ?? [] })
    const block = base[i]
    if (block) {
      places.push({ id: `body-${i}`, base: [block], mine: mine.became[i] ?? [], theirs: theirs.became[i] ?? [] })
    }
  }
  return places
}

/** The blocks on which there is no quarrel; null where both sides changed the place, each in its way. */
function agreed({ base, mine, theirs }: Place): Block[] | null {
  if (same(mine, theirs) || same(theirs, base)) return mine
  if (same(mine, base)) return theirs
  if (base.length > 0) return null
  // Who goes on from what the other has already: the longer one has both.
  if (holds(mine, theirs)) return mine
  return holds(theirs, mine) ? theirs : null
}

function holds(blocks: readonly Block[], others: readonly Block[]): boolean {
  let met = 0
  for (const block of blocks) {
    const waiting = others[met]
    if (waiting !== undefined && same(block, waiting)) met += 1
  }
  return met === others.length
}

function chosen(place: Place, choice: MergeChoice | undefined): Block[] {
  if (choice === 'theirs') return place.theirs
  return choice === 'both' ? [...place.mine, ...place.theirs] : place.mine
}

/**
 * A paragraph that one side cut in two and the other one changed: both halves belong to the conflict, or choosing the
 * other's paragraph would leave the second half standing twice.
 */
function drawSplitsTogether(places: Place[]): void {
  for (const [index, place] of places.entries()) {
    const [block] = place.base
    if (block === undefined || agreed(place) !== null) continue
    const gapBefore = places[index - 1]
    const gapAfter = places[index + 1]
    const whole = traitsOf(block)
    for (const side of ['mine', 'theirs'] as const) {
      const next = gapAfter?.[side] ?? []
      const end = next.findIndex((each) => !isPartOf(each, whole))
      const behind = next.splice(0, end === -1 ? next.length : end)
      const previous = gapBefore?.[side] ?? []
      const start = previous.findLastIndex((each) => !isPartOf(each, whole)) + 1
      place[side] = [...previous.splice(start), ...place[side], ...behind]
    }
  }
}

function isPartOf(part: Block, whole: Traits): boolean {
  const traits = traitsOf(part)
  return traits.size >= 2 && containedIn(traits, whole) >= 0.75
}
