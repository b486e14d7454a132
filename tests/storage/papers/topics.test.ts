import { beforeAll, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { refreshesFrom, settledRefreshes } from '#db/stores/reading/refreshes.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import {
  addTopic,
  changeTopic,
  closeTopic,
  listTopicsToArrange,
  type TopicInput,
} from '#operations/papers/arrange-topics.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readSeries, readTopic } from '#operations/reading/read-topic.ts'
import { aNewsroom, aPublished, codeOf, ok } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('topics, running stories and series', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const topic = async (input: TopicInput) => ok(await addTopic(desk.admin, input)).id
  const articleOf = async (id: string) => {
    const number = (await findArticle(room.db, id))?.number ?? 0
    const answer = await readArticle(number, '')
    const shown = answer.kind === 'moved' ? await readArticle(number, answer.path) : answer
    if (shown.kind !== 'article') throw new Error('Readers do not have the article.')
    return shown.article
  }

  it('have a page each under their kind’s address, and none while nothing is published under them', async () => {
    const kinds: [TopicKind, string][] = [
      ['topic', 'Nước sạch'],
      ['story', 'Sạt lở đèo Mây'],
    ]
    for (const [kind, name] of kinds) {
      const id = await topic({ name, kind, description: 'Vài lời về việc này.' })
      const slug = kind === 'topic' ? 'nuoc-sach' : 'sat-lo-deo-may'
      const other = kind === 'topic' ? 'story' : 'topic'
      expect(await readTopic('topic', slug, null)).toEqual({ kind: 'missing' })
      expect(await readTopic('story', slug, null)).toEqual({ kind: 'missing' })
      await aPublished(desk, { topicIds: [id], title: `Bài về ${name}` })
      const page = await readTopic(kind === 'topic' ? 'topic' : 'story', slug, null)
      expect(page.kind === 'topic' && page.topic).toEqual({
        name,
        slug,
        kind,
        description: 'Vài lời về việc này.',
        closedAt: null,
      })
      expect(await readTopic(other, slug, null)).toEqual({ kind: 'moved', path: publicPath[kind](slug) })
      expect(await readSeries(slug, 1)).toEqual({ kind: 'moved', path: publicPath[kind](slug) })
    }
  })

  it('of a series: parts in the order of coming out, each leading to the one before and after', async () => {
    const id = await topic({ name: 'Người giữ rừng', kind: 'series' })
    const parts: string[] = []
    for (const hour of [1, 2, 3]) {
      standAt(new Date(Date.UTC(2026, 3, 1, hour)))
      parts.push(await aPublished(desk, { topicIds: [id], title: `Giữ rừng phần ${hour}` }))
    }
    standAt(null)
    const page = await readSeries('nguoi-giu-rung', 1)
    expect(page.kind === 'series' && page.parts.map(({ part, teaser }) => [part, teaser.title])).toEqual([
      [1, 'Giữ rừng phần 1'],
      [2, 'Giữ rừng phần 2'],
      [3, 'Giữ rừng phần 3'],
    ])
    expect(page.kind === 'series' && page.pager).toEqual({ number: 1, pages: 1 })
    expect(await readSeries('nguoi-giu-rung', 2)).toEqual({ kind: 'missing' })
    const shown = await Promise.all(parts.map((part) => articleOf(part)))
    expect(
      shown.map(({ series }) => series.map((each) => [each.part, each.previous?.title, each.next?.title])),
    ).toEqual([
      [[1, undefined, 'Giữ rừng phần 2']],
      [[2, 'Giữ rừng phần 1', 'Giữ rừng phần 3']],
      [[3, 'Giữ rừng phần 2', undefined]],
    ])
    expect(shown[1]?.series[0]?.next?.path).toBe(shown[2]?.path)
    // The pages of the others are made anew when a part comes: they name it.
    const since = await settledRefreshes(room.db)
    const fourth = await aPublished(desk, { topicIds: [id], title: 'Giữ rừng phần 4' })
    const surfaces = (await refreshesFrom(room.db, since)).refreshes.flatMap((refresh) => refresh.surfaces)
    expect(surfaces).toContainEqual({ kind: 'topic', id })
    expect((await articleOf(fourth)).series[0]?.part).toBe(4)
  })

  it('are renamed, described and made another kind; what is left out stays, old addresses lead on', async () => {
    const id = await topic({ name: 'Hạn hán', description: 'Mùa khô.' })
    await aPublished(desk, { topicIds: [id], title: 'Đồng nứt nẻ' })
    ok(await changeTopic(desk.admin, { topicId: id, version: 1, name: 'Hạn mặn' }))
    const renamed = await readTopic('topic', 'han-han', null)
    expect(renamed.kind === 'topic' && [renamed.topic.name, renamed.topic.description]).toEqual(['Hạn mặn', 'Mùa khô.'])
    ok(await changeTopic(desk.admin, { topicId: id, version: 2, name: 'Hạn mặn', kind: 'series' }))
    expect(await readTopic('topic', 'han-han', null)).toEqual({ kind: 'moved', path: publicPath.series('han-han') })
    expect((await articleOf(await aPublished(desk, { topicIds: [id], title: 'Kỳ hai' }))).series[0]?.part).toBe(2)
    expect(codeOf(await changeTopic(desk.admin, { topicId: id, version: 2, name: 'Cũ' }))).toBe('changed')
    await topic({ name: 'Đã có địa chỉ', slug: 'dia-chi-da-co' })
    const taken = await changeTopic(desk.admin, { topicId: id, version: 3, name: 'Hạn mặn', slug: 'dia-chi-da-co' })
    expect(!taken.ok && taken.refusal).toEqual({ code: 'fields', fields: [{ field: 'slug', problem: 'taken' }] })
  })

  it('are closed and taken up again where they can end; their pages say so', async () => {
    const id = await topic({ name: 'Lũ tháng tám', kind: 'story' })
    const plain = await topic({ name: 'Không có hồi kết' })
    await aPublished(desk, { topicIds: [id], title: 'Nước rút' })
    expect(codeOf(await closeTopic(desk.admin, { topicId: plain, version: 1, closed: true }))).toBe('not_found')
    ok(await closeTopic(desk.admin, { topicId: id, version: 1, closed: true }))
    const closed = await readTopic('story', 'lu-thang-tam', null)
    expect(closed.kind === 'topic' && closed.topic.closedAt).toBeInstanceOf(Date)
    ok(await closeTopic(desk.admin, { topicId: id, version: 2, closed: false }))
    const open = await readTopic('story', 'lu-thang-tam', null)
    expect(open.kind === 'topic' && open.topic.closedAt).toBeNull()
  })

  it('are arranged by administrators only; one of the same name and kind is there once', async () => {
    const input = { name: 'Một lần thôi', kind: 'story' } as const
    const id = await topic(input)
    expect(await topic(input)).toBe(id)
    expect(await topic({ ...input, kind: 'topic' })).not.toBe(id)
    for (const viewer of [desk.reporter, desk.managing, desk.chief]) {
      expect(codeOf(await addTopic(viewer, input))).toBe('not_allowed')
      expect(codeOf(await changeTopic(viewer, { topicId: id, version: 1, ...input }))).toBe('not_allowed')
      expect(codeOf(await closeTopic(viewer, { topicId: id, version: 1, closed: true }))).toBe('not_allowed')
      expect(codeOf(await listTopicsToArrange(viewer))).toBe('not_allowed')
    }
  })

  it('are listed by kind and by words without their marks, with how much stands under each', async () => {
    const id = await topic({ name: 'Đường vành đai phía đông', kind: 'story' })
    await aPublished(desk, { topicIds: [id], title: 'Khởi công đường vành đai' })
    const found = ok(await listTopicsToArrange(desk.admin, { query: 'vanh dai', kind: 'story' })).topics
    expect(found.map(({ name, articles }) => [name, articles])).toEqual([['Đường vành đai phía đông', 1]])
    expect(ok(await listTopicsToArrange(desk.admin, { query: 'vanh dai', kind: 'series' })).topics).toEqual([])
  })
})
