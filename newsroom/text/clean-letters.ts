/** What is invisible within words, stands for an object that is not there, or has a shape in one font alone. */
const DROPPED =
  /[\p{Co}\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC\uFFFE\uFFFF]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/** Letters are joined and parted by these in some scripts and in pictures of several people; nowhere among Latin letters. */
const JOINERS =
  /(?<=[\p{Script=Latin}\p{Nd}\s\p{P}]|^)[\u200C\u200D]+|[\u200C\u200D]+(?=[\p{Script=Latin}\p{Nd}\s\p{P}]|$)/gu

const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** đ that is not đ: the eth of Iceland and the letters of Africa begin no word there that stands in a Vietnamese text. */
const ETH = /(?<![\p{L}\p{M}\p{N}])[ÐƉðɖ](?=[\p{Script=Latin}\p{M}])|[Dd][\u0335\u0336]/gu

/** `HÐND`: an abbreviation of capitals without a vowel, which no name of Iceland is. */
const ABBREVIATION = /(?<![\p{L}\p{M}\p{N}])[B-DF-HJ-NP-TV-XZĐÐƯƠ]*Ð[B-DF-HJ-NP-TV-XZĐÐƯƠ]*(?![\p{L}\p{M}])/gu

const CYRILLIC = 'аеорсухіјѕһԁАВЕЅІЈКМНОРСТУХ'
const GREEK = 'οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const LATIN = 'aeopcyxijshdABESIJKMHOPCTYX' + 'oABEZHIKMNOPTYX'
const TWINS: ReadonlyMap<string, string> = new Map(
  [...(CYRILLIC + GREEK)].map((letter, index) => [letter, LATIN[index] ?? letter]),
)
const TWIN = new RegExp(`[${CYRILLIC}${GREEK}]`, 'u')
const WORD = /[\p{L}\p{M}]+/gu

/**
 * A text in the letters that are meant: what cannot be seen is out, direction marks stay only where something is read from
 * right to left, `Ð` of other alphabets at the beginning of a word is `Đ`, and letters of Cyrillic and Greek within a word of
 * Latin ones are those that they look like. Words wholly in another alphabet stay as they are. Returns NFC.
 */
export function cleanLetters(text: string): string {
  // Nearly every text has none of all this.
  if (PLAIN.test(text)) return text.normalize('NFC')
  const seen = text.replace(DROPPED, '').replace(JOINERS, '')
  const directed = RIGHT_TO_LEFT.test(seen) ? seen : seen.replace(DIRECTION, '')
  return directed
    .replace(ETH, (found) => (/^[ÐƉD]/.test(found) ? 'Đ' : 'đ'))
    .replace(ABBREVIATION, (found) => found.replaceAll('Ð', 'Đ'))
    .replace(WORD, withoutTwins)
    .normalize('NFC')
}

/** Latin letters with their marks, figures, signs and blanks: what a Vietnamese text is written in, eth and invisible signs aside. */
const PLAIN =
  /^[\t\n\v\f\r\u0020-\u007E\u0085\u00A0-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u0255\u0257-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2070-\u209C\u20AB]*$/

function withoutTwins(word: string): string {
  if (!TWIN.test(word) || !/\p{Script=Latin}/u.test(word)) return word
  const latin = Array.from(word, (letter) => TWINS.get(letter) ?? letter).join('')
  // A letter without a twin says that another alphabet is meant: `αB`, `kΩ`.
  return /^[\p{Script=Latin}\p{M}]+$/u.test(latin) ? latin : word
}
