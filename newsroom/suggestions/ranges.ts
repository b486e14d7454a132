import type { Node } from '@tiptap/pm/model'
import {
  AddMarkStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type StepMap,
} from '@tiptap/pm/transform'
import { isSuggestion } from '../document/resolve.ts'

/** What stood from `fromA` to `toA` in the old text was replaced by what stands from `fromB` to `toB` in the new one. */
export type Range = { fromA: number; toA: number; fromB: number; toB: number }

/** Steps that changed a text, in their order, with the texts before each. */
export type Edit = { before: Node; after: Node; steps: readonly Step[] }

/** True where an edit does nothing but replace and format content; attributes alone can't be told from outside. */
export function isPlain({ steps }: Edit): boolean {
  return steps.every(
    (step) =>
      step instanceof ReplaceStep ||
      step instanceof ReplaceAroundStep ||
      step instanceof AddMarkStep ||
      step instanceof RemoveMarkStep,
  )
}

/**
 * The places that an edit touched, in order and apart from each other: what was replaced, and what was formatted. What
 * lies between them is the same in both texts.
 */
export function rangesOf(edit: Edit): Range[] {
  const maps = edit.steps.map((step) => step.getMap())
  const touched: Range[] = []
  for (const [n, map] of maps.entries()) {
    map.forEach((fromA, toA, fromB, toB) => {
      touched.push({
        fromA: back(fromA, maps, n, -1),
        toA: back(toA, maps, n, 1),
        fromB: forth(fromB, maps, n + 1, -1),
        toB: forth(toB, maps, n + 1, 1),
      })
    })
    const step = edit.steps[n]
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) touched.push(...formatted(edit, step, maps, n))
  }
  return united(touched)
}

/** A position after some of the steps, as it was before all of them. */
function back(position: number, maps: readonly StepMap[], until: number, side: -1 | 1): number {
  return maps
    .slice(0, until)
    .toReversed()
    .reduce((at, map) => map.invert().map(at, side), position)
}

function forth(position: number, maps: readonly StepMap[], since: number, side: -1 | 1): number {
  return maps.slice(since).reduce((at, map) => map.map(at, side), position)
}

/** Each stretch of a line that a step formatted. What is suggested to go stays as it is: it is not in the new text. */
function formatted(edit: Edit, step: AddMarkStep | RemoveMarkStep, maps: readonly StepMap[], n: number): Range[] {
  const found: Range[] = []
  const from = forth(step.from, maps, n + 1, 1)
  const to = forth(step.to, maps, n + 1, -1)
  if (from >= to) return found
  edit.after.nodesBetween(from, to, (node, at) => {
    if (!node.isInline || node.marks.some((mark) => mark.type.name === 'deletion')) return
    const fromB = Math.max(from, at)
    const toB = Math.min(to, at + node.nodeSize)
    found.push({ fromA: back(fromB, maps, maps.length, 1), toA: back(toB, maps, maps.length, -1), fromB, toB })
  })
  return found.filter(({ fromA, toA, fromB, toB }) => {
    const same = toA - fromA === toB - fromB
    return !same || !edit.before.slice(fromA, toA).content.eq(edit.after.slice(fromB, toB).content)
  })
}

function united(ranges: Range[]): Range[] {
  const whole: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.fromB - b.fromB || a.fromA - b.fromA)) {
    const last = whole.at(-1)
    if (last && (range.fromB <= last.toB || range.fromA <= last.toA)) {
      last.fromA = Math.min(last.fromA, range.fromA)
      last.fromB = Math.min(last.fromB, range.fromB)
      last.toA = Math.max(last.toA, range.toA)
      last.toB = Math.max(last.toB, range.toB)
    } else whole.push({ ...range })
  }
  // A range that grew may have reached the one before it.
  return whole.length < ranges.length ? united(whole) : whole
}

/** All of the ranges as one. */
export function bundled(ranges: readonly Range[]): Range {
  return {
    fromA: Math.min(...ranges.map((range) => range.fromA)),
    toA: Math.max(...ranges.map((range) => range.toA)),
    fromB: Math.min(...ranges.map((range) => range.fromB)),
    toB: Math.max(...ranges.map((range) => range.toB)),
  }
}

/** True where a range lies within one line of text in both texts. */
export function isInLine(edit: Edit, range: Range): boolean {
  return within(edit.before, range.fromA, range.toA) && within(edit.after, range.fromB, range.toB)
}

function within(doc: Node, from: number, to: number): boolean {
  const $from = doc.resolve(from)
  return $from.parent.inlineContent && $from.sameParent(doc.resolve(to))
}

/** A range without what is the same at its beginning and end. */
export function trimmed(edit: Edit, range: Range): Range {
  const a = edit.before.slice(range.fromA, range.toA).content
  const b = edit.after.slice(range.fromB, range.toB).content
  const start = a.findDiffStart(b)
  if (start === null) return { ...range, fromA: range.toA, fromB: range.toB }
  const end = a.findDiffEnd(b)
  if (end === null) return range
  // What is the same at both ends may be the same text twice: `aa` became `aaa`.
  const over = Math.max(0, start - Math.min(end.a, end.b))
  return {
    fromA: range.fromA + start,
    toA: range.fromA + end.a + over,
    fromB: range.fromB + start,
    toB: range.fromB + end.b + over,
  }
}

/** Marks of suggestions that new content took over from its surroundings without anybody meaning it. */
export type Inherited = { inline: Range[]; nodes: { at: number; node: Node }[] }

/** Where typed words lie in somebody's suggestion, and where half of a split block kept the marks of the whole. */
export function inherited(edit: Edit, ranges: readonly Range[]): Inherited {
  const found: Inherited = { inline: [], nodes: [] }
  for (const range of ranges) {
    if (range.fromB === range.toB || isReset(edit, range)) continue
    const inLine = isInLine(edit, range)
    const split = !opens(edit.before, range.fromA, range.toA)
    edit.after.nodesBetween(range.fromB, range.toB, (node, at) => {
      if (!node.marks.some(isSuggestion)) return
      if (node.isInline) {
        if (inLine) found.inline.push(range)
      } else if (split && at >= range.fromB && at + node.nodeSize > range.toB) found.nodes.push({ at, node })
    })
  }
  return found
}

/** True where the same words stand in both texts, set otherwise: they are nobody's new words. Typed again, they are. */
function isReset({ before, after, steps }: Edit, { fromA, toA, fromB, toB }: Range): boolean {
  const formats = steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)
  return formats && toA - fromA === toB - fromB && before.textBetween(fromA, toA) === after.textBetween(fromB, toB)
}

/** True where a node begins within a stretch and ends beyond it. */
function opens(doc: Node, from: number, to: number): boolean {
  let found = false
  if (from < to) {
    doc.nodesBetween(from, to, (node, at) => {
      found ||= !node.isText && at >= from && at + node.nodeSize > to
    })
  }
  return found
}
