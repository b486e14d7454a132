import type { Unsuggestable } from '#newsroom/suggestions/suggester.ts'

/** Words of suggestions in a text. */
export const suggesting = {
  title: 'Đề xuất',
  mode: {
    label: 'Cách sửa',
    direct: 'Sửa thẳng',
    suggest: 'Đề xuất',
    directHint: 'Chữ gõ vào thành ngay nội dung bài.',
    suggestHint: 'Chữ thêm, chữ bớt hiện tại chỗ và chờ quyết định; tít, sapo và thông tin bài vẫn sửa thẳng.',
  },
  ask: {
    question: (author: string): string => `Bài của ${author}. Anh/chị sửa thẳng vào bài, hay chỉ đề xuất?`,
    later: 'Đổi lại lúc nào cũng được ở thanh công cụ.',
  },
  refused: {
    attributes:
      'Chưa đề xuất được việc này: nguồn và mô tả ảnh, video, chú thích cuối bài, cấu trúc bảng chỉ sửa thẳng được. Bài chưa thay đổi.',
    structure: 'Chưa đề xuất được thay đổi này: nó xáo trộn ảnh, bảng hoặc khung. Bài chưa thay đổi; hãy sửa thẳng.',
    gone: 'Đoạn này đang được đề xuất bỏ nên không viết thêm vào được. Hãy quyết định đề xuất đó trước.',
  } satisfies Record<Unsuggestable, string> as Record<Unsuggestable, string>,
  refusedSwitch: 'Chuyển sang sửa thẳng',
  close: 'Đóng',
  empty: 'Chưa có đề xuất nào.',
  emptyHint: 'Chọn “Đề xuất” ở thanh công cụ rồi sửa như thường: chữ thêm được gạch chân, chữ bớt bị gạch ngang.',
  count: (count: number): string => `${count} đề xuất đang chờ`,
  by: (name: string, time: string): string => `${name}, ${time}`,
  you: 'Anh/chị',
  justNow: 'vừa xong',
  inserted: 'Thêm',
  deleted: 'Bớt',
  blockComes: (name: string): string => `Thêm: ${name}`,
  blockGoes: (name: string): string => `Bớt: ${name}`,
  breakComes: 'Tách đoạn',
  breakGoes: 'Nhập với đoạn trước',
  accept: 'Nhận',
  refuse: 'Bỏ',
  acceptThis: (words: string): string => `Nhận đề xuất: ${words}`,
  refuseThis: (words: string): string => `Bỏ đề xuất: ${words}`,
  goToThis: (words: string): string => `Đến chỗ đề xuất: ${words}`,
  acceptAll: 'Nhận tất cả',
  refuseAll: 'Bỏ tất cả',
  everybody: 'Mọi người',
  person: 'Của ai',
  decided: (count: number): string => `Đã quyết định ${count} đề xuất; Hoàn tác để lấy lại.`,
  next: 'Đề xuất sau',
  previous: 'Đề xuất trước',
}
