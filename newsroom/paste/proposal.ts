import { normaliseProse, normaliseText } from '#newsroom/text/normalise.ts'
import { repeatsWhatFollows } from './abstract.ts'
import { splitByline } from './byline.ts'
import { looksLikeCaption } from './caption.ts'
import { splitDateline } from './dateline.ts'
import { endsSentence, isDateLine, looksLikeProse, looksLikeSapo, looksLikeTitle } from './lines.ts'

/** Why a line was left out: the page's date, the abstract that repeats the text, a label such as `Bài, ảnh:`. */
export type DropReason = 'date_line' | 'abstract' | 'byline_label'

export type Dropped = { text: string; reason: DropReason }

/** The fields a pasted article page is proposed to become. A text field nothing was found for is an empty string. */
export type Proposal = {
  date: string | null
  title: string
  dateline: string
  sapo: string
  lead: { caption: string } | null
  paragraphs: string[]
  byline: string | null
  dropped: Dropped[]
}

type Line = { text: string; afterBlank: boolean }

/**
 * Reads the plain text of a whole article page, as copied from a newspaper's site or from Word, and proposes its
 * fields. It takes only what it is sure of: any line it is not sure of stays a paragraph of the body, in its place.
 * Nothing vanishes: every word of the text is in a field or in `dropped`. (The masthead's date is in both.)
 */
export function proposeFields(plainText: string): Proposal {
  const lines = readLines(plainText)
  const dropped: Dropped[] = []

  dropDates(lines, dropped)
  const title = takeTitle(lines)
  dropDates(lines, dropped)
  const date = dropped[0]?.text ?? null
  const abstract = dropAbstract(lines, dropped)
  const byline = takeByline(lines, dropped)
  const { dateline, sapo } = takeSapo(lines, title)
  const caption = sapo ? takeCaption(lines, abstract) : null

  return {
    date,
    title,
    dateline,
    sapo,
    lead: caption === null ? null : { caption },
    paragraphs: textsOf(lines),
    byline,
    dropped,
  }
}

function readLines(plainText: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  for (const text of normaliseProse(plainText).split('\n')) {
    if (text) lines.push({ text, afterBlank })
    afterBlank = text === ''
  }
  return lines
}

function dropDates(lines: Line[], dropped: Dropped[]): void {
  for (let first = lines[0]; first && isDateLine(first.text); first = lines[0]) {
    dropped.push({ text: normaliseText(first.text), reason: 'date_line' })
    lines.shift()
  }
}

function takeTitle(lines: Line[]): string {
  const [first, ...rest] = lines
  // A short line is a title only above running text; above other short lines it may be the head of a list.
  if (!first || !looksLikeTitle(first.text) || !rest.some((line) => looksLikeProse(line.text))) return ''
  if (repeatsWhatFollows(first.text, textsOf(rest))) return ''
  lines.shift()
  return normaliseText(first.text)
}

function dropAbstract(lines: Line[], dropped: Dropped[]): string {
  const [first, ...rest] = textsOf(lines)
  if (first === undefined || !repeatsWhatFollows(first, rest)) return ''
  lines.shift()
  dropped.push({ text: first, reason: 'abstract' })
  return first
}

function takeByline(lines: Line[], dropped: Dropped[]): string | null {
  const last = lines.at(-1)
  const before = lines.at(-2)
  // A name below a finished sentence signs it; a name below other names belongs to a list.
  if (!last || !before || !endsSentence(before.text)) return null
  const split = splitByline(last.text)
  if (!split) return null
  lines.pop()
  if (split.label) dropped.push({ text: split.label, reason: 'byline_label' })
  return split.name
}

function takeSapo(lines: Line[], title: string): { dateline: string; sapo: string } {
  const [first, ...rest] = lines
  if (!first) return { dateline: '', sapo: '' }
  const elsewhere = [title, ...textsOf(rest)].join('\n')
  const split = splitDateline(first.text, elsewhere)
  if (!split && !(title && rest.length > 0 && looksLikeSapo(first.text))) return { dateline: '', sapo: '' }
  lines.shift()
  return split ?? { dateline: '', sapo: first.text }
}

function takeCaption(lines: Line[], abstract: string): string | null {
  const [first, next] = lines
  if (!first || !next) return null
  const standsUnderSapo = !first.afterBlank && next.afterBlank
  if (!looksLikeCaption(first.text, { standsUnderSapo, abstract, next: next.text })) return null
  lines.shift()
  return normaliseText(first.text)
}

function textsOf(lines: Line[]): string[] {
  return lines.map((line) => line.text)
}
