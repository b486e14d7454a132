import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { documentNodes } from '#newsroom/document/nodes.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import { type FindOptions, findQuery } from '#newsroom/text/find.ts'
import { type FieldTexts, type Found, findAll } from './found.ts'
import { replacedBody, replacedFields } from './replace.ts'
import { stillAs } from './replaced-together.ts'

const schema = getSchema(documentNodes())
const LOOSE: FindOptions = { strictMarks: false, matchCase: false, wholeWords: false }

const state = (body: object = everyNode) => EditorState.create({ doc: schema.nodeFromJSON(body), plugins: [history()] })

function find(typed: string, on: EditorState, fields: FieldTexts = {}): Found[] {
  const query = findQuery(typed, LOOSE)
  if (query === null) return []
  const search = findAll(query, fields, on.doc)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

const paragraph = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

describe('finding', () => {
  test('goes through fields, text, lists, captions and cells, in reading order', () => {
    const fields = { kicker: 'Thi đua', title: 'Cụm thi đua', sapo: '', caption: 'Hội thi' }
    const found = find('thi', state(), fields)
    const words = found.map((each) =>
      each.in === 'body' ? state().doc.textBetween(each.start, each.end) : fields[each.in].slice(each.start, each.end),
    )
    expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['thi']))
    expect(found.map((each) => each.in).filter((place) => place !== 'body')).toEqual(['kicker', 'title', 'caption'])
    expect(found.at(-1)?.in).toBe('caption')
    const places = found.filter((each) => each.in === 'body').map((each) => each.start)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('finds each word of every kind of node at its place', () => {
    const on = state()
    const words = new Set<string>()
    on.doc.descendants((node) => {
      for (const word of node.text?.match(/[\p{L}\p{M}]{3,}/gu) ?? []) words.add(word)
    })
    expect(words.size).toBeGreaterThan(10)
    for (const word of words) {
      const found = find(word, on)
      expect(found.length).toBeGreaterThan(0)
      for (const { start, end } of found) {
        expect(on.doc.textBetween(start, end).normalize('NFC').toLowerCase()).toBe(word.normalize('NFC').toLowerCase())
      }
    }
  })

  test('finds words that are partly bold, and none across the end of a line', () => {
    expect(find('y tế', state(paragraph(text('Sở Y'), text(' tế', 'bold'))))).toHaveLength(1)
    expect(find('y tế', state(paragraph(text('Sở Y'), { type: 'hardBreak' }, text('tế'))))).toHaveLength(0)
  })
})

describe('replacing', () => {
  test('is to the letter, and keeps the formatting of what it replaces', () => {
    const on = state(paragraph(text('Giá '), text('$1', 'bold'), text(' và $1')))
    const after = on.apply(replacedBody(on, find('$1', on), '$& $$ 2,8 tỷ'))
    expect(after.doc.textContent).toBe('Giá $& $$ 2,8 tỷ và $& $$ 2,8 tỷ')
    expect(after.doc.toJSON()).toEqual(
      state(paragraph(text('Giá '), text('$& $$ 2,8 tỷ', 'bold'), text(' và $& $$ 2,8 tỷ'))).doc.toJSON(),
    )
  })

  test('takes words away with an empty replacement', () => {
    const on = state(paragraph(text('rất rất hay')))
    expect(on.apply(replacedBody(on, find('rất ', on), '')).doc.textContent).toBe('hay')
  })

  test('of all places is one step of the history, apart from what was typed before', () => {
    let on = state(paragraph(text('duong Dương đường')))
    on = on.apply(on.tr.insertText('x', 1))
    const before = on.doc
    on = on.apply(replacedBody(on, find('duong', on), 'phố'))
    expect(on.doc.textContent).toBe('xphố phố phố')
    undo(on, (transaction) => {
      on = on.apply(transaction)
    })
    expect(on.doc.eq(before)).toBe(true)
  })

  test('in fields changes only those where something was found', () => {
    const fields = { title: 'Đường về, đường đi', sapo: 'Không có gì' }
    const found = find('đường', state(), fields).filter((each) => each.in !== 'body')
    expect(replacedFields(fields, found, 'Lối')).toEqual({ title: 'Lối về, Lối đi' })
  })

  test('taken back leaves a field alone that was changed since', () => {
    expect(stillAs({ title: 'B', sapo: 'D' }, { title: 'B', sapo: 'D!' }, { title: 'A', sapo: 'C' })).toEqual({
      title: 'A',
    })
  })
})
