import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { documentNodes } from '#newsroom/document/nodes.ts'
import { convertBlocks, oldBlocksIn } from './old-blocks.ts'

const schema: Schema = getSchema(documentNodes())
const paragraph = (...texts: (string | [string, string])[]) => ({
  type: 'paragraph',
  content: texts.map((each) =>
    typeof each === 'string'
      ? { type: 'text', text: each }
      : { type: 'text', text: each[0], marks: [{ type: each[1] }] },
  ),
})
const state = (...content: object[]) =>
  EditorState.create({ schema, doc: schema.nodeFromJSON({ type: 'doc', content }) })

const RIGHT = 'Đoạn này đúng từ đầu, café vẫn là café.'
const OLD = '§oµn ®¹i biÓu lµm viÖc t¹i huyÖn'
const VNI = 'Hoäi nghò baøn veà thuûy lôïi'

describe('old letters in a text', () => {
  it('are found by paragraph, each in its own encoding, and short ones by their company', () => {
    const found = oldBlocksIn(state(paragraph(OLD), paragraph(RIGHT), paragraph(VNI), paragraph('huyÖn')).doc)
    expect(found.map(({ node, encoding }) => [node.textContent, encoding])).toEqual([
      [OLD, 'tcvn3'],
      [VNI, 'vni'],
      ['huyÖn', 'tcvn3'],
    ])
    expect(oldBlocksIn(state(paragraph(RIGHT), paragraph('huyÖn')).doc)).toEqual([])
  })

  it('become Unicode with their marks, one paragraph or all, and nothing else changes', () => {
    const before = state(paragraph('§oµn ', ['®¹i biÓu', 'bold'], ' lµm viÖc'), paragraph(RIGHT), paragraph(VNI))
    const blocks = oldBlocksIn(before.doc)
    const all = convertBlocks(before.tr, blocks).doc
    expect(all.toJSON().content).toEqual([
      paragraph('Đoàn ', ['đại biểu', 'bold'], ' làm việc'),
      paragraph(RIGHT),
      paragraph('Hội nghị bàn về thủy lợi'),
    ])
    expect(oldBlocksIn(all)).toEqual([])
    const one = convertBlocks(before.tr, blocks.slice(1)).doc
    expect(one.firstChild?.textContent).toBe('§oµn ®¹i biÓu lµm viÖc')
    expect(one.lastChild?.textContent).toBe('Hội nghị bàn về thủy lợi')
  })
})
