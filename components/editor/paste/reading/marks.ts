import type { DocumentMark } from '#newsroom/document/types.ts'
import { SIGN_FONTS, type SignFont } from '#newsroom/text/symbol-fonts.ts'
import type { Display } from './display.ts'
import type { Declarations } from './sheet.ts'

/** What holds for the text within an element: how its letters are set, what its blanks mean, whether it is seen. */
export type Look = {
  bold: boolean
  italic: boolean
  struck: boolean
  underlined: boolean
  shift: 'raised' | 'lowered' | null
  rightToLeft: boolean
  link: string | null
  /** What line ends of the text are: blanks, ends of lines, or (in listings) of paragraphs. */
  lines: 'blank' | 'break' | 'paragraph'
  /** Blanks are shown as they are written. */
  kept: boolean
  seen: boolean
  /** The family of signs that letters are drawn as; null for letters. */
  signs: SignFont | null
  quotes: number
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  struck: false,
  underlined: false,
  shift: null,
  rightToLeft: false,
  link: null,
  lines: 'blank',
  kept: false,
  seen: true,
  signs: null,
  quotes: 0,
}

/** The look within an element, given the one around it. */
export function lookWithin(element: Element, style: Declarations, display: Display, around: Look): Look {
  const tag = element.localName
  const weight = style.get('font-weight')
  const slant = style.get('font-style')
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  const visibility = style.get('visibility')
  const space = style.get('white-space') ?? style.get('white-space-collapse')
  return {
    ...around,
    bold: weight === undefined ? around.bold || tag === 'b' || tag === 'strong' : isHeavy(weight, around.bold),
    italic:
      slant === undefined ? around.italic || ['i', 'em', 'cite', 'dfn'].includes(tag) : /^(italic|oblique)/.test(slant),
    struck: around.struck || ['s', 'strike', 'del'].includes(tag) || decoration.includes('line-through'),
    underlined: around.underlined || tag === 'u' || decoration.includes('underline'),
    shift: display === 'inline' ? shiftOf(tag, style, around) : around.shift,
    rightToLeft: directionOf(element, style, around.rightToLeft),
    lines: linesOf(tag, space, around.lines),
    kept: space === undefined || space === 'inherit' ? around.kept || LISTINGS.has(tag) : KEPT.test(space),
    seen: visibility === undefined || visibility === 'inherit' ? around.seen : !/^(hidden|collapse)$/.test(visibility),
    signs: signsOf(element, style, around.signs),
  }
}

/** The marks of a text; what is bold or underlined by itself (headings, links) is not marked so. */
export function marksOf(look: Look): DocumentMark[] {
  return [
    ...(look.link === null ? [] : [{ type: 'link' as const, attrs: { href: look.link } }]),
    ...(look.bold ? [{ type: 'bold' as const }] : []),
    ...(look.italic ? [{ type: 'italic' as const }] : []),
    ...(look.shift === null ? [] : [{ type: look.shift }]),
    ...(look.struck ? [{ type: 'struck' as const }] : []),
    ...(look.underlined && look.link === null ? [{ type: 'underlined' as const }] : []),
    ...(look.rightToLeft ? [{ type: 'rightToLeft' as const }] : []),
  ]
}

function isHeavy(weight: string, around: boolean): boolean {
  if (weight === 'inherit') return around
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600
}

/** Pages set raised letters by hand (`vertical-align: baseline; top: -.5em`): the element's name stands. */
function shiftOf(tag: string, style: Declarations, around: Look): Look['shift'] {
  if (tag === 'sup') return 'raised'
  if (tag === 'sub') return 'lowered'
  const align = style.get('vertical-align') ?? ''
  if (align === 'super' || align === 'sub') return align === 'super' ? 'raised' : 'lowered'
  const length = Number.parseFloat(style.get('mso-text-raise') ?? style.get('baseline-shift') ?? '')
  // An icon is set to its line by a length too, but is not made smaller with it.
  const moved = Number.isNaN(length) && style.has('font-size') ? Number.parseFloat(align) : length
  if (Number.isNaN(moved) || moved === 0) return around.shift
  return moved > 0 ? 'raised' : 'lowered'
}

function directionOf(element: Element, style: Declarations, around: boolean): boolean {
  const direction = style.get('direction') ?? element.getAttribute('dir')?.toLowerCase()
  return direction === 'rtl' ? true : direction === 'ltr' ? false : around
}

const LISTINGS = new Set(['pre', 'listing', 'xmp', 'plaintext'])
const KEPT = /^(pre(-wrap)?$|break-spaces|preserve)/

function linesOf(tag: string, space: string | undefined, around: Look['lines']): Look['lines'] {
  if (space === undefined || space === 'inherit') {
    return LISTINGS.has(tag) ? 'paragraph' : around
  }
  if (!/^(pre|break-spaces|preserve)/.test(space)) return 'blank'
  return tag === 'pre' || around === 'paragraph' ? 'paragraph' : 'break'
}

function signsOf(element: Element, style: Declarations, around: SignFont | null): SignFont | null {
  const family = style.get('font-family') ?? element.getAttribute('face')?.toLowerCase()
  if (family === undefined) return around
  const first = family.split(',')[0]?.replace(/["']/g, '').trim()
  return SIGN_FONTS.find((font) => font === first) ?? null
}

/** True for a paragraph set in the middle of the column, as captions in manuscripts are. */
export function isCentred(element: Element, style: Declarations): boolean {
  return element.getAttribute('align')?.toLowerCase() === 'center' || style.get('text-align') === 'center'
}
