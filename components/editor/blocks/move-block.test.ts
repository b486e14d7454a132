import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '#newsroom/document/check.ts'
import { randomDocument, seeded } from '#newsroom/document/random-document.ts'
import { type Direction, moving } from './move-block.ts'

const schema = documentSchema()
const text = (value: string) => ({ type: 'text', text: value })
const line = (value: string) => ({ type: 'paragraph', content: [text(value)] })
const picture = (value: string) => ({
  type: 'figure',
  attrs: { mediaId: value, alt: '', credit: '' },
  content: [text(value)],
})

const article = schema.nodeFromJSON({
  type: 'doc',
  content: [
    line('một'),
    { type: 'gallery', content: [picture('a'), picture('b')] },
    { type: 'box', content: [{ type: 'boxTitle', content: [text('tít')] }, line('hai'), line('ba')] },
    { type: 'blockquote', content: [line('bốn'), line('năm')] },
    line('sáu'),
  ],
})

/** What stands where, in short: `một gallery(a b) box(tít hai ba) …`. */
function shape(node: Node): string {
  const parts: string[] = []
  node.forEach((child) => {
    const name = child.type.name === 'blockquote' ? 'quote' : child.type.name
    parts.push(child.isTextblock ? child.textContent : `${name}(${shape(child)})`)
  })
  return parts.join(' ')
}

function placeOf(doc: Node, words: string): number {
  let place = -1
  doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) place = position
  })
  return place
}

function moved(from: string, direction: Direction, to = from): string | null {
  const start = placeOf(article, from) + 1
  const selection = TextSelection.create(article, start, to === from ? start : placeOf(article, to) + 1 + to.length)
  const transaction = moving(EditorState.create({ doc: article, selection }).tr, direction)
  if (transaction === null) return null
  transaction.doc.check()
  // Whoever moves something goes on in it.
  expect(transaction.selection.$from.parent.textContent).toBe(from)
  return shape(transaction.doc)
}

describe('moving a block by one place', () => {
  it.each<[string, Direction, string | null]>([
    ['một', 'up', null],
    ['một', 'down', 'gallery(a b) một box(tít hai ba) quote(bốn năm) sáu'],
    ['sáu', 'down', null],
    ['sáu', 'up', 'một gallery(a b) box(tít hai ba) sáu quote(bốn năm)'],
    // A picture among its gallery's, and beyond its edge out of it.
    ['a', 'down', 'một gallery(b a) box(tít hai ba) quote(bốn năm) sáu'],
    ['a', 'up', 'một a gallery(b) box(tít hai ba) quote(bốn năm) sáu'],
    ['b', 'down', 'một gallery(a) b box(tít hai ba) quote(bốn năm) sáu'],
    // A line of a box within the box, never above its title; in its title the box is meant.
    ['ba', 'up', 'một gallery(a b) box(tít ba hai) quote(bốn năm) sáu'],
    ['hai', 'up', null],
    ['ba', 'down', null],
    ['tít', 'up', 'một box(tít hai ba) gallery(a b) quote(bốn năm) sáu'],
    // A quotation moves whole.
    ['năm', 'up', 'một gallery(a b) quote(bốn năm) box(tít hai ba) sáu'],
  ])('%s %s', (from, direction, result) => expect(moved(from, direction)).toBe(result))

  it('takes all blocks of a selection along', () => {
    expect(moved('năm', 'up', 'sáu')).toBe('một gallery(a b) quote(bốn năm) sáu box(tít hai ba)')
  })

  it('moves a block that is held', () => {
    const position = placeOf(article, 'tít') - 1
    const { tr } = EditorState.create({ doc: article })
    const transaction = moving(tr.setSelection(NodeSelection.create(article, position)), 'down')
    expect(transaction && shape(transaction.doc)).toBe('một gallery(a b) quote(bốn năm) box(tít hai ba) sáu')
    expect(transaction?.selection).toBeInstanceOf(NodeSelection)
  })

  it('loses nothing and stays within the schema, wherever the cursor is; there and back is where it was', () => {
    const random = seeded(31)
    for (let round = 0; round < 30; round += 1) {
      const doc = schema.nodeFromJSON(randomDocument(random))
      const places: number[] = []
      doc.descendants((node, position) => {
        if (node.isTextblock) places.push(position + 1)
      })
      for (const place of places.slice(0, 6)) {
        const state = EditorState.create({ doc, selection: TextSelection.create(doc, place) })
        const down = moving(state.tr, 'down')
        if (down === null) continue
        down.doc.check()
        expect([...down.doc.textContent].sort().join('')).toBe([...doc.textContent].sort().join(''))
        const leftGallery = doc.resolve(place).node(1).type.name === 'gallery' && down.doc.childCount > doc.childCount
        if (leftGallery) continue
        const back = moving(state.apply(down).tr, 'up')
        expect(back?.doc.eq(doc)).toBe(true)
      }
    }
  })
})
