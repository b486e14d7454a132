import { existsSync, readFileSync } from 'node:fs'

// The newspaper page that the product began with, where it lies beside the project; else a text of the same shape.
const ORIGINAL = '../shared/seed/bai-viet-2012.txt'
const OURS = 'tests/fixtures/bai-mau.txt'

/** The plain text of a saved article page, and what has to come out of it. */
export function pastedArticle() {
  const text = readFileSync(existsSync(ORIGINAL) ? ORIGINAL : OURS, 'utf8')
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  // In reading order: date, title, abstract, dateline and sapo, caption, two paragraphs, byline.
  const [, title = '', , lead = '', caption = '', first = '', second = '', byline = ''] = lines
  const [, dateline = '', sapo = ''] = /^(\S+?)\s*[-–]\s*(.*)$/.exec(lead) ?? []
  return { text, title, dateline, sapo, caption, paragraphs: [first, second], byline }
}
