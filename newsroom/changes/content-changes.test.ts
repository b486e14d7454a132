import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Block, Inline } from '../document/types.ts'
import { aContent, anyBody, anyEdits, edited, marked, markedBlocks, para } from './a-text.ts'
import { attributeWords } from './attribute-text.ts'
import { contentChanges } from './content-changes.ts'
import { foldUnchanged } from './fold.ts'
import type { TreeNode } from './node.ts'
import { canonical, textWithin } from './node.ts'
import { blockChanges, type NodeChange } from './node-changes.ts'
import { plainTextChanges, type TextRun, textChanges } from './text-changes.ts'

const bold = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const plain = (text: string): Inline => ({ type: 'text', text })

function inText(before: string, after: string): string {
  return marked(plainTextChanges(before, after).runs)
}

function inBlocks(before: Block[], after: Block[]): string[] {
  return markedBlocks(contentChanges(aContent(before), aContent(after)).body)
}

// Hundreds of documents each, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('a line of text', () => {
  it('is compared by Vietnamese words, whole', () => {
    expect(inText('Sở TN&MT mở 28 lớp', 'Sở TN&VN mở 29 lớp')).toBe('Sở [-TN&MT-]{+TN&VN+} mở [-28-]{+29+} lớp')
    expect(inText('cho 3.000 người', 'cho 3.200 người')).toBe('cho [-3.000-]{+3.200+} người')
    expect(inText('Chiều 28/7, tại', 'Chiều 29/7, tại')).toBe('Chiều [-28/7-]{+29/7+}, tại')
    expect(inText('hoà bình', 'hòa bình')).toBe('[-hoà-]{+hòa+} bình')
    expect(inText('thuế', 'thuê')).toBe('[-thuế-]{+thuê+}')
    expect(inText('Hội nghị', 'Hội nghị.')).toBe('Hội nghị{+.+}')
  })

  it('is the same in both Unicode forms', () => {
    expect(inText('Việt Nam'.normalize('NFD'), 'Việt Nam')).toBe('Việt Nam')
  })

  it('never tears what a reader sees as one character', () => {
    expect(inText('Gia đình 👨‍👩‍👧 vui', 'Gia đình 👨‍👩‍👦 vui')).toBe('Gia đình [-👨‍👩‍👧-]{+👨‍👩‍👦+} vui')
  })

  it('shows a rewritten passage as one, not as crumbs between blanks', () => {
    expect(inText('đã mở ba lớp học ở xã', 'đã mở bốn khóa dạy ở xã')).toBe('đã mở [-ba lớp học-]{+bốn khóa dạy+} ở xã')
  })

  it('shows a word that only became bold, and where a link leads elsewhere', () => {
    const { runs, added, removed } = textChanges(
      [plain('cụm thi đua họp')],
      [plain('cụm '), bold('thi đua'), plain(' họp')],
    )
    expect(marked(runs)).toBe('cụm *thi đua* họp')
    expect([added, removed]).toEqual([0, 0])
    const link = (href: string): TreeNode => ({
      type: 'text',
      text: 'tại đây',
      marks: [{ type: 'link', attrs: { href } }],
    })
    expect(textChanges([link('/a')], [link('/b')]).runs).toMatchObject([
      { kind: 'marked', before: [{ attrs: { href: '/a' } }], marks: [{ attrs: { href: '/b' } }] },
    ])
  })

  it('sets a changed node within the line beside its old self', () => {
    const note = (text: string): TreeNode => ({ type: 'footnote', content: [{ type: 'text', text }] })
    const { runs } = textChanges(
      [plain('Số liệu'), note('Năm 2011'), plain('.')],
      [plain('Số liệu'), note('Năm 2012'), plain('.')],
    )
    expect(runs).toEqual([
      { kind: 'same', text: 'Số liệu', marks: [] },
      { kind: 'node', before: note('Năm 2011'), after: note('Năm 2012') },
      { kind: 'same', text: '.', marks: [] },
    ])
  })
})

