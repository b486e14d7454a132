import { cleanLetters } from './clean-letters.ts'

// Every way of ending a line, Word's vertical tab and the Unicode separators included.
const LINE_BREAKS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g

// Control characters but for white space: Postgres stores no NUL, and none of them is ever meant.
const NEVER_STORED = /[\p{Cc}\uFFFE\uFFFF]/gu
const WHITE = /\s/

/** Text as both databases hold it: halves of characters replaced, control characters dropped, all else as it was typed. */
export function storableText(s: string): string {
  return s.toWellFormed().replace(NEVER_STORED, (found) => (WHITE.test(found) ? found : ''))
}

/**
 * Cleans a one-line field (title, caption, name, query): well-formed, NFC, in the letters that are meant (`cleanLetters`),
 * every run of white space (tabs, line ends and non-breaking spaces too) one plain space, nothing at the ends. Never refuses.
 */
export function normaliseText(s: string): string {
  // Characters are dropped before composing: one between a letter and its mark would keep the two apart.
  return cleanLetters(s.toWellFormed().replace(LINE_BREAKS, ' ')).replace(/\s+/g, ' ').trim()
}

/**
 * Cleans a multi-line field (sapo, pasted text): as `normaliseText`, but every kind of line end becomes `\n`, blank
 * lines stay, and runs of spaces and non-breaking spaces inside a line stay. Lines are trimmed, and so is the whole.
 */
export function normaliseProse(s: string): string {
  return cleanLetters(s.toWellFormed().replace(LINE_BREAKS, '\n'))
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}
