import { countWords as countWordsOf, textPieces } from '../text/words.ts'
import { type Effort, newEffort } from './effort.ts'
import { type AnyMark, canonical, type TreeNode, textWithin } from './node.ts'
import { commonRuns } from './sequence.ts'

/**
 * A stretch of a line of text: kept, new, gone, or kept and set otherwise (`marked`: it became bold, or another link).
 * `node` is what stands in a line and is no text, such as a line break.
 */
export type TextRun =
  | { kind: 'same' | 'added' | 'removed'; text: string; marks: readonly AnyMark[] }
  | { kind: 'marked'; text: string; before: readonly AnyMark[]; marks: readonly AnyMark[] }
  | { kind: 'node'; before: TreeNode | null; after: TreeNode | null }

/** A word, a blank, a sign, or a node within the line. */
type Piece = { key: string; text: string; marks: readonly AnyMark[]; node: TreeNode | null; words: number }
/** What two lines have at one place: the same piece twice, or a stretch of the one that the other has not. */
type Step = { same: true; before: Piece; after: Piece } | Changed
/** `words`: of both sides together. */
type Changed = { same: false; before: Piece[]; after: Piece[]; words: number }

/** What changed between two lines of text, word by word, with the words that came and went. */
export function textChanges(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
  effort: Effort = newEffort(),
): { runs: TextRun[]; added: number; removed: number } {
  const steps = stepsBetween(piecesOf(before), piecesOf(after), effort)
  const changed = steps.filter((step) => !step.same)
  return {
    runs: joined(withoutCrumbs(steps).flatMap(runsOf)),
    added: sum(changed.map((step) => countWords(step.after))),
    removed: sum(changed.map((step) => countWords(step.before))),
  }
}

/** The same for plain text. */
export function plainTextChanges(before: string, after: string) {
  return textChanges([{ type: 'text', text: before }], [{ type: 'text', text: after }])
}

function piecesOf(line: readonly TreeNode[]): Piece[] {
  return line.flatMap((node): Piece[] => {
    if (node.type !== 'text') return [{ key: canonical(node), text: '', marks: [], node, words: wordsWithin(node) }]
    const marks = node.marks ?? []
    return textPieces((node.text ?? '').normalize('NFC')).map((text) => ({
      key: text,
      text,
      marks,
      node: null,
      words: /[\p{L}\p{N}]/u.test(text) ? 1 : 0,
    }))
  })
}

/** A note within the line carries its words as an attribute. */
function wordsWithin(node: TreeNode): number {
  const { text } = node.attrs ?? {}
  return countWordsOf(`${textWithin(node)} ${typeof text === 'string' ? text : ''}`)
}

function stepsBetween(before: Piece[], after: Piece[], effort: Effort): Step[] {
  const steps: Step[] = []
  let at = 0
  let to = 0
  const end = { before: before.length, after: after.length, length: 0 }
  const runs = commonRuns(
    before.map((piece) => piece.key),
    after.map((piece) => piece.key),
    effort,
  )
  for (const run of [...runs, end]) {
    if (run.before > at || run.after > to) {
      steps.push(changed(before.slice(at, run.before), after.slice(to, run.after)))
    }
    at = run.before + run.length
    to = run.after + run.length
    for (const [index, old] of before.slice(run.before, at).entries()) {
      const now = after[run.after + index]
      if (now) steps.push({ same: true, before: old, after: now })
    }
  }
  return steps
}

/**
 * A blank or a single small word that happens to be the same in the middle of a rewritten passage does not help a reader:
 * it becomes part of the passage. Between two single changed words only what is no word is taken.
 */
function withoutCrumbs(steps: Step[]): Step[] {
  const whole: Step[] = []
  let kept: (Step & { same: true })[] = []
  for (const step of steps) {
    const last = whole.at(-1)
    if (step.same) {
      kept.push(step)
      continue
    }
    if (last && !last.same && isCrumb(kept, last, step)) {
      for (const { before, after } of kept) append(last, [before], [after])
      append(last, step.before, step.after)
    } else {
      for (const each of kept) whole.push(each)
      whole.push(changed([...step.before], [...step.after]))
    }
    kept = []
  }
  return [...whole, ...kept]
}

function changed(before: Piece[], after: Piece[]): Changed {
  return { same: false, before, after, words: countWords(before) + countWords(after) }
}

function append(step: Changed, before: readonly Piece[], after: readonly Piece[]): void {
  for (const piece of before) step.before.push(piece)
  for (const piece of after) step.after.push(piece)
  step.words += countWords(before) + countWords(after)
}

function isCrumb(kept: readonly (Step & { same: true })[], left: Changed, right: Changed) {
  if (kept.some((step) => step.before.node !== null)) return false
  const words = countWords(kept.map((step) => step.before))
  // A change of signs alone (a comma, a full stop) never swallows what stands beside it.
  const least = Math.min(left.words, right.words)
  return least > 0 && (words === 0 ? kept.length <= 2 : words === 1 && least >= 4)
}

function runsOf(step: Step): TextRun[] {
  if (step.same) return [runOfSame(step.before, step.after)]
  const old = step.before.filter((piece) => piece.node !== null)
  const now = step.after.filter((piece) => piece.node !== null)
  // A node that changed within (a footnote) is met by its old self, not shown as gone and come.
  const partners = new Map<Piece, Piece>()
  const waiting = Map.groupBy(now.toReversed(), (each) => each.node?.type)
  for (const piece of old) {
    const partner = waiting.get(piece.node?.type)?.pop()
    if (partner) partners.set(piece, partner)
  }
  const met = new Set(partners.values())
  return [
    ...step.before.map((piece): TextRun => {
      if (piece.node === null) return { kind: 'removed', text: piece.text, marks: piece.marks }
      return { kind: 'node', before: piece.node, after: partners.get(piece)?.node ?? null }
    }),
    ...step.after
      .filter((piece) => !met.has(piece))
      .map((piece): TextRun => {
        if (piece.node === null) return { kind: 'added', text: piece.text, marks: piece.marks }
        return { kind: 'node', before: null, after: piece.node }
      }),
  ]
}

function runOfSame(before: Piece, after: Piece): TextRun {
  if (after.node !== null) return { kind: 'node', before: before.node, after: after.node }
  const sameMarks = canonical(before.marks) === canonical(after.marks)
  if (sameMarks) return { kind: 'same', text: after.text, marks: after.marks }
  return { kind: 'marked', text: after.text, before: before.marks, marks: after.marks }
}

/** Neighbours of one kind and with the same marks are one stretch. */
function joined(runs: TextRun[]): TextRun[] {
  const whole: TextRun[] = []
  let look = ''
  for (const run of runs) {
    const last = whole.at(-1)
    const its = run.kind === 'node' ? '' : lookOf(run)
    if (last && last.kind !== 'node' && run.kind !== 'node' && its === look) last.text += run.text
    else whole.push({ ...run })
    look = its
  }
  return whole
}

function lookOf(run: Exclude<TextRun, { kind: 'node' }>): string {
  if (run.kind !== 'marked' && run.marks.length === 0) return run.kind
  return canonical([run.kind, run.marks, run.kind === 'marked' ? run.before : []])
}

function countWords(pieces: readonly Piece[]): number {
  return sum(pieces.map((piece) => piece.words))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
