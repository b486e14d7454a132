import { beforeAll, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { findTopics } from '#db/stores/papers/topics.ts'
import { addPenNames, findPenNames, penNamesOf } from '#db/stores/people/pen-names.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { countIn } from '#db/stores/reading/published-days.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { keepNamedVersion } from '#operations/history/keep-named-version.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { readLog } from '#operations/log/read-log.ts'
import { addSection, changeSection } from '#operations/papers/arrange-sections.ts'
import { addTopic, changeTopic, mergeTopic } from '#operations/papers/arrange-topics.ts'
import { mergeSection } from '#operations/papers/merge-section.ts'
import { mergePenName, renamePenName } from '#operations/people/pen-name-pages.ts'
import { viewerOf } from '#operations/people/session.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readAuthor } from '#operations/reading/read-author.ts'
import { readSection } from '#operations/reading/read-section.ts'
import { readTopic } from '#operations/reading/read-topic.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import {
  aBody,
  aDraft,
  aNewsroom,
  aPerson,
  aPublished,
  aText,
  codeOf,
  ok,
  step,
  versionOf,
} from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('merging', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let count = 0
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  const aSectionOfItsOwn = async (parentId = '') => {
    count += 1
    const name = `Mục gộp ${count}`
    const { id } = ok(await addSection(desk.admin, { name, slug: '', parentId }))
    return { id, name, slug: `muc-gop-${count}` }
  }
  const versionOfSection = async (id: string) =>
    (await readSections(room.db)).find((each) => each.id === id)?.version ?? 1
  const merge = async (from: { id: string }, into: { id: string }, viewer: Viewer = desk.admin) =>
    mergeSection(viewer, { sectionId: from.id, version: await versionOfSection(from.id), intoId: into.id })
  const again = async (person: Viewer) => {
    const row = await findPerson(room.db, person.id)
    if (!row) throw new Error('The person is gone.')
    return viewerOf(row)
  }
  const numberOf = async (id: string) => (await findArticle(room.db, id))?.number ?? 0
  const titlesIn = async (slug: string) => {
    const answer = await readSection(slug, { page: 1 })
    return answer.kind === 'section' ? answer.list.items.map((item) => item.title) : answer.kind
  }

  it('a section: readers find its articles in the other one, under it and under its addresses of before', async () => {
    const above = await aSectionOfItsOwn()
    const [from, into] = [await aSectionOfItsOwn(), await aSectionOfItsOwn(above.id)]
    const id = await aPublished(desk, { sectionId: from.id, title: 'Bài của mục bị gộp' })
    const number = await numberOf(id)
    ok(await merge(from, into))
    expect(await titlesIn(into.slug)).toEqual(['Bài của mục bị gộp'])
    expect(await titlesIn(above.slug)).toEqual(['Bài của mục bị gộp'])
    expect(await readSection(from.slug, { page: 1 })).toEqual({ kind: 'moved', path: publicPath.section(into.slug) })
    const old = publicPath.article(from.slug, 'bai-cua-muc-bi-gop', number)
    const now = publicPath.article(into.slug, 'bai-cua-muc-bi-gop', number)
    expect(await readArticle(number, old)).toEqual({ kind: 'moved', path: now })
    expect(await Promise.all([from.id, into.id, above.id].map((list) => countIn(room.db, list)))).toEqual([0, 1, 1])
    const { entries } = ok(await readLog(desk.chief, { before: '' }))
    expect(entries[0]).toMatchObject({
      name: 'section_merged',
      subject: from.name,
      reason: `${from.name} → ${into.name}`,
    })
  })

  it('sections one after the other: every old address leads to the last one in one step', async () => {
    const [first, second, third] = [await aSectionOfItsOwn(), await aSectionOfItsOwn(), await aSectionOfItsOwn()]
    const draft = await aDraft(desk.reporter, { sectionId: first.id, title: 'Bản lưu của mục đầu' })
    const read = ok(await readWorkingCopy(desk.reporter, draft)).article
    ok(await merge(first, second))
    ok(await merge(second, third))
    ok(
      await changeSection(desk.admin, { sectionId: third.id, version: 1, name: third.name, slug: `${third.slug}-moi` }),
    )
    for (const slug of [first.slug, second.slug, third.slug]) {
      const path = publicPath.section(`${third.slug}-moi`)
      expect(await readSection(slug, { page: 1 })).toEqual({ kind: 'moved', path })
    }
    // The desk that was opened before sends the name of the first one.
    ok(await saveDraft(desk.reporter, { articleId: draft, baseVersion: read.version, content: read.content }))
    expect((await findArticle(room.db, draft))?.sectionId).toBe(third.id)
  })

  it('a section: what is written, waits, is approved and is scheduled goes on in the other one', async () => {
    const [from, into] = [await aSectionOfItsOwn(), await aSectionOfItsOwn()]
    const inFrom = (title: string) => aDraft(desk.reporter, { sectionId: from.id, title })
    const [draft, waiting, approved, scheduled] = [
      await inFrom('Đang viết khi gộp'),
      await inFrom('Chờ biên tập khi gộp'),
      await inFrom('Đã duyệt khi gộp'),
      await inFrom('Hẹn giờ khi gộp'),
    ]
    const head = await aPerson('desk_head', { sectionIds: [from.id] })
    for (const id of [waiting, approved, scheduled]) ok(await step(desk.reporter, id, 'submit'))
    for (const id of [approved, scheduled]) ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    const due = new Date(Date.now() + 60_000)
    ok(await step(desk.managing, scheduled, 'schedule', { scheduledAt: due }))
    const opened = ok(await readWorkingCopy(desk.reporter, draft)).article
    const named = { articleId: draft, baseVersion: opened.version, label: 'Trước khi gộp' }
    const { versionId } = ok(await keepNamedVersion(desk.reporter, named))
    ok(await merge(from, into))

    // The writer goes on typing over the version that the desk knows.
    const typed = { ...opened.content, title: 'Đang viết, sau khi gộp' }
    ok(await saveDraft(desk.reporter, { articleId: draft, baseVersion: opened.version, content: typed }))
    expect(ok(await readWorkingCopy(desk.reporter, draft)).article.content.sectionId).toBe(into.id)
    // Who looked after the one looks after the other.
    ok(await step(await again(head), waiting, 'claim'))
    ok(await step(desk.managing, approved, 'publish'))
    standAt(new Date(due.getTime() + 1000))
    await publishDue()
    standAt(null)
    expect(await titlesIn(into.slug)).toEqual(['Hẹn giờ khi gộp', 'Đã duyệt khi gộp'])
    // What was approved is still, to the letter, what was approved.
    const row = await findArticle(room.db, approved)
    const version = row?.liveVersionId ? await findVersion(room.db, approved, row.liveVersionId) : null
    expect(version?.content.sectionId).toBe(from.id)
    // A text that is brought back names what there is now.
    const base = await versionOf(desk.reporter, draft)
    const change = await aText({ sectionId: into.id, title: 'Bản mới hơn' })
    ok(await saveDraft(desk.reporter, { articleId: draft, baseVersion: base, content: change }))
    ok(await restoreVersion(desk.reporter, { articleId: draft, baseVersion: base + 1, text: versionId }))
    expect((await findArticle(room.db, draft))?.sectionId).toBe(into.id)
  })

  it('a section: the right to look after it goes along, that to publish alone does not', async () => {
    const [from, into] = [await aSectionOfItsOwn(), await aSectionOfItsOwn()]
    const head = await aPerson('desk_head', { sectionIds: [from.id] })
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [from.id] })
    const both = await aPerson('reporter', { selfPublishSectionIds: [from.id, into.id] })
    ok(await merge(from, into))
    expect((await again(head)).sectionIds).toEqual([into.id])
    expect((await again(trusted)).selfPublishSectionIds).toEqual([])
    expect((await again(both)).selfPublishSectionIds).toEqual([into.id])
  })

  it('a section: only by administrators, never into itself, nor while others are under it, nor twice', async () => {
    const [above, into] = [await aSectionOfItsOwn(), await aSectionOfItsOwn()]
    const below = await aSectionOfItsOwn(above.id)
    for (const viewer of [desk.reporter, desk.deskHead, desk.managing, desk.chief]) {
      expect(codeOf(await merge(below, into, viewer))).toBe('not_allowed')
    }
    expect(codeOf(await merge(above, into))).toBe('fields')
    expect(codeOf(await merge(below, below))).toBe('fields')
    expect(codeOf(await merge(below, { id: 'nowhere' }))).toBe('fields')
    expect(codeOf(await mergeSection(desk.admin, { sectionId: below.id, version: 9, intoId: into.id }))).toBe('changed')
    ok(await merge(below, above))
    expect(codeOf(await merge(below, into))).toBe('not_found')
    expect(codeOf(await merge(into, below))).toBe('fields')
    const taken = await addSection(desk.admin, { name: 'Tên khác', slug: below.slug })
    expect(!taken.ok && taken.refusal).toEqual({ code: 'fields', fields: [{ field: 'slug', problem: 'taken' }] })
    const gone = await aDraft(desk.reporter, { title: 'Bài không chọn được mục đã gộp' })
    const content = await aText({ sectionId: below.id })
    ok(await saveDraft(desk.reporter, { articleId: gone, baseVersion: 2, content }))
    expect((await findArticle(room.db, gone))?.sectionId).toBe(above.id)
  })

  it('a topic: its articles are found under the other, once each, also those whose texts name it still', async () => {
    const { id: fromId } = ok(await addTopic(desk.admin, { name: 'Chủ đề bị gộp' }))
    const { id: intoId } = ok(await addTopic(desk.admin, { name: 'Dòng nhận gộp', kind: 'story' }))
    const one = await aPublished(desk, { topicIds: [fromId], title: 'Bài một chủ đề' })
    await aPublished(desk, { topicIds: [fromId, intoId], title: 'Bài hai chủ đề' })
    const draft = await aDraft(desk.reporter, { topicIds: [fromId, intoId], title: 'Bài nháp hai chủ đề' })
    const waiting = await aDraft(desk.reporter, { topicIds: [fromId], title: 'Bài lên báo sau khi gộp' })
    expect(codeOf(await mergeTopic(desk.chief, { topicId: fromId, version: 1, intoId }))).toBe('not_allowed')
    expect(codeOf(await mergeTopic(desk.admin, { topicId: fromId, version: 1, intoId: fromId }))).toBe('fields')
    ok(await mergeTopic(desk.admin, { topicId: fromId, version: 1, intoId }))
    expect(codeOf(await mergeTopic(desk.admin, { topicId: fromId, version: 2, intoId }))).toBe('not_found')

    const titles = async () => {
      const answer = await readTopic('story', 'dong-nhan-gop', null)
      return answer.kind === 'topic' ? answer.list.items.map((item) => item.title) : answer
    }
    expect(await titles()).toEqual(['Bài hai chủ đề', 'Bài một chủ đề'])
    expect(await readTopic('topic', 'chu-de-bi-gop', null)).toEqual({
      kind: 'moved',
      path: publicPath.story('dong-nhan-gop'),
    })
    const { content, version } = ok(await readWorkingCopy(desk.reporter, draft)).article
    expect(content.topicIds).toEqual([intoId])
    ok(await saveDraft(desk.reporter, { articleId: draft, baseVersion: version, content }))
    expect((await findArticle(room.db, draft))?.topicIds).toEqual([intoId])
    // Its version names the merged one, and is published as it was approved.
    ok(await step(desk.reporter, waiting, 'submit'))
    ok(await step(desk.managing, waiting, ['claim', 'forward', 'approve', 'publish']))
    expect(await titles()).toEqual(['Bài lên báo sau khi gộp', 'Bài hai chủ đề', 'Bài một chủ đề'])
    const shown = await readArticle(
      await numberOf(one),
      publicPath.article('thoi-su', 'bai-mot-chu-de', await numberOf(one)),
    )
    expect(shown.kind === 'article' && shown.article.topics).toEqual([
      { name: 'Dòng nhận gộp', slug: 'dong-nhan-gop', kind: 'story' },
    ])
  })

  it('a topic whose address and kind changed before: all its addresses lead on at once', async () => {
    const { id } = ok(await addTopic(desk.admin, { name: 'Bão số chín' }))
    const { id: other } = ok(await addTopic(desk.admin, { name: 'Mùa bão' }))
    await aPublished(desk, { topicIds: [id], title: 'Bão vào bờ' })
    ok(await changeTopic(desk.admin, { topicId: id, version: 1, name: 'Bão số 9', slug: 'bao-so-9', kind: 'story' }))
    expect(await readTopic('topic', 'bao-so-chin', null)).toEqual({ kind: 'moved', path: publicPath.story('bao-so-9') })
    expect(await readTopic('topic', 'bao-so-9', null)).toEqual({ kind: 'moved', path: publicPath.story('bao-so-9') })
    ok(await mergeTopic(desk.admin, { topicId: id, version: 2, intoId: other }))
    for (const [kind, slug] of [
      ['topic', 'bao-so-chin'],
      ['story', 'bao-so-9'],
    ] as const) {
      expect(await readTopic(kind, slug, null)).toEqual({ kind: 'moved', path: publicPath.topic('mua-bao') })
    }
    expect((await findTopics(room.db, [id]))[0]?.mergedIntoId).toBe(other)
  })

  it('pen names of one person: printed anew under what was published, found by search, one address', async () => {
    await addPenNames(room.db, desk.reporter.id, ['Xuân Phượng'])
    const [own, second] = await penNamesOf(room.db, desk.reporter.id)
    const [foreign] = await penNamesOf(room.db, desk.managing.id)
    if (!own || !second || !foreign) throw new Error('A pen name is missing.')
    const signed = (...names: { id: string; name: string }[]) => names.map(({ id, name }) => ({ penNameId: id, name }))
    const one = await aPublished(desk, { bylines: signed(second), title: 'Ký bút danh bị gộp', body: aBody('Chữ.') })
    const two = await aPublished(desk, { bylines: signed(second, own), title: 'Ký cả hai bút danh' })
    const draft = await aDraft(desk.reporter, { bylines: signed(second), title: 'Nháp ký bút danh cũ' })
    const input = { penNameId: second.id, version: 1, intoId: own.id }
    expect(codeOf(await mergePenName(desk.reporter, input))).toBe('not_allowed')
    expect(codeOf(await mergePenName(desk.chief, input))).toBe('not_allowed')
    expect(codeOf(await mergePenName(desk.admin, { ...input, intoId: foreign.id }))).toBe('fields')
    ok(await mergePenName(desk.admin, input))

    expect(await readAuthor('xuan-phuong', null)).toEqual({ kind: 'moved', path: publicPath.author(own.slug) })
    const bylines = async (id: string) => {
      const number = await numberOf(id)
      const title = id === one ? 'ky-but-danh-bi-gop' : 'ky-ca-hai-but-danh'
      const answer = await readArticle(number, publicPath.article('thoi-su', title, number))
      return answer.kind === 'article' ? answer.article.bylines : answer
    }
    expect(await bylines(one)).toEqual([{ name: own.name, slug: own.slug }])
    expect(await bylines(two)).toEqual([{ name: own.name, slug: own.slug }])
    const page = await readAuthor(own.slug, null)
    expect(page.kind === 'author' && page.list.items.map(({ title }) => title)).toEqual([
      'Ký cả hai bút danh',
      'Ký bút danh bị gộp',
    ])
    expect(ok(await readWorkingCopy(desk.reporter, draft)).article.content.bylines).toEqual(signed(own))

    ok(await renamePenName(desk.admin, { penNameId: own.id, version: 1, name: 'Hương Sông Vân', slug: '' }))
    expect(codeOf(await renamePenName(desk.chief, { penNameId: own.id, version: 2, name: 'x', slug: '' }))).toBe(
      'not_allowed',
    )
    for (const slug of ['xuan-phuong', own.slug]) {
      expect(await readAuthor(slug, null)).toEqual({ kind: 'moved', path: publicPath.author('huong-song-van') })
    }
    expect(await bylines(one)).toEqual([{ name: 'Hương Sông Vân', slug: 'huong-song-van' }])
    const found = await searchArticles({ query: 'Hương Sông Vân', ...WHOLE_NEWSPAPER }, 1)
    expect(JSON.stringify(found)).toContain('Ký bút danh bị gộp')
    expect((await findPenNames(room.db, [second.id]))[0]?.mergedIntoId).toBe(own.id)
  })
})