describe('a body', () => {
  const A = para('Chiều 28/7, tại Sở TN&MT tỉnh diễn ra hội nghị.')
  const B = para('Toàn tỉnh đã mở 28 lớp tuyên truyền cho 3.000 người.')
  const C = para('Các đại biểu thảo luận về nhiệm vụ cuối năm.')

  it('matches a changed paragraph with its old self, also where others came before it', () => {
    const b = para('Toàn tỉnh đã mở 29 lớp tuyên truyền cho 3.000 người.')
    expect(inBlocks([A, B, C], [para('Xin chào.'), A, b, C])).toEqual([
      'added: {+Xin chào.+}',
      `same: ${textWithin(A)}`,
      'changed: Toàn tỉnh đã mở [-28-]{+29+} lớp tuyên truyền cho 3.000 người.',
      `same: ${textWithin(C)}`,
    ])
  })

  it('tells what moved from what went and came, and counts its words for neither', () => {
    const changes = contentChanges(aContent([A, B, C]), aContent([B, C, A]))
    expect(changes.body.map(({ kind, moved }) => [kind, moved])).toEqual([
      ['removed', true],
      ['same', false],
      ['same', false],
      ['added', true],
    ])
    expect(changes.words).toEqual({ added: 0, removed: 0 })
  })

  it('sees a paragraph that became a heading as the same block set otherwise', () => {
    const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [plain('Kết quả bước đầu')] }
    const [change] = contentChanges(aContent([para('Kết quả bước đầu')]), aContent([heading])).body
    expect(change).toMatchObject({ kind: 'changed', before: { type: 'paragraph' }, after: { type: 'heading' } })
    expect(marked(change?.text)).toBe('Kết quả bước đầu')
  })

  const table = (rows: string[][]): Block => ({
    type: 'table',
    content: rows.map((row) => ({
      type: 'tableRow',
      content: row.map((text) => ({
        type: 'tableCell',
        attrs: { colspan: 1, rowspan: 1, colwidth: null },
        content: [para(text)],
      })),
    })),
  })

  it('goes through a table row by row and cell by cell', () => {
    const before = table([
      ['Huyện', 'Lớp'],
      ['Đình Lập', '28'],
      ['Lộc Bình', '31'],
    ])
    const after = table([
      ['Huyện', 'Lớp'],
      ['Cao Lộc', '7'],
      ['Đình Lập', '30'],
      ['Lộc Bình', '31'],
    ])
    const [change] = contentChanges(aContent([before]), aContent([after])).body
    expect(markedBlocks(change?.children ?? [])).toEqual([
      'same: same: same: Huyện | same: same: Lớp',
      'added: added: added: {+Cao Lộc+} | added: added: {+7+}',
      'changed: same: same: Đình Lập | changed: changed: [-28-]{+30+}',
      'same: same: same: Lộc Bình | same: same: 31',
    ])
  })

  it('finds the column that came', () => {
    const [change] = contentChanges(
      aContent([
        table([
          ['Huyện', 'Lớp'],
          ['Đình Lập', '28'],
        ]),
      ]),
      aContent([
        table([
          ['Huyện', 'Xã', 'Lớp'],
          ['Đình Lập', 'Bắc Xa', '28'],
        ]),
      ]),
    ).body
    const kinds = change?.children?.map((row) => row.children?.map((cell) => cell.kind))
    expect(kinds).toEqual([
      ['same', 'added', 'same'],
      ['same', 'added', 'same'],
    ])
  })

  it('goes through a list item by item', () => {
    const list = (...texts: string[]): Block => ({
      type: 'bulletList',
      content: texts.map((text) => ({ type: 'listItem', content: [para(text)] })),
    })
    expect(inBlocks([list('Một', 'Hai', 'Ba bốn')], [list('Một', 'Ba bốn năm', 'Sáu')])).toEqual([
      'changed: same: same: Một | removed: removed: [-Hai-] | changed: changed: Ba bốn{+ năm+} | added: added: {+Sáu+}',
    ])
  })

  const figure = (mediaId: string, caption: string, credit = ''): Block => ({
    type: 'figure',
    attrs: { mediaId, alt: '', credit },
    content: [{ type: 'text', text: caption }],
  })

  it('compares the words of the same picture, and sets another picture beside the old one', () => {
    const [words] = contentChanges(
      aContent([figure('anh1', 'Đại biểu họp', 'Hồ Xuân Hương')]),
      aContent([figure('anh1', 'Toàn cảnh buổi lễ', 'Ảnh Xuân Hương')]),
    ).body
    expect(words?.kind).toBe('changed')
    expect(words?.attributes).toMatchObject([{ name: 'credit' }])
    const [credit] = attributeWords(words?.before ?? null, words?.after ?? null)
    expect(marked(credit?.text)).toBe('[-Hồ-]{+Ảnh+} Xuân Hương')
    const [replaced] = contentChanges(aContent([figure('anh1', 'Họp')]), aContent([figure('anh2', 'Toàn cảnh')])).body
    expect(replaced).toMatchObject({
      kind: 'changed',
      attributes: [{ name: 'mediaId', before: 'anh1', after: 'anh2' }],
    })
  })

  it('compares nodes that no list here names, with their attributes', () => {
    const box = (kind: string, ...texts: string[]): TreeNode => ({
      type: 'box',
      attrs: { kind },
      content: texts.map(para),
    })
    const [change] = blockChanges(
      [box('info', 'Thông tin thêm về cụm thi đua')],
      [box('data', 'Thông tin thêm về hội nghị')],
    )
    expect(change?.attributes).toEqual([{ name: 'kind', before: 'info', after: 'data' }])
    expect(markedBlocks(change?.children ?? [])).toEqual(['changed: Thông tin thêm về [-cụm thi đua-]{+hội nghị+}'])
  })

  it('has the old and the new text in it, whole, whatever the texts', () => {
    fc.assert(
      fc.property(anyBody, anyBody, anyEdits, (one, other, edits) => {
        for (const target of [other, edited(one, edits)]) {
          const { body, same } = contentChanges(aContent(one), aContent(target))
          expect(sideText(body, 'before')).toBe(letters(one))
          expect(sideText(body, 'after')).toBe(letters(target))
          expect(same).toBe(canonical(one) === canonical(target))
        }
      }),
    )
  })
})

