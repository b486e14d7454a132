import type { BulletList, InnerBlock, ListItem, OrderedList } from '#newsroom/document/types.ts'
import { type Reading, readMarker } from './numbering.ts'
import type { Styles } from './sheet.ts'

/**
 * A line that Word shows as an item of a list: it writes a paragraph with the level in its style and the number as text.
 * `readings`: its number; none for a dot.
 */
export type WordItem = { list: string; level: number; readings: readonly Reading[] }

const LEVEL = /\b(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/
const DEEPEST = 9

/** What Word says of a paragraph's place in a list; null where it is none. */
export function wordItemOf(element: Element, styles: Styles): WordItem | null {
  const [, list = '', level = '1', use = ''] = LEVEL.exec(styles.of(element).get('mso-list') ?? '') ?? []
  if (list === '') return null
  return { list: `${list} ${use}`, level: levelOf(level), readings: readMarker(markerOf(element, styles)) }
}

/** An item of Word that stands in a real list, whose number follows from its place there. */
export function countedItemOf(item: Element, styles: Styles, reading: Reading | null): WordItem | null {
  const said = wordItemOf(item, styles)
  return said === null ? null : { ...said, readings: reading === null ? [] : [reading] }
}

/** Word on the web makes a list of each item and writes the level beside it. */
export function webItemOf(list: Element, item: Element): WordItem {
  const number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
  return {
    list: item.getAttribute('data-listid') ?? '',
    level: levelOf(item.getAttribute('data-aria-level') ?? '1'),
    readings: list.localName === 'ol' ? [{ type: '1', number }] : [],
  }
}

function levelOf(text: string): number {
  return Math.min(Math.max(Number.parseInt(text, 10) || 1, 1), DEEPEST)
}

/** The number or dot that Word writes before an item, without the blanks after it. */
export function markerOf(element: Element, styles: Styles): string {
  const marker = [...element.querySelectorAll('[style]')].find((each) => isListMarker(each, styles))
  return (marker?.textContent ?? '').replace(/[\s\u00A0]+/g, '')
}

/** True for the number or dot that Word writes before an item, with the blanks after it. */
export function isListMarker(element: Element, styles: Styles): boolean {
  return styles.of(element).get('mso-list') === 'ignore'
}

type List = BulletList | OrderedList
type Open = { list: List; name: string; type: Reading['type'] | null; next: number }

/** Builds real lists of the items that follow one another. */
export class WordLists {
  private open: Open[] = []

  /** Puts an item into the lists that are open. @returns a list that begins with it, where one does */
  add(item: WordItem, content: InnerBlock[]): List | null {
    while (this.open.length > item.level) this.open.pop()
    const here = this.open[item.level - 1]
    const reading = here === undefined ? null : (item.readings.find((each) => each.type === here.type) ?? null)
    const sameSort = (here?.type === null && item.readings.length === 0) || reading !== null
    if (here !== undefined && here.name === item.list && sameSort) {
      here.list.content.push(itemOf(content, reading, here.next))
      here.next = (reading?.number ?? here.next) + 1
      return null
    }
    if (here !== undefined) this.open.length = item.level - 1
    const [first = null] = item.readings
    const list = listOf(first, content)
    const parent = this.open.at(-1)
    // A level that was jumped over has no line of its own: the item stands one below the last.
    this.open.push({ list, name: item.list, type: first?.type ?? null, next: (first?.number ?? 0) + 1 })
    if (parent === undefined) return list
    parent.list.content.at(-1)?.content.push(list)
    return null
  }

  close(): void {
    this.open = []
  }
}

/** A number that is not the next one is said. */
function itemOf(content: InnerBlock[], reading: Reading | null, next: number): ListItem {
  const value = reading === null || reading.number === next ? {} : { attrs: { value: reading.number } }
  return { type: 'listItem', ...value, content }
}

function listOf(first: Reading | null, content: InnerBlock[]): List {
  const items = [{ type: 'listItem' as const, content }]
  if (first === null) return { type: 'bulletList', content: items }
  const attrs = { start: first.number, ...(first.type !== '1' && { type: first.type }) }
  return { type: 'orderedList', attrs, content: items }
}
