import { describe, expect, it } from 'vitest'
import { LIMITS } from '../kit/limits.ts'
import { checkDocument, documentSchema } from './check.ts'
import { randomDocument, randomJson, seeded } from './random-document.ts'
import { everyNode, everySuggestion } from './sample.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (value: unknown, ...marks: unknown[]) => ({ type: 'text', text: value, marks })
const picture = { type: 'figure', attrs: { mediaId: 'a' } }
const note = (value: unknown) => doc(paragraph({ type: 'footnote', attrs: { text: value } }))
const video = (value: unknown) => doc({ type: 'embed', attrs: { video: value } })
const boxOf = (...content: unknown[]) => ({ type: 'box', content: [{ type: 'boxTitle' }, ...content] })
const cell = (attrs: unknown) =>
  doc({
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs, content: [{ type: 'paragraph' }] }] }],
  })

const list = (attrs: unknown, item?: unknown) =>
  doc({
    type: 'orderedList',
    attrs,
    content: [{ type: 'listItem', ...(item ? { attrs: item } : {}), content: [paragraph()] }],
  })
const named = (caption: unknown) =>
  doc({
    type: 'table',
    attrs: { caption },
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph()] }] }],
  })

function nested(depth: number): unknown {
  let inner: unknown = { type: 'paragraph' }
  for (let level = 0; level < depth; level += 1) inner = { type: 'blockquote', content: [inner] }
  return doc(inner)
}

describe('what is taken', () => {
  it('every node and mark, unchanged', () => {
    expect(checkDocument(everyNode)).toEqual({ ok: true, document: everyNode })
    const schema = documentSchema()
    const seen = JSON.stringify([everyNode, everySuggestion])
    for (const name of [...Object.keys(schema.nodes), ...Object.keys(schema.marks)]) {
      expect(seen, `sample.ts shows ${name}`).toContain(`"type":"${name}"`)
    }
  })

  it('every attribute is checked', () => {
    const { nodes, marks } = documentSchema()
    for (const type of [...Object.values(nodes), ...Object.values(marks)]) {
      for (const [name, spec] of Object.entries(type.spec.attrs ?? {})) {
        expect(spec.validate, `${type.name}.${name}`).toBeTypeOf('function')
      }
    }
  })

  it('nothing at all is one empty paragraph', () => {
    const empty = { ok: true, document: { type: 'doc', content: [{ type: 'paragraph' }] } }
    for (const json of [undefined, null, { type: 'doc' }, doc()]) expect(checkDocument(json)).toEqual(empty)
  })

  it('text comes back in NFC, without control characters, halves of characters, and splits', () => {
    const result = checkDocument(
      doc(paragraph(text('Vie'), text('\u0323\u0302t \u0000\uD83DNam\uFEFF\n', { type: 'bold' }))),
    )
    expect(result).toMatchObject({ ok: true })
    const joined = checkDocument(doc(paragraph(text('Vie'), text('\u0323\u0302t\u0000 Na\uD83Dm'))))
    expect(joined).toEqual({ ok: true, document: doc(paragraph({ type: 'text', text: 'Việt Nam' })) })
    expect(checkDocument(doc(paragraph(text('\u0000'))))).toEqual({ ok: true, document: doc({ type: 'paragraph' }) })
    expect(checkDocument(doc(paragraph(text('👨‍👩‍👧 ạ'))))).toMatchObject({
      ok: true,
      document: doc(paragraph({ type: 'text', text: '👨‍👩‍👧 ạ' })),
    })
  })

  it('attributes that say nothing are left out, so that older texts stay as they were', () => {
    const item = (attrs?: unknown) => ({
      type: 'listItem',
      ...(attrs ? { attrs } : {}),
      content: [{ type: 'paragraph' }],
    })
    const older = doc({ type: 'orderedList', attrs: { start: 2 }, content: [item()] })
    expect(checkDocument(older)).toStrictEqual({ ok: true, document: older })
    const counted = doc({
      type: 'orderedList',
      attrs: { start: 9, type: 'i', reversed: true },
      content: [item({ value: 4 })],
    })
    expect(checkDocument(counted)).toStrictEqual({ ok: true, document: counted })
    expect(checkDocument(doc({ type: 'figure', attrs: { mediaId: 'a1', later: null } }))).toMatchObject({ ok: true })
  })

  it('attributes are plain objects, as React sends them to a browser', () => {
    const result = checkDocument(cell({}))
    expect(result).toStrictEqual({ ok: true, document: cell({ colspan: 1, rowspan: 1, colwidth: null }) })
  })

  it(`nesting up to ${LIMITS.depth} and ${LIMITS.nodes} nodes`, () => {
    expect(checkDocument(nested(LIMITS.depth - 2)).ok).toBe(true)
    expect(checkDocument(nested(LIMITS.depth)).ok).toBe(false)
    expect(checkDocument(doc(...Array.from({ length: LIMITS.nodes - 1 }, () => ({ type: 'paragraph' })))).ok).toBe(true)
    expect(checkDocument(doc(...Array.from({ length: LIMITS.nodes }, () => ({ type: 'paragraph' })))).ok).toBe(false)
  })
})

