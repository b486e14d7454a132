import fc from 'fast-check'

/**
 * Texts of any characters, halves of pairs among them; those that make trouble come often. (The library's own strings of all
 * characters take seconds to be set up.)
 */
export function anyText(most: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.constantFrom(
      '.',
      '/',
      '\\',
      '\u0000',
      '\u202E',
      '\u0336',
      '\uD83D',
      '\uDE00',
      '"',
      "'",
      '%',
      ' ',
      'a',
      'ệ',
      'đ',
      '👨‍👩‍👧',
    ),
    fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    fc.integer({ min: 0, max: 0x7f }).map((point) => String.fromCodePoint(point)),
  )
  return fc.array(unit, { maxLength: most }).map((units) => units.join(''))
}
