import type { Block } from '#newsroom/document/types.ts'
import { oldEncodingOf } from '#newsroom/text/old-letters/old-letters.ts'
import { commentsOf } from './comments.ts'
import { displayOf } from './display.ts'
import { fragmentOf } from './fragment.ts'
import { type LeftOut, nothingLeftOut } from './left-out.ts'
import { notesOf } from './notes.ts'
import { oldFontsIn } from './old-fonts.ts'
import type { PastedPicture } from './pictures.ts'
import { type Findings, readBlocks } from './read-blocks.ts'
import { Styles } from './sheet.ts'

/** What a copied text comes to: blocks of the one list of nodes and nothing else. */
export type CleanPaste = {
  blocks: Block[]
  /** Words out of a sentence, which go on with the line that they are pasted into. */
  inline: boolean
  /** The pictures, in their order; a figure in the blocks names its one by `pastedId`. */
  pictures: PastedPicture[]
  /** Fonts of old encodings: words set in them are other letters than they look. */
  oldFonts: string[]
  /** What was there and does not come along. */
  left: LeftOut
}

/** Makes clean blocks of what programs and web pages put on the clipboard. Nothing is loaded and nothing runs. */
export function cleanHtml(html: string): CleanPaste {
  const { body, whole } = fragmentOf(html)
  const styles = new Styles(whole)
  const comments = commentsOf(body)
  const findings: Findings = {
    styles,
    notes: notesOf(body, whole.body),
    comments,
    hasTitle: body.querySelector('h1, [role="heading"][aria-level="1"]') !== null,
    pictures: [],
    keepsSoftLetters: oldEncodingOf(body.textContent ?? '') === 'tcvn3',
    left: { ...nothingLeftOut(), comments: comments.count },
  }
  const lines = [...body.querySelectorAll('*')].some((element) => {
    const display = displayOf(element, styles.of(element), false)
    return element.localName === 'img' || !['none', 'open', 'inline', 'atom'].includes(display)
  })
  const blocks = readBlocks(body, findings, !lines)
  return {
    blocks,
    inline: !lines && blocks.length <= 1,
    pictures: findings.pictures,
    oldFonts: oldFontsIn(html),
    left: findings.left,
  }
}
