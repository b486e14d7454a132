import type { DocumentNode, TableCell, TableRow } from './types.ts'

/** A body with every node and every mark in it, for tests of whatever has to handle them all. */
export const everyNode: DocumentNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Sơ kết phong trào thi đua' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Chiều 28/7, tại ' },
        { type: 'text', text: 'Sở TN&MT', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' tỉnh, ' },
        { type: 'text', text: 'cụm thi đua', marks: [{ type: 'italic' }] },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: 'đã họp',
          marks: [{ type: 'link', attrs: { href: 'https://example.vn/tin' } }, { type: 'bold' }],
        },
        { type: 'text', text: '.' },
        { type: 'footnote', attrs: { text: 'Số liệu đến hết tháng 6.' } },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Hội trường rộng 350 m' },
        { type: 'text', text: '2', marks: [{ type: 'raised' }] },
        { type: 'text', text: ', máy lạnh thải ít CO' },
        { type: 'text', text: '2', marks: [{ type: 'lowered' }] },
        { type: 'text', text: '; tài liệu ' },
        { type: 'text', text: '80.000 đồng', marks: [{ type: 'struck' }] },
        { type: 'text', text: ' 60.000 đồng, ' },
        { type: 'text', text: 'không bán lẻ', marks: [{ type: 'underlined' }] },
        { type: 'text', text: '; lời chào ' },
        { type: 'text', text: 'مرحبا!', marks: [{ type: 'rightToLeft' }] },
        { type: 'text', text: ' của khách.' },
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Kết quả' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: '28 lớp tuyên truyền' }] },
            {
              type: 'orderedList',
              attrs: { start: 3, type: 'I', reversed: true },
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: '3.000 người' }] }],
                },
                {
                  type: 'listItem',
                  attrs: { value: 1 },
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: '12 xã' }] }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Giữ vững kết quả.' }] }],
    },
    {
      type: 'figure',
      attrs: { mediaId: 'anh-hoi-nghi', alt: 'Hội trường', credit: 'Hồ Xuân Hương' },
      content: [{ type: 'text', text: 'Đại biểu thảo luận' }],
    },
    {
      type: 'gallery',
      content: [
        {
          type: 'figure',
          attrs: { mediaId: 'anh-hoi-nghi', alt: 'Đoàn chủ tịch', credit: '' },
          content: [{ type: 'text', text: 'Phiên khai mạc' }],
        },
        { type: 'figure', attrs: { mediaId: 'anh-trao-thuong', alt: 'Trao cờ', credit: 'Hồ Xuân Hương' } },
      ],
    },
    {
      type: 'pullQuote',
      attrs: { source: 'Ông Nông Văn Tài, trưởng cụm' },
      content: [{ type: 'text', text: 'Thi đua là việc của từng ngày.' }],
    },
    {
      type: 'box',
      content: [
        { type: 'boxTitle', content: [{ type: 'text', text: 'Cụm thi đua gồm những ai?' }] },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Thành viên' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Chín đơn vị' }] }],
            },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Luân phiên mỗi năm' },
            { type: 'footnote', attrs: { text: 'Theo quy chế năm 2010.' } },
          ],
        },
      ],
    },
    {
      type: 'embed',
      attrs: { video: 'youtube:dQw4w9WgXcQ' },
      content: [{ type: 'text', text: 'Toàn cảnh hội nghị' }],
    },
    { type: 'audio', attrs: { fileId: 'ban-ghi-am' }, content: [{ type: 'text', text: 'Nghe bài phát biểu' }] },
    { type: 'attachment', attrs: { fileId: 'bao-cao' }, content: [{ type: 'text', text: 'Báo cáo sơ kết' }] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      attrs: { caption: 'Số lớp theo huyện' },
      content: [
        row(cell('tableHeader', 'Huyện'), cell('tableHeader', 'Số lớp')),
        row(cell('tableHeader', 'Lộc Bình'), cell('tableCell', '1.250,5')),
        row(cell('tableHeader', 'Tràng Định'), cell('tableCell', '12')),
        row({
          type: 'tableCell',
          attrs: { colspan: 2, rowspan: 1, colwidth: null },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đình Lập' }] }, { type: 'paragraph' }],
        }),
      ],
    },
    { type: 'paragraph' },
  ],
}

/** A body with every kind of suggestion: words, a break, a block, one within another's. */
export const everySuggestion: DocumentNode = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Chiều ' },
        { type: 'text', text: '27/7', marks: [{ type: 'deletion', attrs: { id: 'ngay', edge: false } }] },
        { type: 'text', text: '28/7', marks: [{ type: 'insertion', attrs: { id: 'ngay', edge: false } }] },
        { type: 'text', text: ', tại ' },
        { type: 'text', text: 'Sở', marks: [{ type: 'bold' }] },
        {
          type: 'text',
          text: ' TN',
          marks: [
            { type: 'insertion', attrs: { id: 'ten', edge: false } },
            { type: 'deletion', attrs: { id: 'bot', edge: false } },
          ],
        },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Hội nghị bế mạc.' }],
      marks: [{ type: 'insertion', attrs: { id: 'xuong-dong', edge: true } }],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Một' }] }] },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hai' }] }],
          marks: [{ type: 'deletion', attrs: { id: 'gop', edge: true } }],
        },
      ],
    },
    {
      type: 'figure',
      attrs: { mediaId: 'anh-hoi-nghi', alt: '', credit: '' },
      content: [
        { type: 'text', text: 'Đại biểu' },
        { type: 'text', text: ' thảo luận', marks: [{ type: 'insertion', attrs: { id: 'chu-thich', edge: false } }] },
      ],
      marks: [{ type: 'deletion', attrs: { id: 'bo-anh', edge: false } }],
    },
    { type: 'horizontalRule', marks: [{ type: 'insertion', attrs: { id: 'ke', edge: false } }] },
  ],
}

function row(...content: TableCell[]): TableRow {
  return { type: 'tableRow', content }
}

function cell(type: TableCell['type'], text: string): TableCell {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null }
  return { type, attrs, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}
