import { nodeNames } from './nodes.ts'

/** Words of a comparison of two texts. */
export const changes = {
  title: 'Những chỗ khác nhau',
  none: 'Hai bản giống nhau, không khác một chữ.',
  before: 'Bản trước',
  after: 'Bản sau',
  oneColumn: 'Một cột',
  beside: 'Hai cột',
  layout: 'Cách xem',
  /** Said to screen readers before what stands there. */
  said: { added: 'thêm: ', removed: 'bỏ: ', end: ' hết. ' },
  legend: { added: 'chữ thêm', removed: 'chữ bỏ', marked: 'đổi cách trình bày' },
  counts: (added: number, removed: number): string => {
    const parts = [
      added > 0 ? `thêm ${added.toLocaleString('vi-VN')} chữ` : '',
      removed > 0 ? `bỏ ${removed.toLocaleString('vi-VN')} chữ` : '',
    ].filter((part) => part !== '')
    return parts.length === 0
      ? 'Không thêm bớt chữ nào'
      : parts.join(', ').replace(/^./u, (first) => first.toUpperCase())
  },
  folded: (count: number): string => `… ${count.toLocaleString('vi-VN')} đoạn không đổi`,
  /** The text as it is compared is the one in which all of them are taken. */
  undecided: (count: number): string =>
    `Bản sau còn ${count.toLocaleString('vi-VN')} đề xuất chưa quyết định; ở đây so như đã nhận hết.`,
  allBodySame: 'Nội dung bài không đổi.',
  blocks: {
    added: 'Thêm mới',
    removed: 'Đã bỏ',
    movedHere: 'Chuyển đến đây',
    movedAway: 'Chuyển đi chỗ khác',
    becomes: (before: string, after: string): string => `${before} → ${after}`,
  },
  picture: {
    replaced: 'Thay ảnh',
    old: 'Ảnh cũ',
    new: 'Ảnh mới',
    missing: 'Không mở được ảnh',
  },
  format: {
    label: 'Đổi cách trình bày',
    on: {
      bold: 'đậm',
      italic: 'nghiêng',
      raised: 'chỉ số trên',
      lowered: 'chỉ số dưới',
      struck: 'gạch ngang',
      underlined: 'gạch chân',
      rightToLeft: 'đọc từ phải sang trái',
      link: 'có liên kết',
    } as Record<string, string>,
    off: {
      bold: 'bỏ đậm',
      italic: 'bỏ nghiêng',
      raised: 'bỏ chỉ số trên',
      lowered: 'bỏ chỉ số dưới',
      struck: 'bỏ gạch ngang',
      underlined: 'bỏ gạch chân',
      rightToLeft: 'đọc từ trái sang phải',
      link: 'bỏ liên kết',
    } as Record<string, string>,
    linkTo: 'liên kết đến',
  },
  empty: '(trống)',
  /** What a part of a text is called; one that is not here is shown under its own name. */
  nodes: nodeNames as Record<string, string>,
  /** What is said about a part; one that is not here is shown under its own name. */
  attributes: {
    alt: 'Mô tả ảnh',
    credit: 'Nguồn ảnh',
    source: 'Người nói',
    text: 'Chú thích',
    level: 'Cấp tít phụ',
    start: 'Bắt đầu từ số',
    type: 'Kiểu đánh số',
    reversed: 'Đếm ngược',
    value: 'Số của mục',
    caption: 'Tên bảng',
    colspan: 'Số cột gộp',
    rowspan: 'Số hàng gộp',
    video: 'Video',
    fileId: 'Tệp',
    mediaId: 'Ảnh',
    align: 'Vị trí',
  } as Record<string, string>,
}
