/** What lies under a first word of public addresses. */
type Holding =
  /** Nothing: it is an address itself. */
  | 'itself'
  /** A page for each topic (story, series) or author, and its feeds. */
  | 'topic'
  | 'author'
  /** Files, one word below it. */
  | 'files'
  /** What says for itself what there is. */
  | 'own'
  /** Nothing of readers': it is answered elsewhere, and reserved. */
  | 'reserved'

/**
 * The first words of public addresses that are not a section's, and what lies under each. From this one list come the words
 * that no section may be called, and the addresses of which it is certain that nothing is there.
 */
export const PUBLIC_PLACES: ReadonlyMap<string, Holding> = new Map([
  ['_next', 'reserved'],
  ['.well-known', 'own'],
  ['ads.txt', 'itself'],
  ['anh', 'files'],
  ['api', 'reserved'],
  ['atom.xml', 'itself'],
  ['bieu-tuong', 'files'],
  ['cai-chinh', 'itself'],
  ['chu-de', 'topic'],
  ['da-luu', 'itself'],
  ['doc-nhieu', 'itself'],
  ['dong-su-kien', 'topic'],
  ['feed.json', 'itself'],
  ['fonts', 'reserved'],
  ['goi-y', 'itself'],
  ['hinh-tit', 'files'],
  ['icon.svg', 'itself'],
  ['loat-bai', 'topic'],
  ['luot-doc', 'reserved'],
  ['luu-tru', 'own'],
  ['manifest.webmanifest', 'itself'],
  ['newsroom', 'reserved'],
  ['oembed', 'itself'],
  ['robots.txt', 'itself'],
  ['rss.xml', 'itself'],
  ['scripts', 'reserved'],
  ['security.txt', 'itself'],
  ['set-up', 'reserved'],
  ['sign-in', 'reserved'],
  ['sitemap', 'files'],
  ['sitemap.xml', 'itself'],
  ['sw.js', 'reserved'],
  ['tac-gia', 'author'],
  ['tep', 'own'],
  ['tim-kiem', 'itself'],
  ['xem-truoc', 'reserved'],
])
