import { normaliseText } from '#newsroom/text/normalise.ts'
import { keepSoftLetters } from '#newsroom/text/old-letters/old-letters.ts'
import { joinBrokenLines } from './broken-lines.ts'

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const DROPPED = /(?![\t\n])[\p{Cc}\p{Cs}\u00AD\u200B\uFEFF\uFFFE\uFFFF]/gu

/** Plain text from the clipboard as the desk keeps text: one kind of line end, NFC, nothing invisible. Blanks stay. */
export function cleanPastedText(text: string): string {
  return keepSoftLetters(text).replace(LINE_ENDS, '\n').replace(DROPPED, '').replaceAll('\u00A0', ' ').normalize('NFC')
}

/** The same for fields of one paragraph: lines run together, and blanks at the ends stay only within a line. */
export function pastedLine(text: string): string {
  const clean = cleanPastedText(text)
  return /[\n\t]/.test(clean.trim()) ? normaliseText(clean) : clean.replace(/\n+/g, '').replaceAll('\t', ' ')
}

/** The same for the body, where each line becomes a paragraph: without blank ones between and around. */
export function pastedParagraphs(text: string): string {
  return withoutEmptyLines(cleanPastedText(text))
}

/**
 * The same where lines that a page of paper broke (a PDF, a mail) are one paragraph again. Lines are only joined that
 * surely go on: verse, lists and addresses stay in their lines.
 * @returns null where there is nothing to join
 */
export function joinedParagraphs(text: string): string | null {
  const clean = cleanPastedText(text)
  const joined = joinBrokenLines(clean)
  return joined === clean ? null : withoutEmptyLines(joined)
}

function withoutEmptyLines(text: string): string {
  return text.replace(/\n[ \t]*(?=\n)/g, '').replace(/^\n+|\n[ \t]*$/g, '')
}
