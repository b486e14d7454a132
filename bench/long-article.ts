import { plainText } from '#newsroom/document/plain-text.ts'
import type { Block, DocumentNode, Figure, Paragraph, Table, TableCell } from '#newsroom/document/types.ts'
import { countWords } from '#newsroom/text/words.ts'

/** What the long article of the measurements holds, at the least. */
export const LONG = { words: 10_000, pictures: 40, tables: 6 }

/** Articles that nobody writes and the desk opens all the same. */
export const HEAVY = {
  '50,000 words': { words: 50_000, pictures: 0, tables: 0 },
  '300 pictures': { words: 10_000, pictures: 300, tables: 0 },
} satisfies Record<string, Holds>

/** How much of what an article holds, at the least. */
export type Holds = { words: number; pictures: number; tables: number }

const SENTENCES = [
  'Sáng nay, đoàn công tác của tỉnh đã đến kiểm tra tiến độ sửa chữa tuyến đường nối ba xã vùng cao.',
  'Theo báo cáo của ban quản lý, khối lượng thực hiện đạt 2,8 tỷ đồng, bằng hai phần ba kế hoạch năm.',
  'Bà con hai bên tuyến đã tự nguyện hiến hơn 3.000 mét vuông đất và dỡ bỏ tường rào để mở rộng nền đường.',
  'Ông Hoàng Văn Thuỷ, trưởng thôn, cho biết trước đây mỗi khi mưa lũ là học sinh phải nghỉ học nhiều ngày.',
  'Sở TN&MT đề nghị đơn vị thi công thu gom đất đá thừa, không để tràn xuống suối và ruộng của dân.',
  'Người dân mong con đường sớm hoàn thành để việc đi lại, buôn bán và khám chữa bệnh bớt khó khăn.',
]

/** A body as long as articles get, with the pictures given and the tables spread evenly over it. */
export function longBody(mediaIds: readonly string[], holds: Holds = LONG): DocumentNode {
  const between: Block[] = spread([...mediaIds.map(picture)], Array.from({ length: holds.tables }, table))
  const missing = holds.words - countWords(plainText({ type: 'doc', content: between }))
  const paragraphs: Block[] = []
  for (let words = 0, n = 0; words < missing; n++) {
    const next = paragraph(n)
    words += countWords(plainText({ type: 'doc', content: [next] }))
    const inList = n % 12 === 11
    paragraphs.push(inList ? { type: 'bulletList', content: [{ type: 'listItem', content: [next] }] } : next)
  }
  return { type: 'doc', content: spread(paragraphs, between) }
}

/** The blocks in their order with the others put among them at equal distances. */
function spread(blocks: readonly Block[], others: readonly Block[]): Block[] {
  const placed = (list: readonly Block[]) => list.map((block, n) => ({ block, at: (n + 0.5) / list.length }))
  return [...placed(blocks), ...placed(others)].sort((a, b) => a.at - b.at).map(({ block }) => block)
}

function paragraph(n: number): Paragraph {
  const [first = '', ...rest] = [0, 1, 2].map((offset) => SENTENCES[(n + offset) % SENTENCES.length] ?? '')
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: first, marks: [{ type: 'bold' }] },
      { type: 'text', text: ` ${rest.join(' ')}` },
    ],
  }
}

function picture(mediaId: string, n: number): Figure {
  return {
    type: 'figure',
    attrs: { mediaId, alt: 'Công trường', credit: 'Ảnh: Hồ Xuân Hương' },
    content: [{ type: 'text', text: `Máy xúc mở nền đường ở đoạn thứ ${n + 1} của tuyến` }],
  }
}

function table(): Table {
  const cell = (type: TableCell['type'], text: string): TableCell => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  return {
    type: 'table',
    content: Array.from({ length: 8 }, (_, row) => ({
      type: 'tableRow',
      content: [`Xã thứ ${row + 1}`, `${row + 2} km`, 'Đã xong nền', '3.000 m'].map((text) =>
        cell(row === 0 ? 'tableHeader' : 'tableCell', text),
      ),
    })),
  }
}
