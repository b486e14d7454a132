/** The words of the search page. */
export const searching = {
  narrow: 'Thu hẹp kết quả',
  time: 'Thời gian',
  anyTime: 'Mọi lúc',
  spans: {
    'hom-nay': 'Hôm nay',
    '7-ngay': '7 ngày qua',
    '30-ngay': '30 ngày qua',
    'nam-nay': 'Năm nay',
  },
  from: 'Từ ngày',
  to: 'Đến ngày',
  dayHint: 'VD: 05/12/2026',
  author: 'Tác giả',
  authorHint: 'Bút danh, như in dưới bài',
  apply: 'Tìm',
  offers: { section: 'Chuyên mục', topic: 'Chủ đề', author: 'Tác giả' },
  foundMore: (count: string, query: string) =>
    `Rất nhiều bài có “${query}”. Đây là ${count} bài mới nhất; chọn thời gian hoặc chuyên mục để xem những bài khác.`,
  foundNoneSo: (query: string) => `Không có bài nào có “${query}” trong phạm vi đã chọn.`,
  unknownAuthor: 'Báo không có bài của tác giả này.',
  withoutFilters: (query: string) => `Tìm “${query}” trong cả tờ báo`,
  advice: [
    'Thử ít từ hơn, hoặc gõ không dấu để tìm mọi cách bỏ dấu.',
    'Kiểm tra lại cách viết tên người, tên đất.',
    'Xem bài theo ngày trong mục Lưu trữ.',
  ],
}
