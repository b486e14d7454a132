/**
 * Folds text for search without marks and for slugs: lower case, no tone or vowel marks, `đ` as `d`. Both tone
 * placements (`hoà`, `hòa`) fold to one. Takes any text, composed or not; everything but letters stays as it is.
 */
export function fold(text: string): string {
  return withoutMarks(text.normalize('NFC').toLowerCase())
}

/** The text without tone and vowel marks, `đ` as `d` and `Đ` as `D`, letters in the case that they are in. */
export function withoutMarks(text: string): string {
  // The letter đ has no decomposition, so dropping the marks alone would leave it.
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
