import { normaliseText } from './normalise.ts'

// `TN&MT` is one word, and so are `2,8`, `3.000` and `28/7/2012`: a reader takes each in at one glance.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:(?<=\p{N})[.,:/](?=\p{N})|&(?=\p{L}))[\p{L}\p{M}\p{N}]+)*/gu

const WORDS_PER_MINUTE = 238

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** The words of a text, as a Vietnamese newsroom counts them: one syllable, abbreviation or number each. */
export function words(text: string): string[] {
  return text.match(WORD) ?? []
}

/** Where the words are that `words` finds. */
export function wordSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(WORD)].map((word) => ({ start: word.index, end: word.index + word[0].length }))
}

/**
 * A text in pieces that are never shown torn: words (as above), runs of white space, and every other character as a reader
 * counts it. Joined they are the text again.
 */
export function textPieces(text: string): string[] {
  const pieces: string[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index > end) addBetween(text.slice(end, index), pieces)
    pieces.push(word)
    end = index + word.length
  }
  if (end < text.length) addBetween(text.slice(end), pieces)
  return pieces
}

function addBetween(text: string, pieces: string[]): void {
  if (text.length === 1) {
    pieces.push(text)
    return
  }
  for (const run of text.match(/\s+|\S+/gu) ?? []) {
    if (/^\s/u.test(run)) pieces.push(run)
    else for (const { segment } of graphemes.segment(run)) pieces.push(segment)
  }
}

/** How many words `words` finds. */
export function countWords(text: string): number {
  return words(text).length
}

/**
 * Whole minutes to read that many words, at least 1 (0 for no words).
 *
 * Speed: 238 words a minute, the mean for silent reading of non-fiction in English (Brysbaert 2019, "How many words do
 * we read per minute?", Journal of Memory and Language 109). We know of no such large measurement for Vietnamese. We
 * count syllables, which are shorter than English words, so the answer errs on the long side.
 */
export function readingMinutes(wordCount: number): number {
  return wordCount <= 0 ? 0 : Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))
}

/**
 * Cuts one-line text to at most `maxGraphemes` characters as a reader counts them, the closing `…` included. Cuts
 * between words; a first word that is itself too long is cut between characters. White space becomes single spaces.
 */
export function cutAtWord(text: string, maxGraphemes: number): string {
  const line = normaliseText(text)
  if (maxGraphemes < 1) return ''
  let seen = 0
  let room = 0
  for (const { index, segment } of graphemes.segment(line)) {
    seen += 1
    if (seen > maxGraphemes) return cutBefore(line, room)
    if (seen < maxGraphemes) room = index + segment.length
  }
  return line
}

/** The same for text of several lines: each stays a line of its own, and together they are no longer than that. */
export function cutLines(text: string, maxGraphemes: number): string {
  const kept: string[] = []
  let room = maxGraphemes
  for (const line of text.split('\n').map(normaliseText)) {
    if (line === '') continue
    // A beginning of a word or two says nothing.
    if (kept.length > 0 && room < 12) return `${kept.join('\n').replace(/…$/u, '')}…`
    const cut = cutAtWord(line, room)
    kept.push(cut)
    if (cut !== line) break
    room -= [...graphemes.segment(cut)].length + 1
  }
  return kept.join('\n')
}

/** The summary for lists and meta descriptions: the sapo, which is written to be one, or else the start of the body. */
export function abstractOf(sapo: string, bodyText: string, max: number): string {
  return cutAtWord(normaliseText(sapo) || bodyText, max)
}

function cutBefore(line: string, end: number): string {
  // One place further on, so that a word ending exactly at the limit is kept.
  const space = line.lastIndexOf(' ', end)
  const kept = line.slice(0, space > 0 ? space : end)
  return `${kept.replace(/[\s.,;:…–—([{“‘"-]+$/u, '')}…`
}