describe('what is refused', () => {
  it.each<[string, unknown]>([
    ['a string', 'doc'],
    ['a number', 7],
    ['an array', []],
    ['another top node', paragraph()],
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://a.vn' } })],
    ['a node called constructor', doc({ type: 'constructor' })],
    ['a node called __proto__', doc({ type: '__proto__' })],
    ['a node without type', doc({})],
    ['null as a node', doc(null)],
    ['an array as a node', doc([paragraph()])],
    ['content that is no array', { type: 'doc', content: { type: 'paragraph' } }],
    ['an unknown mark', doc(paragraph(text('a', { type: 'underline' })))],
    ['letters above the line and below it', doc(paragraph(text('2', { type: 'raised' }, { type: 'lowered' })))],
    ['an attribute of a later release', doc({ type: 'figure', attrs: { mediaId: 'a1', later: 'x' } })],
    ['an attribute of a mark of a later release', doc(paragraph(text('a', { type: 'bold', attrs: { later: 1 } })))],
    ['marks that are no array', doc(paragraph({ type: 'text', text: 'a', marks: 'bold' }))],
    ['text that is no string', doc(paragraph(text(7)))],
    ['text as an object', doc(paragraph(text({ toString: 'a' })))],
    ['text at the top', doc(text('a'))],
    ['a block in a paragraph', doc(paragraph(paragraph()))],
    ['heading 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['heading 9', doc({ type: 'heading', attrs: { level: 9 } })],
    ['heading "2"', doc({ type: 'heading', attrs: { level: '2' } })],
    ['a link of javascript', doc(paragraph(text('a', { type: 'link', attrs: { href: 'java\tscript:alert(1)' } })))],
    ['a link without address', doc(paragraph(text('a', { type: 'link' })))],
    ['a link with an object', doc(paragraph(text('a', { type: 'link', attrs: { href: { toString: 'x' } } })))],
    ['a picture without id', doc({ type: 'figure' })],
    ['a picture with a path', doc({ type: 'figure', attrs: { mediaId: '../../etc' } })],
    ['bold in a caption', doc({ type: 'figure', attrs: { mediaId: 'a' }, content: [text('a', { type: 'bold' })] })],
    ['a gallery of paragraphs', doc({ type: 'gallery', content: [paragraph()] })],
    ['a gallery of more than it holds', doc({ type: 'gallery', content: Array(LIMITS.gallery + 1).fill(picture) })],
    [
      'a gallery in a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(), { type: 'gallery', content: [picture] }] }],
      }),
    ],
    [
      'a pull quote with a link',
      doc({ type: 'pullQuote', content: [text('a', { type: 'link', attrs: { href: '/a' } })] }),
    ],
    ['a pull quote said by an object', doc({ type: 'pullQuote', attrs: { source: {} } })],
    ['a pull quote with too long a name', doc({ type: 'pullQuote', attrs: { source: 'a'.repeat(LIMITS.source + 1) } })],
    ['a box without a title line', doc({ type: 'box', content: [paragraph(text('a'))] })],
    ['a box without text', doc({ type: 'box', content: [{ type: 'boxTitle' }] })],
    ['a box in a box', doc(boxOf(boxOf(paragraph())))],
    ['a box in a quotation', doc({ type: 'blockquote', content: [boxOf(paragraph())] })],
    ['a title line outside a box', doc({ type: 'boxTitle' })],
    [
      'a video in a table',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', content: [{ type: 'embed', attrs: { video: 'youtube:dQw4w9WgXcQ' } }] }],
          },
        ],
      }),
    ],
    ['a video without address', doc({ type: 'embed' })],
    ['a video of an address', video('https://www.youtube.com/embed/dQw4w9WgXcQ')],
    ['a video of another host', video('evil.example:dQw4w9WgXcQ')],
    ['a video that leaves its host', video('youtube:../../../x')],
    ['a video with a query', video('youtube:dQw4w9WgXcQ?x')],
    ['a video of a prototype', video('__proto__:dQw4w9WgXcQ')],
    ['a video as an object', video({ toString: 'youtube:dQw4w9WgXcQ' })],
    ['an id of another provider', video('tiktok:dQw4w9WgXcQ')],
    ['a recording without file', doc({ type: 'audio' })],
    ['a recording with a path', doc({ type: 'audio', attrs: { fileId: '../a' } })],
    ['a document with an address', doc({ type: 'attachment', attrs: { fileId: 'https://a.vn/x.pdf' } })],
    ['a note that is no text', note({ a: 1 })],
    ['a note that is too long', note('a'.repeat(LIMITS.footnote + 1))],
    ['a note beside paragraphs', doc({ type: 'footnote', attrs: { text: 'a' } })],
    ['a note in a caption', doc({ ...picture, content: [{ type: 'footnote', attrs: { text: 'a' } }] })],
    ['a list without items', doc({ type: 'bulletList' })],
    [
      'a list that starts at -1',
      doc({ type: 'orderedList', attrs: { start: -1 }, content: [{ type: 'listItem', content: [paragraph()] }] }),
    ],
    ['a list that counts in runes', list({ type: 'r' })],
    ['a list of markup', list({ type: '1"><script>' })],
    ['a list that is perhaps counted down', list({ reversed: 'x' })],
    ['an item before the first', list({}, { value: -1 })],
    ['an item of half a number', list({}, { value: 1.5 })],
    ['a table called nothing', named('')],
    ['a table called by an object', named({ toString: 'x' })],
    ['a table with a name without end', named('a'.repeat(LIMITS.caption + 1))],
    ['a table without rows', doc({ type: 'table' })],
    ['a huge cell', cell({ colspan: 1e9 })],
    ['a cell with markup', cell({ rowspan: '1"><script>' })],
    ['widths that are no numbers', cell({ colwidth: ['1px;background:url(x)'] })],
    ['a prototype', JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1}}]}')],
    [
      'a prototype in attributes',
      JSON.parse('{"type":"doc","content":[{"type":"heading","attrs":{"__proto__":{"level":2}}}]}'),
    ],
  ])('%s', (_what, json) => {
    const result = checkDocument(json)
    expect(result.ok).toBe(false)
    expect(result.ok ? '' : result.problem).not.toBe('')
  })

  it('depth of 5,000 and 200,000 as quickly as anything else', () => {
    for (const depth of [5000, 200_000]) expect(checkDocument(nested(depth))).toMatchObject({ ok: false })
    const arrays: unknown[] = []
    let inner = arrays
    for (let level = 0; level < 100_000; level += 1) {
      const next: unknown[] = []
      inner.push(next)
      inner = next
    }
    expect(checkDocument(doc(paragraph(arrays)))).toMatchObject({ ok: false })
  })

  it('100,000 nodes, and an object that contains itself', () => {
    expect(checkDocument(doc(paragraph(...Array.from({ length: 100_000 }, () => text('a')))))).toMatchObject({
      ok: false,
    })
    const circle: Record<string, unknown> = { type: 'doc' }
    circle.content = [circle]
    expect(checkDocument(circle)).toMatchObject({ ok: false })
  })
})

describe('whatever comes', () => {
  it('any random JSON is answered, and what is taken is taken again unchanged', () => {
    const random = seeded(20_120_728)
    for (let round = 0; round < 3000; round += 1) {
      const result = checkDocument(randomJson(random))
      if (result.ok) expect(checkDocument(result.document)).toEqual(result)
    }
  })

  it('any legal document comes back the same the second time', () => {
    const random = seeded(7_052_021)
    for (let round = 0; round < 500; round += 1) {
      const first = checkDocument(randomDocument(random))
      expect(first.ok ? '' : first.problem).toBe('')
      if (first.ok) expect(checkDocument(JSON.parse(JSON.stringify(first.document)))).toEqual(first)
    }
  })
})
