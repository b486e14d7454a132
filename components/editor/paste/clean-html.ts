import type { Block } from '#newsroom/document/types.ts'
import { isBlockElement } from './elements.ts'
import { notesOf } from './notes.ts'
import { oldFontsIn } from './old-fonts.ts'
import type { PastedPicture } from './pictures.ts'
import { type Findings, readBlocks } from './read-blocks.ts'

/** What a copied text comes to: blocks of the one list of nodes and nothing else. */
export type CleanPaste = {
  blocks: Block[]
  /** Words out of a sentence, which go on with the line that they are pasted into. */
  inline: boolean
  /** The pictures, in their order; a figure in the blocks names its one by `pastedId`. */
  pictures: PastedPicture[]
  /** Fonts of old encodings: words set in them are other letters than they look. */
  oldFonts: string[]
  /** Passages struck out under Word's tracking of changes, which are left out. */
  deletions: number
}

/** Makes clean blocks of what programs and web pages put on the clipboard. Nothing is loaded and nothing runs. */
export function cleanHtml(html: string): CleanPaste {
  // A document made so is inert: no script runs, no picture is fetched.
  const parser = new DOMParser()
  const { body } = parser.parseFromString(withinMarks(html), 'text/html')
  const whole = parser.parseFromString(html, 'text/html')
  const findings: Findings = {
    notes: notesOf(body, whole.body),
    hasTitle: body.querySelector('h1, [role="heading"][aria-level="1"]') !== null,
    pictures: [],
    deletions: 0,
  }
  const inline = ![...body.querySelectorAll('*')].some(isBlockElement)
  const blocks = readBlocks(body, findings, inline)
  return {
    blocks,
    inline,
    pictures: findings.pictures,
    oldFonts: oldFontsIn(html),
    deletions: findings.deletions,
  }
}

const START = '<!--StartFragment-->'
const END = '<!--EndFragment-->'

/** What was copied, without what Windows puts around it: line ends there would become blanks of the text. */
function withinMarks(html: string): string {
  const start = html.indexOf(START)
  const end = html.lastIndexOf(END)
  return start >= 0 && end > start ? html.slice(start + START.length, end) : html
}
