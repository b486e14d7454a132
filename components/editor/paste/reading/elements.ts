import type { Heading } from '#newsroom/document/types.ts'
import type { LeftOut } from './left-out.ts'
import type { Declarations } from './sheet.ts'

/** Elements of which nothing is read: programs, what is said about the page, what only fills in for what can't be shown. */
const NO_TEXT = new Set(
  `script style template noscript head title meta link base xml map area datalist param source track rp colgroup
  col`.split(/\s+/),
)
const CONTROLS = new Set('input select textarea button meter progress'.split(' '))
const DRAWINGS = new Set(['svg', 'canvas'])
const ADVERTISING =
  'ins.adsbygoogle, [data-ad-slot], [data-ad-client], [id^="google_ads"], [id^="div-gpt-ad"], amp-ad, ' +
  '.ads iframe, .ad iframe, .advertisement iframe, .quangcao iframe'
/** Changes that an office tracks. Pages strike out words by the same element, but do not say who did it and when. */
const DELETION = 'del[cite], del[datetime], .msoDel'
const CAPTION = /caption|chu-?thich|photo-?desc/i

/** The level of a heading in an article; null for what is none. */
export function headingLevel(element: Element, hasTitle: boolean): Heading['attrs']['level'] | null {
  const named = /^h([1-6])$/.exec(element.localName)?.[1]
  const said = element.getAttribute('role') === 'heading' ? (element.getAttribute('aria-level') ?? '2') : undefined
  const level = Number.parseInt(named ?? said ?? '', 10)
  if (Number.isNaN(level)) return /\bMsoTitle\b/.test(element.className) ? 2 : null
  return level + (hasTitle ? 1 : 0) <= 2 ? 2 : 3
}

/** True for what is named as a picture’s caption. */
export function isCaption(element: Element): boolean {
  return (
    element.localName === 'figcaption' ||
    CAPTION.test(element.className) ||
    CAPTION.test(element.parentElement?.className ?? '')
  )
}

export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

/** True for what never is text of an article and is not missed: programs, what is said about the page. */
export function isNoText(element: Element): boolean {
  return NO_TEXT.has(element.localName)
}

/** As what an element with words is left out; null for what is read. */
export function whyLeftOut(element: Element, style: Declarations): keyof LeftOut | null {
  if (element.matches(DELETION)) return 'deletions'
  if (element.matches(ADVERTISING)) return 'advertising'
  if (CONTROLS.has(element.localName)) return 'controls'
  if (DRAWINGS.has(element.localName)) return 'drawings'
  return isFaint(style) ? 'hidden' : null
}

/** What a page shows of a part that can be folded: all of it, or its name alone. */
export function shownOf(details: Element): { nodes: Node[]; folded: boolean } {
  const nodes = [...details.childNodes]
  if (details.hasAttribute('open')) return { nodes, folded: false }
  const name = nodes.find((node) => isElement(node) && node.localName === 'summary')
  const folded = nodes.some((node) => node !== name && node.nodeType !== node.COMMENT_NODE && node.textContent?.trim())
  return { nodes: name === undefined ? [] : [name], folded }
}

/** Whether something is missed where an element is left out: words, or a control that had a name. */
export function isMissed(element: Element): boolean {
  if (element.matches('input')) return !/^(hidden|)$/.test(element.getAttribute('type') ?? 'text')
  // What a drawing is called is read aloud; it is not in it.
  const inside = element.localName === 'svg' ? [...element.querySelectorAll('text, foreignObject')] : [element]
  return inside.some(({ textContent }) => textContent?.trim())
}

/** True for what is there and was made not to be seen. */
function isFaint(style: Declarations): boolean {
  return (
    style.get('mso-hide') === 'all' ||
    /^0(\.0+)?(px|pt|em|rem|%)?$/.test(style.get('font-size') ?? '') ||
    /^0(\.0+)?$/.test(style.get('opacity') ?? '')
  )
}
