import { countWords } from '#newsroom/text/words.ts'
import { runsTogether } from './abstract.ts'
import { endsSentence } from './lines.ts'

const MAX_WORDS = 40
const CREDIT = /(?:^|[\s(.])Ảnh(?: minh họa)?\s*:/u

/** Whether a line says whose picture it is (`Ảnh: …`), as captions do. */
export function looksLikeCredit(line: string): boolean {
  return countWords(line) <= MAX_WORDS && CREDIT.test(line)
}

/**
 * Whether the line after the sapo is the lead photo's caption. A short line there may as well be the first heading, so
 * there has to be a sign: it stands right under the sapo and apart from the body, or it credits a photographer
 * (`Ảnh: …`), or the page's abstract has it glued to the body as photo captions are.
 */
export function looksLikeCaption(
  line: string,
  around: { standsUnderSapo: boolean; abstract: string; next: string },
): boolean {
  if (countWords(line) > MAX_WORDS || /^[-–—•*+\d]/u.test(line)) return false
  if (CREDIT.test(line)) return true
  if (endsSentence(line) || /[:;,]$/.test(line)) return false
  return around.standsUnderSapo || runsTogether(around.abstract, line, around.next)
}
