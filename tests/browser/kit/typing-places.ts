import type { Locator, Page } from '@playwright/test'
import { type ArticleContent, emptyContent } from '#newsroom/articles/article.ts'
import type { Block, DocumentNode, Figure, Inline, TableCell } from '#newsroom/document/types.ts'

/** Somewhere that words are typed: what stands there before, where the cursor goes, and what is there then. */
export type Place = {
  name: string
  seed: string
  find: (page: Page) => Locator
  /** `line`: a new line below; `head`: before what is there; else after it. */
  from: 'end' | 'head' | 'line'
  /** A field of its own, as opposed to a place in the text. */
  field: boolean
  /** What has to be opened first. */
  open?: (page: Page) => Promise<void>
}

const body = (page: Page) => page.locator('.ProseMirror')
const side = (page: Page) => page.getByRole('region', { name: 'Thông tin bài' })
const inText = (name: string, seed: string, from: Place['from'] = 'end'): Place => ({
  name,
  seed,
  from,
  field: false,
  find: (page) => body(page).getByText(seed, { exact: false }).last(),
})
const inField = (name: string, seed: string, find: (page: Page) => Locator): Place => ({
  name,
  seed,
  from: 'end',
  field: true,
  find,
})

/** Every place of the desk where Vietnamese is written. */
export const PLACES: readonly Place[] = [
  inField('title', 'Tít', (page) => page.getByLabel('Tít bài')),
  inField('kicker', 'Dòng', (page) => page.getByLabel('Dòng trên tít')),
  inField('dateline', 'LSO', (page) => page.getByLabel('Ký hiệu đầu bài')),
  inField('sapo', 'Mở đầu', (page) => page.getByLabel('Sapo')),
  inText('plain paragraph', 'Đoạn thường'),
  inText('inside bold', 'Chữ đậm'),
  inText('start of a paragraph', 'ở đầu dòng.', 'head'),
  inText('a new line', 'Xuống dòng', 'line'),
  inText('heading', 'Tít phụ'),
  inText('item of a list', 'Mục một'),
  inText('quotation', 'Lời kể'),
  inText('caption of a picture', 'Chú thích'),
  inText('after a picture', 'ở sau ảnh.', 'head'),
  inText('cell of a table', 'Ô thường'),
  inText('head of a table', 'Đầu bảng'),
  inText('caption in a gallery', 'Trong bộ ảnh'),
  inText('pull quote', 'Câu nổi bật'),
  inText('title of a box', 'Tên hộp'),
  inText('text of a box', 'Trong hộp'),
  inField('credit', 'Nguồn', (page) => body(page).getByLabel('Nguồn ảnh').first()),
  inField('description', 'Mô tả', (page) => body(page).getByLabel('Mô tả ảnh').first()),
  inText('caption of a video', 'Chú thích video'),
  inField('who says the pull quote', 'Bà Mùi', (page) => body(page).getByLabel('Người nói')),
  inField('caption of the lead picture', 'Ảnh đầu', (page) => side(page).getByLabel('Chú thích ảnh')),
  {
    ...inField('text of a note', 'Ghi chú', (page) => page.getByLabel('Nội dung ghi chú')),
    open: (page) => body(page).locator('.desk-note-mark').click(),
  },
]

/** An article in which each of the places is there. */
export function articleOfPlaces(mediaId: string, sectionId: string | null): ArticleContent {
  const text = (words: string): Inline[] => [{ type: 'text', text: words }]
  const paragraph = (words: string) => ({ type: 'paragraph' as const, content: text(words) })
  const figure = (caption: string, credit = '', alt = ''): Figure => ({
    type: 'figure',
    attrs: { mediaId, alt, credit },
    content: [{ type: 'text', text: caption }],
  })
  const cell = (type: TableCell['type'], words: string): TableCell => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph(words)],
  })
  const content: Block[] = [
    paragraph('Đoạn thường'),
    { type: 'embed', attrs: { video: 'youtube:dQw4w9WgXcQ' }, content: [{ type: 'text', text: 'Chú thích video' }] },
    { type: 'paragraph', content: [...text('Có ghi chú'), { type: 'footnote', attrs: { text: 'Ghi chú' } }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Chữ đậm', marks: [{ type: 'bold' }] }] },
    paragraph('ở đầu dòng.'),
    paragraph('Xuống dòng'),
    { type: 'heading', attrs: { level: 2 }, content: text('Tít phụ') },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Mục một')] }] },
    { type: 'blockquote', content: [paragraph('Lời kể')] },
    figure('Chú thích', 'Nguồn', 'Mô tả'),
    paragraph('ở sau ảnh.'),
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Đầu bảng')] },
        { type: 'tableRow', content: [cell('tableCell', 'Ô thường')] },
      ],
    },
    { type: 'gallery', content: [figure('Trong bộ ảnh'), figure('Ảnh thứ hai')] },
    { type: 'pullQuote', attrs: { source: 'Bà Mùi' }, content: [{ type: 'text', text: 'Câu nổi bật' }] },
    {
      type: 'box',
      content: [{ type: 'boxTitle', content: [{ type: 'text', text: 'Tên hộp' }] }, paragraph('Trong hộp')],
    },
    { type: 'paragraph' },
  ]
  return {
    ...emptyContent(),
    title: 'Tít',
    kicker: 'Dòng',
    dateline: 'LSO',
    sapo: 'Mở đầu',
    sectionId,
    lead: { mediaId, caption: 'Ảnh đầu', credit: '', alt: '' },
    body: { type: 'doc', content },
  }
}

/** The text of every line of a body, captions and titles too. */
export function linesOf(document: DocumentNode): string[] {
  const lines: string[] = []
  const walk = (node: { content?: unknown }): void => {
    const children = Array.isArray(node.content) ? node.content : []
    if (children.some((child) => child.type === 'text')) lines.push(children.map((child) => child.text ?? '').join(''))
    else for (const child of children) walk(child)
  }
  walk(document)
  return lines
}
