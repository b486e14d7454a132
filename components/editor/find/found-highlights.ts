import type { EditorView } from '@tiptap/pm/view'
import type { Found } from './found.ts'

const ALL = 'desk-found'
const HERE = 'desk-found-here'
/** How far beyond the window places are marked, in heights of the window. */
const AROUND = 0.5

/**
 * Marks what was found in the body by the browser's own highlights: the document and its elements stay untouched, so that
 * nothing comes between the letters of a syllable. Browsers without highlights go to the places and mark none.
 */
export function paintFound(view: EditorView, found: readonly Found[], here: Found | null): void {
  if (!('highlights' in CSS)) return
  const shown = inWindow(view, found).filter((each) => each !== here)
  CSS.highlights.set(ALL, new Highlight(...shown.flatMap((each) => rangeOf(view, each) ?? [])))
  const range = here?.in === 'body' ? rangeOf(view, here) : null
  const present = new Highlight(...(range === null ? [] : [range]))
  present.priority = 1
  CSS.highlights.set(HERE, present)
}

/** Takes all marks away. */
export function clearFound(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(HERE)
}

/** Where a place of the body is on the screen. */
export function rangeOf(view: EditorView, found: Found): Range | null {
  const from = view.domAtPos(found.start, 1)
  const to = view.domAtPos(found.end, -1)
  // The browser may be a letter ahead of the document.
  if (from.offset > lengthOf(from.node) || to.offset > lengthOf(to.node)) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function lengthOf(node: globalThis.Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length
}

/** The places in the window and a little around it. They follow each other from top to bottom. */
function inWindow(view: EditorView, found: readonly Found[]): Found[] {
  const body = found.filter((each) => each.in === 'body')
  const margin = window.innerHeight * AROUND
  const first = firstBelow(view, body, -margin)
  const behind = firstBelow(view, body, window.innerHeight + margin)
  return body.slice(first, behind)
}

function firstBelow(view: EditorView, found: readonly Found[], height: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = found[middle]
    if (place !== undefined && view.coordsAtPos(place.start).bottom < height) low = middle + 1
    else high = middle
  }
  return low
}
