import type { Declarations } from './sheet.ts'

/**
 * How an element takes part in lines. `atom`: a piece within a line whose blanks at its ends are not seen; `open`: it has no
 * box, its children stand for it.
 */
export type Display = 'none' | 'open' | 'inline' | 'atom' | 'block' | 'table' | 'rows' | 'row' | 'cell' | 'caption'

const words = (list: string) => list.trim().split(/\s+/)
const BY_TAG = new Map<string, Display>([
  ...words(`area base basefont datalist head link meta noembed noframes noscript param rp script style template title
    col colgroup source track`).map((tag) => [tag, 'none'] as const),
  ...words(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer
    form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre
    search section summary ul xmp`).map((tag) => [tag, 'block'] as const),
  ...words('button input meter progress select textarea marquee').map((tag) => [tag, 'atom'] as const),
  ...words('thead tbody tfoot').map((tag) => [tag, 'rows'] as const),
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['caption', 'caption'],
  ['slot', 'open'],
])

const BY_VALUE = new Map<string, Display>([
  ['none', 'none'],
  ['contents', 'open'],
  ['inline', 'inline'],
  ['ruby', 'inline'],
  ['ruby-text', 'inline'],
  ...words('inline-block inline-flex inline-grid -webkit-inline-box -webkit-inline-flex -ms-inline-flexbox').map(
    (value) => [value, 'atom'] as const,
  ),
  ...words('block flow-root list-item flex grid -webkit-box -webkit-flex -ms-flexbox -ms-grid').map(
    (value) => [value, 'block'] as const,
  ),
  ['table', 'table'],
  ['inline-table', 'table'],
  ['table-row-group', 'rows'],
  ['table-header-group', 'rows'],
  ['table-footer-group', 'rows'],
  ['table-row', 'row'],
  ['table-cell', 'cell'],
  ['table-caption', 'caption'],
  ['table-column', 'none'],
  ['table-column-group', 'none'],
])

/** Elements whose children each stand in a box of their own. */
const SETS_ASIDE = /^(?:inline-|-webkit-(?:inline-)?|-ms-(?:inline-)?)?(?:flex|flexbox|grid|box)$/

/**
 * How an element is displayed, by its name, its attributes and what its styles say.
 * @param aside the element stands in a box that sets its children apart (`flex`, `grid`)
 */
export function displayOf(element: Element, style: Declarations, aside: boolean): Display {
  const tag = element.localName
  const said = BY_VALUE.get(displayValue(style))
  const shut = element.hasAttribute('hidden') || (tag === 'dialog' && !element.hasAttribute('open'))
  const display = said ?? (shut ? 'none' : (BY_TAG.get(tag) ?? 'inline'))
  if (display === 'none' || display === 'open' || tag === 'br' || tag === 'wbr') return display
  const outOfLine =
    aside ||
    tag === 'legend' ||
    /^(left|right|inline-start|inline-end)$/.test(style.get('float') ?? '') ||
    /^(absolute|fixed)$/.test(style.get('position') ?? '')
  if (outOfLine && display !== 'table') return 'block'
  // A paragraph is one to browsers also where it stands in a line, and the frame of a form's part has an inside of its own.
  if (tag === 'p' && (display === 'inline' || display === 'atom')) return 'block'
  return tag === 'fieldset' && display === 'inline' ? 'atom' : display
}

/** True where the element's children stand beside or below one another, each by itself. */
export function setsAside(style: Declarations): boolean {
  return SETS_ASIDE.test(displayValue(style))
}

function displayValue(style: Declarations): string {
  const value = style.get('display') ?? ''
  switch (value) {
    case 'block flow':
    case 'block flow-root':
      return 'block'
    case 'inline flow':
    case 'initial':
    case 'unset':
      return 'inline'
    case 'inline flow-root':
      return 'inline-block'
    case 'block flex':
      return 'flex'
    case 'block grid':
      return 'grid'
    default:
      return value
  }
}
