import type { ListNumbers } from '#newsroom/document/types.ts'

/** A number as an office wrote it before an item: in which signs it may be read, and as what. */
export type Reading = { type: ListNumbers; number: number }

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/**
 * Reads `3.`, `2.1.`, `b)`, `IV.` and `(2)`, the likelier reading first (`i` and `v` are numbers of Rome rather than letters,
 * `c` and `d` letters); anything else is a dot, and has none.
 */
export function readMarker(marker: string): Reading[] {
  const [, number, letter = ''] = /^\(?(?:(?:\d+\.)*(\d{1,4})|([a-z]{1,6}))[.):/-]*$/iu.exec(marker) ?? []
  if (number !== undefined) return [{ type: '1', number: Number.parseInt(number, 10) }]
  // The dot of Word's second level is an `o`.
  if (letter === '' || (letter.toLowerCase() === 'o' && !/[.)\]:]/.test(marker))) return []
  const small = letter.toLowerCase()
  const capital = small !== letter
  const readings: Reading[] = []
  const roman = romanNumber(small)
  if (roman !== null) readings.push({ type: capital ? 'I' : 'i', number: roman })
  const isOneLetter = [...small].every((each) => each === small[0])
  if (isOneLetter) {
    const place = small.charCodeAt(0) - 'a'.charCodeAt(0) + 1 + 26 * (small.length - 1)
    const asLetter: Reading = { type: capital ? 'A' : 'a', number: place }
    if (/^[cdlm]$/.test(small)) readings.unshift(asLetter)
    else readings.push(asLetter)
  }
  return readings
}

function romanNumber(small: string): number | null {
  let rest = small
  let number = 0
  for (const [value, signs] of ROMAN) {
    while (rest.startsWith(signs)) {
      number += value
      rest = rest.slice(signs.length)
    }
  }
  return rest === '' && number > 0 && numberText(number, 'i') === small ? number : null
}

/** A number in the signs of a list. */
export function numberText(number: number, type: ListNumbers): string {
  switch (type) {
    case '1':
      return String(number)
    case 'i':
    case 'I': {
      let rest = number
      let text = ''
      for (const [value, signs] of ROMAN) {
        for (; rest >= value; rest -= value) text += signs
      }
      return type === 'I' ? text.toUpperCase() : text
    }
    case 'a':
    case 'A': {
      const letter = String.fromCharCode(('a'.charCodeAt(0) + ((number - 1) % 26)) % 128)
      const text = number < 1 ? String(number) : letter.repeat(Math.ceil(number / 26))
      return type === 'A' ? text.toUpperCase() : text
    }
  }
}
