/** A part of a formula as it is written in one line: words, or an element of the formula with how it is set. */
export type FormulaPart = string | { element: Element; shift?: 'raised' | 'lowered' }

/** Parts of a formula that are there for programs. */
export const NOT_SHOWN = new Set(['annotation', 'annotation-xml', 'mphantom', 'none', 'mprescripts'])

/**
 * How an element of MathML is written in one line of text: powers raised, indices lowered, fractions with a stroke. Null for
 * what is written as its children are, one after the other.
 */
export function formulaParts(element: Element): FormulaPart[] | null {
  const [base, second, third] = element.children
  switch (element.localName) {
    case 'msup':
    case 'mover':
      return base && second ? [{ element: base }, { element: second, shift: 'raised' }] : null
    case 'msub':
    case 'munder':
      return base && second ? [{ element: base }, { element: second, shift: 'lowered' }] : null
    case 'msubsup':
    case 'munderover':
      return base && second && third
        ? [{ element: base }, { element: second, shift: 'lowered' }, { element: third, shift: 'raised' }]
        : null
    case 'mfrac':
      return base && second ? [...bracketed(base), '/', ...bracketed(second)] : null
    case 'msqrt':
      return ['√(', ...[...element.children].map((each) => ({ element: each })), ')']
    case 'mroot':
      return base && second ? [{ element: second, shift: 'raised' }, '√(', { element: base }, ')'] : null
    default:
      return null
  }
}

/** More than one sign above or below the stroke is held together. */
function bracketed(element: Element): FormulaPart[] {
  return element.children.length > 1 ? ['(', { element }, ')'] : [{ element }]
}
