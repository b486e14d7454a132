import { isSyllable } from './syllables.ts'
import { OLD_ENCODINGS, type OldEncoding, TCVN3, VIQR_SHAPES, VIQR_TONES, VNI_MARKS, VNI_SINGLE } from './tables.ts'

/** Words with what may be letters in one of the old encodings, VIQR apart. */
const WORD = /[\p{L}\p{M}¡-¿×÷\u00AD\u2010]+/gu
const VIQR_WORD = /[A-Za-z](?:[A-Za-z^(+*`'?~.\\-]*[A-Za-z^(+*`'?~.])?/g
const ASCII = /^[\p{ASCII}]*$/u
/** Without any of these no text is in an old encoding; most right ones have none, which spares looking at their words. */
const SIGNS = /[¡-¯±-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþ\u2010]|[aeiouy][\^(+*`'?~.]+[a-z]|dd/iu
/** How sure it has to be: so many words that make sense only when they are read so, and so few that lose theirs. */
const LEAST = { byLetters: 2, byFont: 1 }
const LEAST_SHARE = 0.6

/** What an old font says of the letters that are set in it. `capitals`: its small letters look like capitals. */
export type OldFont = { encoding: OldEncoding; capitals: boolean }

/** Reads the name of a font (`.VnTime`, `.VnTimeH`, `VNI-Times`); null where it is none of the old ones. */
export function oldFontNamed(name: string): OldFont | null {
  const clean = name.trim().replace(/^["']|["']$/g, '')
  if (/^\.vn/i.test(clean)) return { encoding: 'tcvn3', capitals: /H$/.test(clean) }
  return /^vni[- ]/i.test(clean) ? { encoding: 'vni', capitals: false } : null
}

/**
 * In which old encoding a text is written; null for text that is right as it is, in whatever language. It counts the words
 * that are no Vietnamese as they stand and are when they are read so, against those that would stop being it.
 * @param font what the font says in which the text was set, where that is known
 */
export function oldEncodingOf(text: string, font: OldFont | null = null): OldEncoding | null {
  if (!SIGNS.test(text)) return null
  const composed = text.normalize('NFC')
  const asked = font === null ? OLD_ENCODINGS : [font.encoding]
  const least = font === null ? LEAST.byLetters : LEAST.byFont
  let best: { encoding: OldEncoding; gained: number } | null = null
  for (const encoding of asked) {
    const { gained, lost, unclear } = weighed(composed, encoding)
    const sure = gained >= least && gained / (gained + lost + unclear) >= LEAST_SHARE
    if (sure && gained > (best?.gained ?? 0)) best = { encoding, gained }
  }
  return best?.encoding ?? null
}

function weighed(text: string, encoding: OldEncoding): { gained: number; lost: number; unclear: number } {
  const count = { gained: 0, lost: 0, unclear: 0 }
  const words = text.match(encoding === 'viqr' ? VIQR_WORD : WORD) ?? []
  for (const word of words) {
    const read = readWord(word, encoding)
    if (encoding === 'viqr' ? !isMarked(word) : ASCII.test(word)) continue
    const [was, is] = [isSyllable(word), isSyllable(read)]
    if (is && !was && read !== word) count.gained += 1
    else if (was && !is) count.lost += 2
    else if (was || !is) count.unclear += 1
  }
  // Plain words around the marked ones: a text of VIQR has marks in every other word, English has none.
  if (encoding === 'viqr' && count.gained * 4 < words.length) count.unclear += words.length
  return count
}

/** In VIQR: a mark within the word, or two; one alone at its end is mostly punctuation. */
function isMarked(word: string): boolean {
  return /[aeiouy][\^(+*`'?~.][a-z`'?~.]/i.test(word) || /[aeou][\^(+*]/i.test(word) || /^dd/i.test(word)
}

/**
 * Text in an old encoding as Unicode. Words that are right already stay, so that it may be said twice.
 * @param capitals it was set in a font whose small letters look like capitals
 */
export function fromOldLetters(text: string, encoding: OldEncoding, capitals = false): string {
  const composed = text.normalize('NFC')
  const read =
    encoding === 'viqr'
      ? readViqr(composed)
      : composed.replace(WORD, (word) => {
          const found = readWord(word, encoding)
          const isRight = !ASCII.test(word) && isSyllable(word) && !isSyllable(found)
          return isRight || /[\u0100-\u01B0\u1EA0-\u1EF9]/u.test(word) ? word : found
        })
  return capitals ? read.toUpperCase() : read
}

function readWord(word: string, encoding: OldEncoding): string {
  switch (encoding) {
    case 'tcvn3':
      return [...word].map((letter) => TCVN3.get(letter) ?? letter).join('')
    case 'vni':
      return readVni(word)
    case 'viqr':
      return readViqr(word)
  }
}

function readVni(word: string): string {
  let read = ''
  for (const letter of word) {
    const base = read.at(-1) ?? ''
    const marks = VNI_MARKS.get(letter.toLowerCase())
    const single = VNI_SINGLE.get(letter)
    // The letters ơ and ư take tones only, and those with a shape already take no other.
    if (marks !== undefined && /[aeouy\u01A1\u01B0]/i.test(base) && (marks.length === 1 || /[aeo]/i.test(base))) {
      read += marks
    } else read += single ?? letter
    read = read.normalize('NFC')
  }
  return read
}

const VOWEL = /[aeiouy]/i

function readViqr(text: string): string {
  const escaped = /\\[.?'`~(^+*]/.test(text)
  let read = ''
  for (let n = 0; n < text.length; n += 1) {
    const letter = text[n] ?? ''
    const next = text[n + 1] ?? ''
    if (letter === '\\' && next !== '') {
      read += next
      n += 1
    } else if (/^dd$/i.test(letter + next)) {
      read += letter === 'D' ? 'Đ' : 'đ'
      n += 1
    } else if (VOWEL.test(letter)) {
      const marks = marksBehind(text, n + 1, letter, escaped)
      read += (letter + marks.marks).normalize('NFC')
      n += marks.length
    } else read += letter
  }
  return read
}

/** Shape and tone behind a vowel, in whichever order they were typed. */
function marksBehind(text: string, at: number, vowel: string, escaped: boolean): { marks: string; length: number } {
  let shape = ''
  let tone = ''
  let length = 0
  for (;;) {
    const sign = text[at + length] ?? ''
    const asShape = VIQR_SHAPES.get(sign)
    const asTone = VIQR_TONES.get(sign)
    if (shape === '' && asShape !== undefined && takes(vowel, asShape)) shape = asShape
    else if (tone === '' && asTone !== undefined && (escaped || !endsHere(text, at + length))) tone = asTone
    else return { marks: shape + tone, length }
    length += 1
  }
}

function takes(vowel: string, shape: string): boolean {
  const taking = shape === '\u0302' ? /[aeo]/i : shape === '\u0306' ? /a/i : /[ou]/i
  return taking.test(vowel)
}

/** Where nobody wrote escapes, a full stop or question mark that ends a sentence is one. */
function endsHere(text: string, at: number): boolean {
  return /^[.?'](?:$|["”)]?\s*$|["”)]?\s+\p{Lu}|["”)]?\n)/u.test(text.slice(at, at + 4))
}

/** Keeps what a paste would take for a place to break a word, where it is a letter of an old encoding. */
export function keepSoftLetters(text: string): string {
  return text.includes('\u00AD') && oldEncodingOf(text) === 'tcvn3' ? text.replaceAll('\u00AD', '\u2010') : text
}