function letters(nodes: readonly TreeNode[]): string {
  // An edit may put a letter beside an accent that stood alone: what is shown is composed.
  return nodes.map((node) => node.text?.normalize('NFC') ?? letters(node.content ?? [])).join('')
}

function sideText(changes: readonly NodeChange[], side: 'before' | 'after'): string {
  return changes
    .filter((change) => change[side] !== null)
    .map((change) =>
      change.text ? change.text.map((run) => runText(run, side)).join('') : sideText(change.children ?? [], side),
    )
    .join('')
}

function runText(run: TextRun, side: 'before' | 'after'): string {
  if (run.kind === 'node') return ''
  return run.kind === (side === 'before' ? 'added' : 'removed') ? '' : run.text
}

describe('fields', () => {
  const lead = { mediaId: 'anh1', caption: 'Đại biểu', credit: '', alt: '' }
  const before = aContent([], {
    title: 'Tít cũ',
    topicIds: ['t1', 't2'],
    lead,
    bylines: [{ penNameId: 'p', name: 'Hương' }],
  })

  it('are named where they changed, and only there', () => {
    expect(contentChanges(before, before)).toMatchObject({ same: true, fields: [], words: { added: 0, removed: 0 } })
    const after = {
      ...before,
      title: 'Tít mới',
      sectionId: 's1',
      topicIds: ['t2', 't3'],
      bylines: [
        { penNameId: 'p', name: 'Hương' },
        { penNameId: null, name: 'Lan' },
      ],
      lead: { ...lead, caption: 'Đại biểu thảo luận' },
    }
    const { fields, words } = contentChanges(before, after)
    expect(fields).toMatchObject([
      { field: 'title' },
      { field: 'section', before: null, after: 's1' },
      {
        field: 'topics',
        items: [
          { kind: 'removed', item: 't1' },
          { kind: 'same', item: 't2' },
          { kind: 'added', item: 't3' },
        ],
      },
      { field: 'bylines', items: [{ kind: 'same' }, { kind: 'added', item: { name: 'Lan' } }] },
      { field: 'lead', picture: { kind: 'changed', words: { added: 2, removed: 0 } } },
    ])
    expect(words).toEqual({ added: 3, removed: 1 })
  })

  it('tell a lead picture that came, went, or was replaced', () => {
    const picture = (next: typeof lead | null) => contentChanges(before, { ...before, lead: next }).fields[0]
    expect(picture(null)).toMatchObject({ picture: { kind: 'removed', after: null } })
    expect(picture({ ...lead, mediaId: 'anh2' })).toMatchObject({ picture: { attributes: [{ name: 'mediaId' }] } })
    expect(contentChanges({ ...before, lead: null }, before).fields[0]).toMatchObject({ picture: { kind: 'added' } })
  })
})

