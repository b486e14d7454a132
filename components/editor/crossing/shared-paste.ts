import type { Editor } from '@tiptap/core'
import { DOMParser as Reader } from '@tiptap/pm/model'
import { jsonOf } from '#newsroom/document/json.ts'
import type { Block } from '#newsroom/document/types.ts'
import { joinedParagraphs, pastedParagraphs } from '#newsroom/paste/pasted-text.ts'
import { isOwnCopy } from '../paste/own-copy.ts'
import { lineOf } from '../paste/paste-transaction.ts'
import { type CleanPaste, cleanHtml } from '../paste/reading/clean-html.ts'
import { nothingLeftOut } from '../paste/reading/left-out.ts'

/** What goes into the field where it was pasted, what each of the following fields takes, and the blocks that are left. */
export type SharedPaste = { here: string; fields: string[]; rest: CleanPaste }

/**
 * Shares out a paste of several lines that came into a field of one: a line for the field, one for each empty field that
 * follows (`room` of them), and what is left for the text, with all that it carries. Only lines of words go into fields.
 * @returns null where the paste is no more than a line
 */
export function sharedPaste(editor: Editor, data: DataTransfer, room: number): SharedPaste | null {
  const text = data.getData('text/plain')
  const lines = (joinedParagraphs(text) ?? pastedParagraphs(text)).split('\n')
  if (lines.length < 2) return null
  const paste = pasteOf(editor, data.getData('text/html'), lines)
  const taken: string[] = []
  let blocks = paste.blocks
  for (let line = blocks[0]; line !== undefined && taken.length <= room && isLine(line); line = blocks[0]) {
    // A heading may become the title, or whatever was pasted into; what stands below the first line stays one.
    if (line.type === 'heading' && taken.length > 0) break
    taken.push(lineOf(editor.schema, [line]))
    blocks = blocks.slice(1)
  }
  const [here = '', ...fields] = taken
  return { here, fields, rest: { ...paste, blocks } }
}

function pasteOf(editor: Editor, html: string, lines: readonly string[]): CleanPaste {
  const plain: CleanPaste = {
    blocks: lines.map(paragraph),
    inline: false,
    pictures: [],
    oldFonts: [],
    left: nothingLeftOut(),
  }
  if (html === '') return plain
  if (!isOwnCopy(html)) {
    const clean = cleanHtml(html)
    return clean.blocks.length > 0 ? clean : plain
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const { content = [] } = jsonOf<{ content?: Block[] }>(Reader.fromSchema(editor.schema).parse(body))
  return content.length > 0 ? { ...plain, blocks: content } : plain
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

/** Whether a block is words and nothing that a field would lose, such as a footnote. */
function isLine(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  return block.content?.every((each) => each.type === 'text') ?? false
}
