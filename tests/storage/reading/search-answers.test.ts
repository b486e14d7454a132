import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import { type SearchBounds, type SearchFilter, searchPublished } from '#db/stores/reading/search.ts'
import { searchRank } from '#newsroom/text/search-rank.ts'
import { parseQuery, searchTexts } from '#newsroom/text/search-text.ts'
import { aPenName, aPublishedArticle, aSection, paragraphs } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 240
const START = Date.UTC(2021, 4, 7)

const TITLES = [
  'Mở rộng đường Hùng Vương',
  'Vua Hùng và con đường nhỏ',
  'Thuế giá trị gia tăng giảm 2%',
  'Cho thuê ki-ốt ở chợ đêm',
  'Việt Nam bước vào vòng loại',
  'Kế hoạch năm học mới',
  'Nông thôn mới ở Hoà Bình',
  'Đoàn viên Hòa Bình ra quân',
  'Cụm thi đua số II họp',
  'Đua thuyền, hội thi tài',
]
const TEXTS = [
  'Sở TN&MT 9 tỉnh đã dự; trên 3.000 người tham gia.',
  'Ông Nguyễn Văn Đức nói: “Bà con đã quen việc”.',
  'Tổng vốn 2,8 tỷ đồng, dài 12 km, xong trước 28/7/2021.',
  'Bà Lò Thị Ánh ở bản Khe Trúc nuôi 50 con trâu.',
  'Phong trào thi đua yêu nước lan ra các xã vùng cao.',
  'UBND tỉnh giao Sở GD&ĐT chủ trì, báo cáo quý III.',
  'Thuý và Thúy là hai chị em; quý I, quý khách.',
]
const QUERIES = [
  'đường Hùng Vương',
  'duong hung vuong',
  'DUONG Hung',
  'đường',
  'duong',
  'thuế',
  'thuê',
  'thue',
  'Việt Nam',
  'viet nam',
  'năm',
  'nam',
  'hoà bình',
  'hòa bình',
  'hoa binh',
  'thi đua',
  'thi dua',
  'đua thi',
  'Nguyễn Văn Đức',
  'nguyen van duc',
  'Lò Thị Ánh',
  'lo thi anh',
  'Khe Trúc',
  'TN&MT',
  'tn mt',
  'GD&ĐT',
  'gd dt',
  'UBND',
  '3.000 người',
  '3000',
  '3.000',
  '2,8 tỷ',
  '28/7/2021',
  '12 km',
  '50',
  'số II',
  'quý III',
  'quý',
  'thúy',
  'thuý',
  '“Bà con đã quen việc”',
  '"ba con" "quen viec"',
  'đường Hùng Vương'.normalize('NFD'),
  'ki-ốt',
  'ki ot cho dem',
  'không có chữ này',
  'thuế* OR thuê',
  'NEAR(duong hung)',
  '-duong AND NOT hung',
  'exact:đường {folded}',
  '%_"\'; drop table article_search --',
  'hùng hùng hùng',
]

const INDEX: SearchBounds = { common: 1000, step: 1, enough: 1, lookedThrough: 1, beside: 30 }

type Row = {
  number: number
  title: string
  sectionId: string
  penNameId: string
  at: Date
  exact: string
  folded: string
}