describe('folding', () => {
  it('keeps a block beside each change and folds the rest', () => {
    const before = Array.from({ length: 12 }, (_, index) => para(`Đoạn số ${index} của bài`))
    const after = before.with(5, para('Đoạn số 5 của bài báo'))
    const stretches = foldUnchanged(contentChanges(aContent(before), aContent(after)).body)
    expect(stretches.map(({ folded, changes }) => [folded, changes.length])).toEqual([
      [true, 4],
      [false, 3],
      [true, 5],
    ])
  })
})

describe('the cost', () => {
  const VOCABULARY =
    'hội nghị sơ kết phong trào thi đua tỉnh đã mở lớp tuyên truyền cho người dân của các huyện và về'.split(' ')
  const text = (seed: number, paragraphs: number, words: number): Block[] =>
    Array.from({ length: paragraphs }, (_, p) =>
      para(
        Array.from({ length: words }, (_, w) => {
          const mixed = Math.imul(seed * 7919 + p * 104729 + w * 1299709, 2654435761) >>> 0
          return `${VOCABULARY[mixed % VOCABULARY.length]}${mixed % 7 === 0 ? mixed % 1000 : ''}`
        }).join(' '),
      ),
    )
  const time = (before: Block[], after: Block[]) => {
    // Of the processor, not of the clock: the machine may be busy with other tests.
    const start = process.cpuUsage()
    contentChanges(aContent(before), aContent(after))
    return process.cpuUsage(start).user / 1000
  }

  it('stays small for a long article that was edited', () => {
    const before = text(1, 200, 50)
    const after = before.flatMap((block, index) => {
      if (index % 10 === 3) return [para(`${textWithin(block)} Thêm một câu nữa vào cuối đoạn.`)]
      if (index % 10 === 7) return [para('Một đoạn hoàn toàn mới.'), block]
      return index % 10 === 9 ? [] : [block]
    })
    time(before, after)
    expect(time(before, after)).toBeLessThan(300)
  })

  it('does not grow with the square of two wholly different texts', () => {
    expect(time(text(1, 200, 50), text(2, 200, 50))).toBeLessThan(2000)
    expect(time(text(1, 1, 10_000), text(2, 1, 10_000))).toBeLessThan(2000)
    expect(time(text(1, 5000, 2), text(2, 5000, 2))).toBeLessThan(2000)
    expect(time(text(1, 300, 30), text(1, 300, 30).reverse())).toBeLessThan(2000)
  })
})
