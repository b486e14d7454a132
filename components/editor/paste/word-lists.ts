import type { BulletList, InnerBlock, OrderedList } from '#newsroom/document/types.ts'
import { styleOf } from './styles.ts'

/** A line that Word shows as an item of a list: it writes a paragraph with the level in its style and the number as text. */
export type WordItem = { list: string; level: number; ordered: boolean; start: number }

const LEVEL = /\b(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/
const DEEPEST = 9

/** What Word says of a paragraph's place in a list; null where it is none. */
export function wordItemOf(element: Element): WordItem | null {
  const [, list = '', level = '1', use = ''] = LEVEL.exec(styleOf(element).get('mso-list') ?? '') ?? []
  if (list === '') return null
  const marker = [...element.querySelectorAll('[style]')].find(isListMarker)?.textContent ?? ''
  return {
    list: `${list} ${use}`,
    level: Math.min(Math.max(Number.parseInt(level, 10), 1), DEEPEST),
    ...numberingOf(marker.replace(/[\s\u00A0]+/g, '')),
  }
}

/** Word on the web makes a list of each item and writes the level beside it. */
export function webItemOf(list: Element, item: Element): WordItem {
  return {
    list: item.getAttribute('data-listid') ?? '',
    level: Math.min(Math.max(Number.parseInt(item.getAttribute('data-aria-level') ?? '1', 10) || 1, 1), 9),
    ordered: list.localName === 'ol',
    start: Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1,
  }
}

/** The number or dot that Word writes before an item, with the blanks after it. */
export function isListMarker(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore'
}

/** Reads `3.`, `b)`, `IV.` and `(2)`; anything else is a dot. */
function numberingOf(marker: string): { ordered: boolean; start: number } {
  const [, number, letter] = /^\(?(?:(?:\d+\.)*(\d{1,4})|([a-z]{1,4}))[.):/]*$/iu.exec(marker) ?? []
  if (number !== undefined) return { ordered: true, start: Number.parseInt(number, 10) }
  if (letter === undefined || (letter.toLowerCase() === 'o' && !/[.):]/.test(marker)))
    return { ordered: false, start: 1 }
  const place = letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1
  // Roman numbers are counted anew: `i`, `v` and `x` may be letters as well.
  return { ordered: true, start: letter.length === 1 && !/[ivxlcdm]/i.test(letter) ? place : 1 }
}

type List = BulletList | OrderedList

/** Builds real lists of the items that follow one another. */
export class WordLists {
  private open: { list: List; item: WordItem }[] = []

  /** Puts an item into the lists that are open. @returns a list that begins with it, where one does */
  add(item: WordItem, content: InnerBlock[]): List | null {
    while (this.open.length > item.level) this.open.pop()
    const here = this.open[item.level - 1]
    const goesOn = here !== undefined && here.item.ordered === item.ordered && here.item.list === item.list
    if (here !== undefined && !goesOn) this.open.length = item.level - 1
    if (goesOn) {
      here.list.content.push({ type: 'listItem', content })
      return null
    }
    const list = listOf(item, content)
    const parent = this.open.at(-1)
    // A level that was jumped over has no line of its own: the item stands one below the last.
    this.open.push({ list, item })
    if (parent === undefined) return list
    parent.list.content.at(-1)?.content.push(list)
    return null
  }

  close(): void {
    this.open = []
  }
}

function listOf({ ordered, start }: WordItem, content: InnerBlock[]): List {
  const items = [{ type: 'listItem' as const, content }]
  return ordered ? { type: 'orderedList', attrs: { start }, content: items } : { type: 'bulletList', content: items }
}
