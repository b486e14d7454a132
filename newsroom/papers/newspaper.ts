import { z } from 'zod'
import { code, line, typedNumber } from '../kit/input.ts'
import type { SignSize } from '../media/headline-picture.ts'
import { LANGUAGES } from '../people/roles.ts'
import { SMALL_EDITS } from '../people/small-edits.ts'
import type { FeedName } from './feed-names.ts'

const fact = line(300)
const hours = typedNumber(1, 24 * 14)

/**
 * The newspaper's own facts and choices, all settings: its masthead and foot (Press Law 2016, Art. 46), its zone, its
 * language, and the rules that a newsroom may set for itself.
 */
export const newspaperSchema = z.object({
  name: fact.default('Tòa Soạn'),
  slogan: fact.default(''),
  governingBody: fact.default(''),
  /** What stands before the governing body's name, and before the licence, where the law has other words for them. */
  governingBodyLabel: fact.default(''),
  licenceLabel: fact.default(''),
  licenceNumber: fact.default(''),
  /** As printed, such as 12/03/2024. */
  licenceDate: fact.default(''),
  licenceIssuer: fact.default(''),
  address: fact.default(''),
  phone: fact.default(''),
  email: fact.default(''),
  /** Who answers for the newspaper, and in which office (Tổng biên tập). */
  headName: fact.default(''),
  headTitle: fact.default(''),
  /** The code that a dateline begins with unless the writer names another. */
  datelineCode: fact.default(''),
  timeZone: line(100).refine(isTimeZone).default('Asia/Ho_Chi_Minh'),
  /** The language of the reading pages. */
  language: z.enum(LANGUAGES).default('vi'),
  /** The newspaper's one colour beside ink and paper, `#rrggbb`. */
  accent: code(7)
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#a4161a'),
  /** Four eyes: who wrote a text can't be the one who approves it. Off only in a newsroom of one. */
  fourEyes: z.boolean().default(true),
  /** Who brings out a small change of a live article alone (sửa nhỏ sau xuất bản); it is looked at afterwards. */
  smallEdits: z.enum(SMALL_EDITS).default('nobody'),
  /** After how many hours without a save a held article counts as stuck. */
  dutyHeldHours: hours.default(6),
  /** After how many hours in the queue an article counts as stuck. */
  dutyWaitingHours: hours.default(4),
  /** At which full hour of the day a backup is made, in the newspaper's zone. */
  backupHour: typedNumber(0, 23).default(2),
  /** Every how many hours another one is made in between; 24 for none. */
  backupEvery: typedNumber(1, 24).default(24),
  /** For how many of the newest days, weeks and months one backup each is kept. */
  backupDays: typedNumber(1, 366).default(7),
  backupWeeks: typedNumber(0, 520).default(4),
  backupMonths: typedNumber(0, 240).default(6),
})
export type Newspaper = z.infer<typeof newspaperSchema>

/** Masthead facts that the press law wants on every page or on the front page's foot. */
export const REQUIRED_BY_LAW = [
  'name',
  'governingBody',
  'licenceNumber',
  'licenceDate',
  'licenceIssuer',
  'address',
  'phone',
  'email',
  'headName',
  'headTitle',
] as const satisfies readonly (keyof Newspaper)[]

/** The facts of {@link REQUIRED_BY_LAW} that are still empty. */
export function missingByLaw(newspaper: Newspaper): (typeof REQUIRED_BY_LAW)[number][] {
  return REQUIRED_BY_LAW.filter((fact) => newspaper[fact].trim() === '')
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The one place where public addresses are made. */
export const publicPath = {
  front: () => '/',
  section: (slug: string) => `/${slug}`,
  article: (sectionSlug: string, slug: string, number: number) => `/${sectionSlug}/${slug}-${number}`,
  topic: (slug: string) => `/chu-de/${slug}`,
  author: (slug: string) => `/tac-gia/${slug}`,
  story: (slug: string) => `/dong-su-kien/${slug}`,
  series: (slug: string) => `/loat-bai/${slug}`,
  /** The archive: of a year (2021), a month (2021-05), a day (2021-05-07), or its beginning. */
  archive: (place = '') => (place === '' ? '/luu-tru' : `/luu-tru/${place.replaceAll('-', '/')}`),
  /** A page of the list at a path, which may have a query; the first one has no number. */
  numbered: (path: string, page: number) => (page > 1 ? `${path}${path.includes('?') ? '&' : '?'}trang=${page}` : path),
  mostRead: () => '/doc-nhieu',
  saved: () => '/da-luu',
  search: (query?: string) => (query ? `/tim-kiem?q=${encodeURIComponent(query)}` : '/tim-kiem'),
  /** What begins as a reader types. */
  suggestions: () => '/goi-y',
  corrections: () => '/cai-chinh',
  preview: (token: string) => `/xem-truoc/${token}`,
  previewFile: (token: string, fileId: string) => `/xem-truoc/${token}/tep/${fileId}`,
  previewPicture: (token: string, mediaId: string, width: number) => `/xem-truoc/${token}/anh/${mediaId}-${width}.webp`,
  /** The picture of an article's headline, for those who show a link to it. */
  headlinePicture: (number: number) => `/hinh-tit/${number}.png`,
  /** The newspaper's name, drawn, for pages that have no picture of their own. */
  newspaperPicture: () => '/hinh-tit/bao.png',
  /** The newspaper's sign, so many pixels wide. */
  sign: (size: SignSize) => `/bieu-tuong/${size}.png`,
  manifest: () => '/manifest.webmanifest',
  oEmbed: (address: string, format: 'json' | 'xml') => `/oembed?format=${format}&url=${encodeURIComponent(address)}`,
  security: () => '/.well-known/security.txt',
  sitemap: () => '/sitemap.xml',
  sitemapPart: (name: string) => `/sitemap/${name}.xml`,
  /** The newspaper's own feed. */
  feed: () => '/rss.xml',
  /** The feed of what the page at a path lists. */
  feedOf: (page: string, name: FeedName) => (page === '/' ? `/${name}` : `${page}/${name}`),
}
