import { countWords } from '#newsroom/text/words.ts'

const MAX_TITLE_WORDS = 40
const MAX_SAPO_WORDS = 120
const MIN_PROSE_WORDS = 10
const MAX_DATE_LENGTH = 80

const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|cn)'
const DAY = '(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4})'
const CLOCK = '\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?: ?[ap]m)?'
const ZONE = '\\(?(?:GMT|UTC) ?[+-] ?\\d{1,2}(?::?\\d{2})?\\)?'
const GAP = '[\\s,|–-]*'

// The whole line must be a date: with a place before it (`Hà Nội, ngày 5/5/2021`) it belongs to a document.
const DATE_LINE = new RegExp(
  `^(?:${CLOCK}${GAP})?(?:${WEEKDAY}${GAP})?(?:ngày )?${DAY}(?:${GAP}(?:lúc )?${CLOCK})?(?:${GAP}${ZONE})?$`,
  'iu',
)
const PLACE_AND_DATE = /,\s*ngày\s+\d{1,2}\b/iu

/** Whether a line is a date and nothing else, as a masthead (`Thứ sáu, 07/05/2021`) or a time stamp is. */
export function isDateLine(line: string): boolean {
  return line.length <= MAX_DATE_LENGTH && DATE_LINE.test(line.replace(/\s+/g, ' '))
}

/** Whether a line ends as a sentence does, closing quotes and brackets allowed. */
export function endsSentence(line: string): boolean {
  return /[.!?…]["”’»)\]]*$/u.test(line)
}

/** Running text: a finished sentence of some length, or a line too long to be anything else. */
export function looksLikeProse(line: string): boolean {
  const count = countWords(line)
  return count > MAX_TITLE_WORDS || (count >= MIN_PROSE_WORDS && endsSentence(line))
}

/** A headline: short and without a full stop; not the place and date a document begins with, nor a list's item. */
export function looksLikeTitle(line: string): boolean {
  const count = countWords(line)
  if (count === 0 || count > MAX_TITLE_WORDS) return false
  const finished = endsSentence(line) && !/[?!…]["”’»)]?$|\.\.\.$/u.test(line)
  return !finished && !/[:;,]$/.test(line) && !PLACE_AND_DATE.test(line) && !/^[-–—•*+]/u.test(line)
}

/** A first paragraph that can be the lead: finished sentences, neither a heading nor a page of text. */
export function looksLikeSapo(line: string): boolean {
  const count = countWords(line)
  return count >= MIN_PROSE_WORDS && count <= MAX_SAPO_WORDS && endsSentence(line) && !/^[-–—•*+]/u.test(line)
}
