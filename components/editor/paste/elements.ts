import type { Heading } from '#newsroom/document/types.ts'
import { isHidden } from './styles.ts'

/** Elements that are no text of the article: programs, forms, things that play, what is said about the page. */
const NO_TEXT = new Set(
  `script style template noscript iframe object embed applet svg canvas audio video map head title meta link base xml
  input select textarea button datalist frameset`.split(/\s+/),
)
const ADVERTISING = 'ins.adsbygoogle, [data-ad-slot], [data-ad-client], [id^="google_ads"], [id^="div-gpt-ad"]'
/** Changes that Word tracks and comments on them are no text either. */
const REVISION = '[style*="mso-element:comment"], .MsoCommentReference, .msocomoff'
/** Elements of lines of their own. */
export const BLOCK = new Set(
  `address article aside body center dd details div dl dt fieldset figcaption figure footer form header hgroup html
  legend main nav p search section summary td th tr tbody thead tfoot caption`.split(/\s+/),
)
/** Elements that hold blocks within blocks. */
export const NESTING = new Set(['ul', 'ol', 'menu', 'dir', 'li', 'blockquote', 'table'])
const CAPTION = /caption|chu-?thich|photo-?desc/i

/** True for elements that a line ends before and after. */
export function isBlockElement(element: Element): boolean {
  const tag = element.localName
  return BLOCK.has(tag) || /^(h[1-6]|[uo]l|li|table|blockquote|hr|pre|img)$/.test(tag)
}

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

/** True for what is no text of the article: programs, forms, advertising, what cannot be seen. */
export function isNoText(element: Element): boolean {
  return NO_TEXT.has(element.localName) || element.matches(ADVERTISING) || isHidden(element)
}

/** True for what Word’s tracking of changes has struck out, and for comments on the text. */
export function isRevision(element: Element): boolean {
  return element.localName === 'del' || element.matches(REVISION)
}
