import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { renewOldSearchTexts } from '#operations/reading/renew-search-texts.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import { aPenName, aPublishedArticle, aSection, paragraphs } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 45

describeEachDialect('search texts of a former version', (room) => {
  const textsOf = async (number: number) => {
    const { articleSearch: s } = room.db.tables
    const [row] = await room.db.select({ exact: s.exact }).from(s).where(eq(s.rowid, number))
    return row?.exact
  }
  const former = async (number: number, exact: string) => {
    const { articleSearch: s } = room.db.tables
    await room.db.update(s).set({ exact }).where(eq(s.rowid, number))
  }

  beforeAll(async () => {
    const { id } = await aSection(room.db, { name: 'Thời sự', slug: 'thoi-su' })
    const penName = await aPenName(room.db, 'Hồ Xuân Hương')
    for (let number = 1; number <= ARTICLES; number++) {
      await aPublishedArticle(room.db, {
        number,
        sectionId: id,
        title: `Tin số ${number}`,
        sapo: '',
        body: paragraphs('Đại biểu bản Cầu, Hạ Vân đã đến.'),
        penNameIds: [penName.id],
        bylines: [{ name: 'Hồ Xuân Hương', slug: penName.slug }],
      })
      await former(number, `tin số ${number} đại biểu bản cầu hạ vân đã đến hồ xuân hương`)
    }
  })

  it('are made anew once, a portion at a time, each with its names', async () => {
    await renewOldSearchTexts(0)
    expect(await textsOf(ARTICLES)).toBe(`tin số ${ARTICLES} . đại biểu bản cầu . hạ vân đã đến . hồ xuân hương`)
    expect(await textsOf(1)).not.toContain('.')
    await renewOldSearchTexts(0)
    await renewOldSearchTexts(0)
    expect(await textsOf(1)).toBe('tin số 1 . đại biểu bản cầu . hạ vân đã đến . hồ xuân hương')
    // What was done is not done again.
    await renewOldSearchTexts(0)
    await former(7, 'khác')
    await renewOldSearchTexts()
    expect(await textsOf(7)).toBe('khác')
  })

  it('offer the pages of names that are asked for, and nothing that readers have nothing of', async () => {
    await aPenName(room.db, 'Hồ Chưa Viết')
    const offers = async (query: string) =>
      (await searchArticles({ ...WHOLE_NEWSPAPER, query }, 1)).offers.map(({ kind, name }) => [kind, name])
    expect(await offers('xuân hương')).toEqual([['author', 'Hồ Xuân Hương']])
    expect(await offers('thoi su')).toEqual([['section', 'Thời sự']])
    expect(await offers('hồ chưa viết')).toEqual([])
  })

  it('show the passage that has the words side by side', async () => {
    const { id } = await aSection(room.db, { name: 'Kinh tế', slug: 'kinh-te', position: 2 })
    await aPublishedArticle(room.db, {
      number: 900,
      sectionId: id,
      title: 'Thông xe',
      sapo: 'Cầu đã xong.',
      body: paragraphs(`${'Bà con đi lại khó. '.repeat(30)}Nay cầu Hạ Vân nối hai bờ.`),
    })
    const { answers } = await searchArticles({ ...WHOLE_NEWSPAPER, query: 'cầu Hạ Vân' }, 1)
    expect(answers[0]?.teaser.number).toBe(900)
    expect(answers[0]?.passage.map(({ text }) => text).join('')).toContain('cầu Hạ Vân nối hai bờ')
  })
})
