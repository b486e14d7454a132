/** A line shorter than this is no line of a printed column, in characters. */
const LEAST_WIDTH = 36
/** How much of the column a broken line fills: the next word had no room. */
const FILLED = 0.72
const ENDS = /[.!?…:;]["”’»)\]]*$/u
const STARTS_SMALL = /^["“‘(]?\p{Ll}/u
/** What begins an item, a speech or a heading of its own. */
const BEGINS_ITEM =
  /^(?:[-–—•*+·▪●○■➢✓]|\d{1,3}[.)]\s|[a-zđ][.)]\s|[IVXLC]{1,5}[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]+)/u

/**
 * Joins lines that were broken where a column ended. A passage between empty lines counts as broken when its lines fill one
 * width and at least one goes on with a small letter; then each of its full lines that ends no sentence goes on, and, where
 * empty lines set the paragraphs apart, those that happen to end with a sentence too.
 */
export function joinBrokenLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const width = Math.max(0, ...lines.map(lengthOf))
  const apart = lines.some((line, n) => line === '' && n > 0 && n < lines.length - 1)
  // Lines of a document that was never broken are of any length; a column's longest are alike.
  if (width < LEAST_WIDTH || width > 140) return text
  const out: string[] = []
  for (const passage of passagesOf(lines)) {
    const isBroken = passage.some(
      (line, n) => goesOn(line, passage[n + 1], width) && STARTS_SMALL.test(passage[n + 1] ?? ''),
    )
    passage.forEach((line, n) => {
      const before = passage[n - 1]
      const joins =
        isBroken &&
        before !== undefined &&
        isFull(before, width) &&
        !BEGINS_ITEM.test(line) &&
        (!ENDS.test(before) || (apart && !/[:;]$/.test(before)))
      if (joins) out[out.length - 1] = glued(out.at(-1) ?? '', line.trimStart())
      else out.push(line)
    })
  }
  return out.join('\n')
}

/** Lines between empty ones; an empty line is a passage of its own. */
function passagesOf(lines: readonly string[]): string[][] {
  const passages: string[][] = []
  let open = false
  for (const line of lines) {
    const last = passages.at(-1)
    if (line !== '' && open && last !== undefined) last.push(line)
    else passages.push([line])
    open = line !== ''
  }
  return passages
}

function goesOn(line: string, next: string | undefined, width: number): boolean {
  return next !== undefined && isFull(line, width) && !ENDS.test(line) && !BEGINS_ITEM.test(next)
}

function isFull(line: string, width: number): boolean {
  return lengthOf(line) >= width * FILLED
}

function lengthOf(line: string): number {
  return line.normalize('NFC').length
}

/** A word that was broken at its hyphen (`COVID-` `19`) has no blank in it. */
function glued(line: string, next: string): string {
  return /[\p{L}\d]-$/u.test(line) && /^[\p{L}\d]/u.test(next) ? line + next : `${line} ${next}`
}
