import { expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { leadsNowhere } from '#operations/reading/leads-nowhere.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { aDraft, aNewsroom, aPublished, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('an address that leads nowhere', (room) => {
  it('is told from those of what is published, was taken down, or has moved', async () => {
    const desk = await aNewsroom()
    const number = async (id: string) => (await findArticle(room.db, id))?.number ?? 0
    const [stays, goes, drafted] = [await aPublished(desk), await aPublished(desk), await aDraft(desk.reporter)]
    ok(await step(desk.chief, goes, 'take_down', { reason: 'Sai sự thật.' }))
    const [section] = await readSections(room.db)
    const { movedAddresses, topics, penNames } = room.db.tables
    const moved = { movedAt: new Date(), target: `/${section?.slug}` }
    await room.db.insert(movedAddresses).values({ path: '/ten-cu', ...moved })
    await room.db.insert(movedAddresses).values({ path: '/loat-bai/ten-cu', ...moved })
    await room.db.insert(movedAddresses).values({ path: '/tac-gia/ten-cu', ...moved })
    const [topic] = await room.db.select({ slug: topics.slug }).from(topics)
    const [author] = await room.db.select({ slug: penNames.slug }).from(penNames)

    const there = [
      '/',
      `/${section?.slug}`,
      `/${section?.slug}/rss.xml`,
      `/muc/bai-${await number(stays)}`,
      `/muc/bai-${await number(goes)}`,
      '/ten-cu',
      '/chu-de/ten-cu',
      '/tac-gia/ten-cu/atom.xml',
      '/tim-kiem',
      ...(topic ? [`/chu-de/${topic.slug}`] : []),
      ...(author ? [`/tac-gia/${author.slug}`] : []),
    ]
    for (const path of there) expect(await leadsNowhere(path), path).toBe(false)
    expect((await readArticle(await number(goes), '/x')).kind).toBe('gone')

    const nowhere = [
      '/khong-co',
      '/khong-co/rss.xml',
      '/muc/bai-999999',
      '/muc/bai-2147483647',
      // What is written but not published is not there either.
      ...((await number(drafted)) > 0 ? [`/muc/bai-${await number(drafted)}`] : []),
      '/muc/khong-so',
      '/chu-de/khong-co',
      '/tac-gia/khong-ai',
      '/a/b/c/d',
      '/%00',
      '/muc%00/bai-1%00',
    ]
    for (const path of nowhere) expect(await leadsNowhere(path), path).toBe(true)
  })
})
