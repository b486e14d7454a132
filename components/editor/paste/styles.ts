/**
 * The declarations of an element's own `style`, names and values in lower case. Read by ourselves: the browser keeps
 * only what it knows, and what Word says of its lists it does not know.
 */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>()
  for (const part of (element.getAttribute('style') ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.toLowerCase())
  }
  return declarations
}

/** True for what readers of the copied page could not see. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = styleOf(element)
  return (
    style.get('display') === 'none' ||
    /^(hidden|collapse)$/.test(style.get('visibility') ?? '') ||
    style.get('mso-hide') === 'all' ||
    /^0(\.0+)?(px|pt|em|rem|%)?$/.test(style.get('font-size') ?? '') ||
    /^0(\.0+)?$/.test(style.get('opacity') ?? '')
  )
}

/** Marks that hold for an element's text, given those that hold around it. */
export function marksWithin(element: Element, around: { bold: boolean; italic: boolean }) {
  const style = styleOf(element)
  const weight = style.get('font-weight')
  const slant = style.get('font-style')
  const tag = element.localName
  const bold = weight === undefined ? around.bold || tag === 'b' || tag === 'strong' : isHeavy(weight, around.bold)
  const italic =
    slant === undefined ? around.italic || ['i', 'em', 'cite', 'dfn'].includes(tag) : /^(italic|oblique)/.test(slant)
  return { bold, italic }
}

function isHeavy(weight: string, around: boolean): boolean {
  if (weight === 'inherit') return around
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600
}

/** True for a paragraph set in the middle of the column, as captions in manuscripts are. */
export function isCentred(element: Element): boolean {
  return element.getAttribute('align')?.toLowerCase() === 'center' || styleOf(element).get('text-align') === 'center'
}
