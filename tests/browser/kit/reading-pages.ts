import { formatDate } from '#newsroom/format/dates.ts'
import type { Readable } from './furnish-reading.ts'
import type { Newsroom } from './newsroom-server.ts'

/** A page that readers can come to. */
export type ReadingPage = {
  name: string
  /** The route that answers, as its folder under `app/(public)` is called. */
  route: string
  path: (newsroom: Pick<Newsroom, 'articlePath'>, readable: Readable) => string
  status?: number
  /** What stands on it whatever runs in the browser. */
  shows: string
}

/**
 * Every kind of page that readers see. What holds for all of them (no scripts needed, axe, widths, HTML, keyboard) is tested
 * by this list; a route under `app/(public)` that is not in it fails a test.
 */
export const readingPages: readonly ReadingPage[] = [
  { name: 'the front page', route: '', path: () => '/', shows: 'Tin mới' },
  { name: 'a section', route: '[section]', path: () => '/thoi-su', shows: 'Tin ngắn số' },
  { name: 'a section with others under it', route: '[section]', path: () => '/doi-song', shows: 'Bếp Việt' },
  { name: 'a section under another', route: '[section]', path: () => '/bep-viet', shows: 'Phiên chợ thứ hai' },
  { name: 'a section without articles', route: '[section]', path: () => '/kinh-te', shows: 'chưa có bài' },
  {
    name: 'an article with everything',
    route: '[section]/[article]',
    path: ({ articlePath }) => articlePath,
    shows: 'Cộng tác viên Triệu Thị Mùi',
  },
  {
    name: 'an article without pictures, corrected, of a story and a series',
    route: '[section]/[article]',
    path: (_, { long }) => long,
    shows: 'Bài này đã được cải chính',
  },
  {
    name: 'a correction',
    route: '[section]/[article]',
    path: (_, { correction }) => correction,
    shows: '300 người',
  },
  {
    name: 'an article that was taken down',
    route: '[section]/[article]',
    path: (_, { gone }) => gone,
    status: 410,
    shows: 'Bài đã được gỡ',
  },
  { name: 'a topic', route: 'chu-de/[topic]', path: () => '/chu-de/am-thuc-vung-cao', shows: 'Phiên chợ thứ hai' },
  {
    name: 'a running story',
    route: 'dong-su-kien/[story]',
    path: () => '/dong-su-kien/mua-lu-som',
    shows: 'Lũ về sớm',
  },
  { name: 'a series', route: 'loat-bai/[series]', path: () => '/loat-bai/nhung-phien-cho', shows: 'Kỳ 2' },
  { name: 'an author', route: 'tac-gia/[author]', path: (_, { author }) => author, shows: 'Phiên chợ thứ hai' },
  { name: 'the archive', route: 'luu-tru/[[...place]]', path: () => '/luu-tru', shows: 'Lưu trữ' },
  {
    name: 'a day of the archive',
    route: 'luu-tru/[[...place]]',
    path: () => `/luu-tru/${formatDate(new Date()).split('/').reverse().join('/')}`,
    shows: 'Tin ngắn số',
  },
  { name: 'what is read most', route: 'doc-nhieu', path: () => '/doc-nhieu', shows: 'Đọc nhiều' },
  { name: 'the saved articles', route: 'da-luu', path: () => '/da-luu', shows: 'đã lưu' },
  { name: 'the search form', route: 'tim-kiem', path: () => '/tim-kiem', shows: 'Gõ có dấu' },
  { name: 'a search', route: 'tim-kiem', path: () => '/tim-kiem?q=hung+vuong', shows: 'Tin ngắn số' },
  {
    name: 'a search without answers',
    route: 'tim-kiem',
    path: () => '/tim-kiem?q=kh%C3%B4ngc%C3%B3',
    shows: 'Không có bài nào',
  },
  { name: 'the corrections', route: 'cai-chinh', path: () => '/cai-chinh', shows: 'HỘI NGHỊ SƠ KẾT' },
  {
    name: 'an address with nothing at it',
    route: '[...rest]',
    path: () => '/khong-co/trang/nay',
    status: 404,
    shows: 'Không tìm thấy trang này',
  },
]
