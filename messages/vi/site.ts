import { creditLine } from '#newsroom/media/credit.ts'
import { archive } from './archive.ts'
import { body } from './body.ts'
import { reader } from './reader.ts'
import { searching } from './searching.ts'

/** The words of the reading pages. */
export const site = {
  skipToContent: 'Đến nội dung chính',
  home: 'Trang chủ',
  sections: 'Chuyên mục',
  allSections: 'Tất cả chuyên mục',
  sectionsUnder: (name: string) => `Chuyên mục con của ${name}`,
  furtherPages: 'Các trang của báo',
  /** `label`: the newspaper's own words for it; empty for the usual ones. */
  governingBody: (name: string, label: string = '') => `${label || 'Cơ quan chủ quản'}: ${name}`,
  searchLabel: 'Tìm trong báo',
  searchPlaceholder: 'Tìm bài…',
  search: 'Tìm kiếm',
  breadcrumb: 'Vị trí trong báo',

  fronts: {
    breaking: 'Tin nóng',
    opinion: 'Góc nhìn',
    video: 'Video',
    pictures: 'Phóng sự ảnh',
    mostRead: 'Đọc nhiều',
    notices: 'Thông báo',
  },
  latest: 'Tin mới',
  nothingYet: 'Chưa có bài nào được đăng.',
  nothingInSection: 'Chuyên mục này chưa có bài.',
  yesterday: 'Hôm qua',
  older: 'Bài cũ hơn',
  newest: 'Về bài mới nhất',
  olderPart: 'bài cũ hơn',

  updated: 'Cập nhật',
  readingTime: (minutes: number) => `${minutes} phút đọc`,
  topics: 'Chủ đề',
  kinds: { topic: 'Chủ đề', story: 'Dòng sự kiện', series: 'Loạt bài' },
  closed: {
    topic: (date: string) => `Khép lại ngày ${date}.`,
    story: (date: string) => `Dòng sự kiện đã khép lại ngày ${date}.`,
    series: (date: string) => `Loạt bài đã kết thúc ngày ${date}.`,
  },
  part: (number: number) => `Kỳ ${number}`,
  previousPart: 'Kỳ trước',
  nextPart: 'Kỳ sau',
  author: 'Tác giả',
  portraitOf: (name: string) => `Chân dung ${name}`,
  alsoSigns: 'Còn ký:',
  articlesBy: (name: string) => `Các bài của ${name} trên báo.`,
  articlesAbout: (name: string) => `Các bài về ${name} trên báo.`,
  related: 'Đọc tiếp',
  alsoInSection: (section: string) => `Trong mục ${section}`,
  photo: (credit: string): string => creditLine(credit, 'Ảnh'),
  articleAddress: 'Địa chỉ bài viết',
  body,
  reader,

  corrections: 'Cải chính',
  correctionsLead:
    'Những thông tin báo đã đăng chưa đúng và đã được cải chính, xin lỗi theo quy định của Luật Báo chí.',
  noCorrections: 'Chưa có thông tin cải chính nào.',
  wasCorrected: (date: string) => `Bài này đã được cải chính ngày ${date}.`,
  readCorrection: 'Đọc thông tin cải chính',
  correctsArticle: 'Cải chính cho bài',
  correctedWhere: (section: string, date: string) => `mục ${section}, đăng ngày ${date}`,

  gone: 'Bài đã được gỡ',
  goneText: 'Tòa soạn đã gỡ bài này khỏi báo. Bài không còn ở địa chỉ này nữa.',
  notFound: 'Không tìm thấy trang này',
  notFoundText: 'Địa chỉ có thể đã được gõ nhầm, hoặc trang đã chuyển đi nơi khác. Mời bạn tìm bài, hoặc về trang chủ.',
  failed: 'Trang này đang gặp trục trặc',
  failedText: 'Mời bạn thử lại sau ít phút.',

  archive,
  searching,
  searchLead: 'Gõ có dấu để tìm đúng từng chữ; gõ không dấu để tìm mọi cách bỏ dấu.',
  found: (count: string, query: string) => `${count} bài có “${query}”`,
  foundNone: (query: string) => `Không có bài nào có “${query}”.`,
  page: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  pagesOfList: 'Các trang của danh sách',
  pageNumber: (page: string) => `Trang ${page}`,
  toPage: 'Đến trang',
  goToPage: 'Xem',
  nextPage: 'Trang sau',
  previousPage: 'Trang trước',

  newestOf: (name: string, newspaper: string) => `${name}: bài mới trên ${newspaper}.`,
  feed: 'RSS',
  licence: (number: string, date: string, issuer: string, label: string = '') =>
    [label || 'Giấy phép', number && `số ${number}`, date && `cấp ngày ${date}`, issuer && `của ${issuer}`]
      .filter(Boolean)
      .join(' '),
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  rights: (name: string) => `Ghi rõ nguồn “${name}” khi dùng lại thông tin từ trang này.`,
}