describeEachDialect('the answers of a search', (room) => {
  const rows: Row[] = []
  let filters: [name: string, filter: SearchFilter][] = []

  beforeAll(async () => {
    rows.length = 0
    const news = await aSection(room.db, { name: 'Thời sự', slug: 'thoi-su' })
    const sport = await aSection(room.db, { name: 'Thể thao', slug: 'the-thao', position: 2 })
    const names = [await aPenName(room.db, 'Hồ Xuân Hương'), await aPenName(room.db, 'Dương Thị Mùi')]
    for (let number = 1; number <= ARTICLES; number++) {
      const title = TITLES[number % TITLES.length] ?? ''
      const text = [TEXTS[number % TEXTS.length] ?? '', TEXTS[(number * 5) % TEXTS.length] ?? ''].join(' ')
      const sectionId = number % 3 === 0 ? sport.id : news.id
      const penNameId = names[number % 4 === 0 ? 0 : 1]?.id ?? ''
      // Numbers do not follow the time: what was begun first may go out last.
      const at = new Date(START + ((number * 7) % ARTICLES) * 3_600_000)
      const body = paragraphs(text)
      await aPublishedArticle(room.db, {
        number,
        sectionId,
        title,
        sapo: '',
        body,
        publishedAt: at,
        penNameIds: [penNameId],
      })
      rows.push({ number, title, sectionId, penNameId, at, ...searchTexts([title, '', '', text]) })
    }
    const from = new Date(START + 24 * 3_600_000)
    const until = new Date(START + 96 * 3_600_000)
    filters = [
      ['everywhere', {}],
      ['in a section', { sectionId: sport.id }],
      ['in a time', { from, until }],
      ['of an author', { penNameId: names[0]?.id ?? '' }],
      ['in all at once', { sectionId: news.id, penNameId: names[1]?.id ?? '', from }],
    ]
    if (room.db.engine.dialect === 'postgres') {
      // From then on the database expects something of frequent words, as it does of an archive in use.
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  /** What the search has to answer, found without a database. */
  const answers = (query: string, filter: SearchFilter, bounds: SearchBounds) => {
    const search = parseQuery(query)
    if (!search) return null
    const newestFirst = rows.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.number - a.number)
    const words = (row: Row) => ` ${row[search.column]} `
    const hasAll = (row: Row) => search.words.every((word) => words(row).includes(` ${word} `))
    const within = newestFirst.filter(
      (row) =>
        (filter.sectionId === undefined || row.sectionId === filter.sectionId) &&
        (filter.penNameId === undefined || row.penNameId === filter.penNameId) &&
        (filter.from === undefined || row.at >= filter.from) &&
        (filter.until === undefined || row.at < filter.until),
    )
    const common = rows.filter(hasAll).length > bounds.common
    let looked = common ? 0 : within.length
    if (common) {
      const enough = () => within.slice(0, looked).filter(hasAll).length >= bounds.enough
      const most = bounds.lookedThrough
      for (let step = bounds.step; looked < Math.min(within.length, most) && !enough(); step *= 2) {
        looked = Math.min(looked + step, most)
      }
    }
    const found = within.slice(0, looked).filter(hasAll)
    const asked = new Set(common ? found : found.slice(0, bounds.beside))
    const beside = (row: Row) => asked.has(row) && words(row).includes(` ${search.phrase} `)
    const rank = (row: Row) => searchRank(search, { title: row.title, kicker: '', sapo: '' }, beside(row), 'words')
    const ordered = found.toSorted((a, b) => rank(a) - rank(b))
    return {
      search,
      expected: {
        numbers: ordered.map((row) => row.number),
        total: found.length,
        more: common && within.length > looked,
      },
    }
  }

  it('has fifty queries to answer, most of which find something', () => {
    const found = QUERIES.filter((query) => answers(query, {}, INDEX)?.expected.total)
    expect(QUERIES.length).toBeGreaterThanOrEqual(50)
    expect(found.length).toBeGreaterThan(40)
  })

  it.each([
    ['that the index has', INDEX],
    ['of which the newest are looked through', { common: 20, step: 25, enough: 12, lookedThrough: 100, beside: 30 }],
  ])('are the same whatever the database, of words %s', async (_, bounds) => {
    for (const query of QUERIES) {
      for (const [name, filter] of filters) {
        const wanted = answers(query, filter, bounds)
        if (!wanted) throw new Error(`No words: ${query}`)
        const page = { limit: ARTICLES, offset: 0 }
        const { items, total, more } = await searchPublished(room.db, wanted.search, page, 'words', filter, bounds)
        const numbers = items.map((item) => item.number)
        expect({ numbers, total, more }, `${query}, ${name}`).toEqual(wanted.expected)
      }
    }
  })

  it('are not counted where the database knows well enough how many have a word', async () => {
    const { articleSearch } = room.db.tables
    const expectedOf = async (query: string) => {
      const search = parseQuery(query)
      if (!search) throw new Error(`No words: ${query}`)
      const expected = room.db.engine.expected(articleSearch, search)
      const [row] = await room.db.select({ expected }).from(sql`(select 1) as asked`)
      return row?.expected ?? null
    }
    const having = rows.filter(({ folded }) => ` ${folded} `.includes(' quy ')).length
    const postgres = room.db.engine.dialect === 'postgres'
    expect(await expectedOf('quy')).toEqual(postgres ? expect.closeTo(having, 0) : null)
    expect(await expectedOf('quy khongcochunay')).toBeNull()
  })

  it('come in pages that fit together', async () => {
    const wanted = answers('thi dua', {}, INDEX)
    if (!wanted) throw new Error('no words')
    const numbers: number[] = []
    for (let offset = 0; offset < wanted.expected.total; offset += 7) {
      const part = await searchPublished(room.db, wanted.search, { limit: 7, offset }, 'words', {}, INDEX)
      numbers.push(...part.items.map((item) => item.number))
    }
    expect(numbers).toEqual(wanted.expected.numbers)
  })
})
