import type { Database } from '#db/index.ts'
import { recountDays } from '#db/stores/reading/published-days.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import { newId } from '#newsroom/kit/id.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'
import { slugify } from '#newsroom/text/slug.ts'
import { aPenName, aSection, aTopic, paragraphs } from '../tests/builders/published.ts'

const HOUR = 3_600_000
const ROWS = 250
const PLACES = [
  'Vân Lĩnh',
  'Phìn Sơn',
  'Cổ Lương',
  'Nà Khum',
  'Đông Phong',
  'Bản Mây',
  'Thượng Hà',
  'Khe Trúc',
  'Mường Lò',
]
const ABOUT = [
  'mùa vải thiều',
  'đường vành đai',
  'trường bán trú',
  'hồ chứa nước',
  'chợ phiên vùng cao',
  'rừng đặc dụng',
  'nhà văn hóa thôn',
  'thuế giá trị gia tăng',
  'nhà cho thuê',
  'phong trào thi đua',
  'vòng loại Việt Nam',
]
const NAMES = [
  'Hồ Xuân Hương',
  'Đường Hùng Vương',
  'Nguyễn Thị Minh',
  'Trần Văn Đức',
  'Lò Thị Ánh',
  'Hoàng Văn Thụ',
  'Dương Quốc Anh',
]
const SENTENCES = [
  'Theo báo cáo tại hội nghị, toàn tỉnh đã mở {n} lớp tuyên truyền cho 3.000 người ở các xã vùng cao.',
  'Sở TN&MT phối hợp với các đơn vị kiểm tra {n} công trình trên địa bàn {place}.',
  'Ông {name} cho biết bà con ở {place} đã quen với việc làm mới trong năm nay.',
  'Công trình dài {n} km, tổng vốn 2,8 tỷ đồng, do huyện làm chủ đầu tư.',
  'Các đại biểu đã thảo luận về {about} và những việc cần làm trước mùa mưa.',
  'Từ đầu năm đến nay, số hộ nghèo giảm còn {n} phần trăm so với cùng kỳ.',
  'Bà {name} nói rằng giá cả ở chợ không đổi, còn người mua thì đông hơn mọi năm.',
]

/** What the measurements need to know of what was put into the database. */
export type FilledNewspaper = {
  bigSection: { id: string; slug: string }
  authorSlug: string
  paths: string[]
  numbers: number[]
}

/**
 * Puts as many published articles into the database, of about three hundred words, one every two hours, nine in ten of
 * them in one section. The same every time: the words of each article follow from its number.
 */
export async function fillNewspaper(db: Database, articles: number): Promise<FilledNewspaper> {
  const big = await aSection(db, { name: 'Thời sự', slug: 'thoi-su' })
  const small: Awaited<ReturnType<typeof aSection>>[] = []
  for (const [position, name] of ['Kinh tế', 'Văn hóa', 'Thể thao', 'Xã hội', 'Giáo dục'].entries()) {
    small.push(await aSection(db, { name, slug: slugify(name), position: position + 2 }))
  }
  const topics: Awaited<ReturnType<typeof aTopic>>[] = []
  for (let n = 0; n < 300; n++) topics.push(await aTopic(db, `${some(ABOUT, n)} ${some(PLACES, n >> 3)} ${n}`))
  const authors: Awaited<ReturnType<typeof aPenName>>[] = []
  for (let n = 0; n < 40; n++) authors.push(await aPenName(db, `${some(NAMES, n)} ${n}`))

  const { publishedArticles, publishedTopics, publishedBylines, articleSearch } = db.tables
  const now = Date.now()
  const paths: string[] = []
  for (let from = 0; from < articles; from += ROWS) {
    const numbers = Array.from({ length: Math.min(ROWS, articles - from) }, (_, n) => from + n + 1)
    const rows = numbers.map((number) => {
      const random = randomOf(number)
      const title = `${capital(some(ABOUT, random()))} ở ${some(PLACES, random())}, kỳ ${number}`
      const section = number % 10 === 0 ? some(small, random()) : big
      const text = Array.from({ length: 16 }, () => sentence(random))
      const body = paragraphs(...[0, 4, 8, 12].map((at) => text.slice(at, at + 4).join(' ')))
      const publishedAt = new Date(now - (articles - number) * 2 * HOUR - HOUR)
      const author = some(authors, random())
      paths.push(`/${section.slug}/${slugify(title)}-${number}`)
      return {
        row: {
          number,
          articleId: newId(publishedAt.getTime()),
          versionId: newId(publishedAt.getTime()),
          kind: 'article' as const,
          sectionId: section.id,
          topSectionId: section.id,
          slug: slugify(title),
          kicker: '',
          title,
          sapo: text[0] ?? '',
          dateline: '',
          abstract: text[0] ?? '',
          lead: null,
          bylines: [{ name: author.name, slug: author.slug }],
          body,
          pictures: {},
          words: 300,
          publishedAt,
          updatedAt: publishedAt,
        },
        author,
        topics: [...new Set([some(topics, random()), some(topics, random())])],
      }
    })
    await db.transaction(async (tx) => {
      await tx.insert(publishedArticles).values(rows.map(({ row }) => row))
      await tx.insert(articleSearch).values(
        rows.map(({ row, author }) => ({
          rowid: row.number,
          ...searchTexts([row.title, row.sapo, plainText(row.body), author.name]),
        })),
      )
      await tx
        .insert(publishedBylines)
        .values(
          rows.map(({ row, author }) => ({ number: row.number, penNameId: author.id, publishedAt: row.publishedAt })),
        )
      await tx
        .insert(publishedTopics)
        .values(
          rows.flatMap(({ row, topics: own }) =>
            own.map((topic) => ({ number: row.number, topicId: topic.id, publishedAt: row.publishedAt })),
          ),
        )
    })
  }
  await db.transaction((tx) => recountDays(tx))
  return {
    bigSection: big,
    authorSlug: some(authors, 0).slug,
    paths,
    numbers: Array.from({ length: articles }, (_, n) => n + 1),
  }
}

function sentence(random: () => number): string {
  return some(SENTENCES, random())
    .replace('{n}', String(random() % 400))
    .replace('{place}', some(PLACES, random()))
    .replace('{name}', some(NAMES, random()))
    .replace('{about}', some(ABOUT, random()))
}

/** Numbers that follow from a first one, the same every time. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}

function some<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length]
  if (one === undefined) throw new Error('Nothing to choose from.')
  return one
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
