import type { InnerBlock, ListItem, OrderedList } from '#newsroom/document/types.ts'
import { startingWithParagraph } from './block-writer.ts'
import { isElement } from './elements.ts'
import { numberText } from './numbering.ts'

/** What stands within the element of a list, in its order. */
type Part = { item: Element } | { list: Element } | { loose: Node[] }

/** Items, lists within the list, and what stands between them without being in an item. */
export function partsOfList(list: Element): Part[] {
  const parts: Part[] = []
  for (const node of list.childNodes) {
    if (isElement(node) && node.localName === 'li') parts.push({ item: node })
    else if (isElement(node) && /^([uo]l|menu|dir)$/.test(node.localName)) parts.push({ list: node })
    else {
      const last = parts.at(-1)
      if (last !== undefined && 'loose' in last) last.loose.push(node)
      else parts.push({ loose: [node] })
    }
  }
  return parts
}

/** Reads what parts of a list hold. */
export type ReadParts = {
  item: (item: Element) => InnerBlock[]
  list: (list: Element) => InnerBlock[]
  loose: (nodes: readonly Node[]) => InnerBlock[]
}

/**
 * The blocks of a list. What stands beside items belongs to the item above it; a list within the list does too, and where
 * none is above (a part of a list was copied) its items are the list's. Headings that are numbered by a list stay headings.
 */
export function blocksOfList(element: Element, read: ReadParts): InnerBlock[] {
  const before: InnerBlock[] = []
  const items: { value: { attrs?: { value: number } }; blocks: InnerBlock[] }[] = []
  for (const part of partsOfList(element)) {
    if ('item' in part) {
      const blocks = read.item(part.item)
      if (blocks.length > 0) items.push({ value: numberOfItem(part.item, element, items.length), blocks: [...blocks] })
    } else {
      const into = items.at(-1)?.blocks ?? before
      into.push(...('list' in part ? read.list(part.list) : read.loose(part.loose)))
    }
  }
  if (items.length === 0) return before
  const content = items.map(
    ({ value, blocks }): ListItem => ({ type: 'listItem', ...value, content: startingWithParagraph(blocks) }),
  )
  if (items.every(({ blocks: [first] }) => first?.type === 'heading')) {
    const own = listOf(element, content)
    return [...before, ...items.flatMap(({ blocks }, n) => numbered(blocks, own, n))]
  }
  // A part of a list was copied: its deeper items come first, without the one that they belong to.
  const deeper = before.every(isList) ? before.flatMap((list) => list.content) : null
  return deeper === null ? [...before, listOf(element, content)] : [listOf(element, [...deeper, ...content])]
}

function isList(block: InnerBlock): block is Extract<InnerBlock, { type: 'bulletList' | 'orderedList' }> {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

function listOf(element: Element, content: ListItem[]): Extract<InnerBlock, { type: 'bulletList' | 'orderedList' }> {
  if (element.localName !== 'ol') return { type: 'bulletList', content }
  return { type: 'orderedList', attrs: numberingIn(element), content }
}

/** How an `ol` counts, by its attributes and its style. */
export function numberingIn(list: Element): NonNullable<OrderedList['attrs']> {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10)
  const reversed = list.hasAttribute('reversed')
  const type = signsOf(list)
  const count = [...list.children].filter(({ localName }) => localName === 'li').length
  const first = reversed && !list.hasAttribute('start') ? count : start
  return {
    start: first >= 0 && first <= 9999 ? first : 1,
    ...(type === undefined ? {} : { type }),
    ...(reversed && { reversed: true as const }),
  }
}

const BY_STYLE = new Map([
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
] as const)

function signsOf(list: Element): 'a' | 'A' | 'i' | 'I' | undefined {
  const named = /^[aAiI]$/.exec(list.getAttribute('type') ?? '')?.[0]
  if (named === 'a' || named === 'A' || named === 'i' || named === 'I') return named
  const styled = [list, ...[...list.children].slice(0, 1)].map((each) =>
    /list-style(?:-type)?\s*:[^;]*?((?:lower|upper)-(?:alpha|latin|roman))/i.exec(each.getAttribute('style') ?? ''),
  )
  const value = styled.find((found) => found !== null)?.[1]?.toLowerCase()
  for (const [style, type] of BY_STYLE) if (style === value) return type
  return undefined
}

/** The number that an item says of itself, where it is not the one that comes next. */
function numberOfItem(item: Element, list: Element, place: number): { attrs?: { value: number } } {
  const value = Number.parseInt(item.getAttribute('value') ?? '', 10)
  if (list.localName !== 'ol' || Number.isNaN(value) || value < 0 || value > 9999) return {}
  const { start, reversed } = numberingIn(list)
  return value === (reversed ? start - place : start + place) ? {} : { attrs: { value } }
}

/** A heading with its number as text before it, as other places of the text point at it. */
function numbered(blocks: InnerBlock[], list: ReturnType<typeof listOf>, place: number): InnerBlock[] {
  const [heading, ...rest] = blocks
  if (heading?.type !== 'heading' || list.type !== 'orderedList') return blocks
  const number = (list.attrs?.start ?? 1) + place
  const text = `${numberText(number, list.attrs?.type ?? '1')}. `
  return [{ ...heading, content: [{ type: 'text', text }, ...(heading.content ?? [])] }, ...rest]
}
