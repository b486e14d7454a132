import type { NodeType, ViewedNode } from '#newsroom/document/node-facts.ts'

/** What is never named by itself. */
type Nameless = 'doc' | 'text' | 'hardBreak' | 'tableRow'
export type NodeNames = Record<Exclude<NodeType, Nameless>, string>

/** What each part of a text is called where texts are compared. */
export const nodeNames: NodeNames = {
  paragraph: 'Đoạn văn',
  heading: 'Tít phụ',
  bulletList: 'Danh sách chấm',
  orderedList: 'Danh sách số',
  blockquote: 'Trích dẫn',
  figure: 'Ảnh',
  table: 'Bảng',
  horizontalRule: 'Đường ngăn',
  gallery: 'Chùm ảnh',
  pullQuote: 'Câu nhấn',
  box: 'Hộp thông tin',
  boxTitle: 'Tít của hộp',
  embed: 'Video',
  audio: 'Âm thanh',
  attachment: 'Tệp đính kèm',
  footnote: 'Chú thích cuối bài',
  tableCell: 'Ô',
  tableHeader: 'Ô tiêu đề',
  listItem: 'Mục',
}

/** What is set into a text, as the writing desk calls it. */
export const insetNames: Record<ViewedNode, string> = {
  figure: 'Ảnh',
  gallery: 'Chùm ảnh',
  pullQuote: 'Trích dẫn nổi bật',
  box: 'Hộp thông tin',
  embed: 'Video theo địa chỉ',
  audio: 'Bản ghi âm',
  attachment: 'Tệp đính kèm',
  footnote: 'Ghi chú',
  table: 'Bảng',
}
