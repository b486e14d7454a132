// A tone written on the second vowel of an open oa, oe or uy, in decomposed text. The u of qu belongs to the consonant,
// so quý has one spelling only; a closed syllable (hoàn, huýt) has one too.
const ON_SECOND_VOWEL = /(?:(?<=o)([ae])|(?<=(?<!q)u)(y))([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu

/**
 * Writes the two accepted tone placements as one (`hoà` → `hòa`, `khoẻ` → `khỏe`, `thuý` → `thúy`, `uỷ` → `ủy`), for
 * comparing only: which of them is printed is house style. Returns NFC.
 */
export function unifyTonePlacement(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      ON_SECOND_VOWEL,
      (_, ae: string | undefined, y: string | undefined, tone: string) => tone + (ae ?? y ?? ''),
    )
    .normalize('NFC')
}
