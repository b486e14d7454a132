import { countWords } from '#newsroom/text/words.ts'
import { splitDateline } from './dateline.ts'

const ELLIPSIS = /(?:\.\.\.|…)$/u
const MIN_WORDS = 8

/**
 * Whether a line is the abstract a page shows above its text: the text's own beginning cut with `...`, or its first
 * paragraph a second time. The page may have made it without the line ends, without the dateline, or without the
 * caption under the lead; apart from those every letter must agree.
 */
export function repeatsWhatFollows(line: string, following: string[]): boolean {
  const first = following[0]
  if (first === undefined || countWords(line) < MIN_WORDS) return false
  const own = bare(line)
  if (!ELLIPSIS.test(line)) return own === bare(first)
  const [, , ...afterCaption] = following
  return startsWith([first, ...following.slice(1)], own) || startsWith([first, ...afterCaption], own)
}

/** Whether the text was run together as `first` directly followed by `second`, which happens to captions only. */
export function runsTogether(abstract: string, first: string, second: string): boolean {
  // A few letters of the second will do: the abstract may be cut soon after.
  return abstract.includes(first + second.slice(0, 8))
}

function startsWith(lines: string[], own: string): boolean {
  let text = bare(lines[0] ?? '')
  for (const line of lines.slice(1)) {
    if (text.length >= own.length) break
    text += letters(line)
  }
  return text.startsWith(own)
}

function bare(line: string): string {
  return letters(splitDateline(line, '')?.sapo ?? line)
}

function letters(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
