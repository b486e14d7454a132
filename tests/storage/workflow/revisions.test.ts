import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { contentOf, findArticle } from '#db/stores/articles/articles.ts'
import { listVersions } from '#db/stores/history/versions.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { aBody, aDraft, aNewsroom, aPublished, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const LONG = Array.from({ length: 20 }, (_, n) => `Đoạn ${n}: theo báo cáo tại hội nghị, 3.000 người đã tham gia.`)

describeEachDialect('a revision of a live article', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const rowOf = async (id: string) => {
    const row = await findArticle(room.db, id)
    if (!row) throw new Error('The article is gone.')
    return row
  }
  const sapoForReaders = async (id: string) => {
    const { publishedArticles: p } = room.db.tables
    const [shown] = await room.db.select({ sapo: p.sapo }).from(p).where(eq(p.articleId, id))
    return shown?.sapo
  }
  const write = async (viewer: Viewer, id: string, change: Partial<ArticleContent>) =>
    saveDraft(viewer, {
      articleId: id,
      baseVersion: await versionOf(viewer, id),
      content: { ...contentOf(await rowOf(id)), ...change },
    })
  const publishedLong = () => aPublished(desk, { body: aBody(...LONG), sapo: 'Chiều 28/7, 3.000 người dự họp.' })
  const item = async (viewer: Viewer, id: string) => ok(await readQueue(viewer)).items.find((each) => each.id === id)

  it('says how far it is from what readers see, on its page and in the queue', async () => {
    const id = await publishedLong()
    expect(ok(await readWorkingCopy(desk.editor, id)).article.revision).toBe(null)
    ok(await step(desk.editor, id, 'revise'))
    expect((await item(desk.editor, id))?.revision).toMatchObject({ words: 0, otherwise: false })
    ok(await write(desk.editor, id, { sapo: 'Chiều 28/7, 300 người dự họp.' }))
    const { revision } = ok(await readWorkingCopy(desk.editor, id)).article
    expect(revision).toMatchObject({ words: 1, otherwise: false, liveVersionId: (await rowOf(id)).liveVersionId })
    expect((await item(desk.managing, id))?.revision).toEqual(revision)
    expect((await item(desk.managing, await aSubmitted()))?.revision).toBe(null)
    ok(await write(desk.editor, id, { sapo: 'Chiều 28/7, 3.000 người dự họp.', topicIds: [], dateline: '' }))
  })
  const aSubmitted = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    return id
  }

  it('is dropped: the text is again the one of readers, what was written stays and can be brought back', async () => {
    const id = await publishedLong()
    const before = contentOf(await rowOf(id))
    ok(await step(desk.editor, id, 'revise'))
    ok(await write(desk.editor, id, { title: 'Tít mới', sapo: 'Sapo mới.' }))
    expect(codeOf(await step(desk.managing, id, 'drop_revision'))).toBe('held')
    expect(codeOf(await step(desk.reporter, id, 'drop_revision'))).toBe('not_allowed')
    expect(codeOf(await step(desk.contributor, id, 'drop_revision'))).toBe('not_found')
    ok(await step(desk.editor, id, 'drop_revision'))
    const row = await rowOf(id)
    expect(row).toMatchObject({
      state: 'published',
      holderId: null,
      writerIds: [],
      approvedVersionId: row.liveVersionId,
    })
    expect(contentOf(row)).toEqual(before)
    expect(await sapoForReaders(id)).toBe(before.sapo)
    const entry = ok(await readHistory(desk.editor, id, { limit: 8 })).entries.find(
      ({ name }) => name === 'drop_revision',
    )
    expect(entry).toMatchObject({ from: 'editing', to: 'published' })

    const [dropped] = await listVersions(room.db, id, { limit: 1 })
    expect(dropped?.kind).toBe('saved')
    ok(await step(desk.editor, id, 'revise'))
    ok(
      await restoreVersion(desk.editor, {
        articleId: id,
        baseVersion: await versionOf(desk.editor, id),
        text: dropped?.id ?? '',
      }),
    )
    expect(await rowOf(id)).toMatchObject({ title: 'Tít mới', sapo: 'Sapo mới.', state: 'editing' })
  })

  it('is dropped out of every state that it can be in, and those who worked on it hear of it', async () => {
    const told = async (viewer: Viewer) =>
      ok(await readNotices(viewer, { kind: 'revision_dropped', query: '', before: '' })).items.length
    const id = await publishedLong()
    ok(await step(desk.editor, id, 'revise'))
    ok(await write(desk.editor, id, { sapo: 'Sapo khác.' }))
    ok(await step(desk.editor, id, 'forward'))
    const heard = await told(desk.editor)
    ok(await step(desk.deskHead, id, 'drop_revision'))
    expect(await told(desk.editor)).toBe(heard + 1)

    ok(await step(desk.editor, id, 'revise'))
    ok(await write(desk.editor, id, { sapo: 'Sapo khác nữa.' }))
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.deskHead, id, 'approve'))
    expect(codeOf(await step(desk.editor, id, 'drop_revision'))).toBe('not_allowed')
    ok(await step(desk.managing, id, 'drop_revision'))
    // What was approved is dropped with it: it can't go out by a later step.
    expect(codeOf(await step(desk.managing, id, 'publish'))).toBe('wrong_state')
    expect(await sapoForReaders(id)).toBe('Chiều 28/7, 3.000 người dự họp.')

    ok(await step(desk.editor, id, 'revise'))
    ok(await step(desk.editor, id, 'return', { points: [{ text: 'Xem lại số liệu.' }] }))
    ok(await write(desk.reporter, id, { sapo: 'Tác giả sửa.' }))
    ok(await step(desk.reporter, id, 'drop_revision'))
    const { rounds } = ok(await readReturnRounds(desk.reporter, id))
    expect(rounds.filter((round) => round.standing)).toEqual([])
    expect(codeOf(await step(desk.editor, await aSubmitted(), 'drop_revision'))).toBe('wrong_state')
  })

  it('of a drop and a save at the same moment one is first, and no word is lost or comes back by itself', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await publishedLong()
      ok(await step(desk.editor, id, 'revise'))
      const baseVersion = await versionOf(desk.editor, id)
      const typed = { ...contentOf(await rowOf(id)), sapo: 'Đang gõ dở.' }
      const [dropped, saved] = await Promise.all([
        takeSteps(desk.editor, { articleId: id, baseVersion, steps: ['drop_revision'] }),
        saveDraft(desk.editor, { articleId: id, baseVersion, content: typed, saveKey: `key-${round}` }),
      ])
      expect([dropped.ok, saved.ok].filter(Boolean)).toHaveLength(1)
      const row = await rowOf(id)
      if (dropped.ok) {
        expect(row).toMatchObject({ state: 'published', sapo: 'Chiều 28/7, 3.000 người dự họp.' })
        const [kept] = await listVersions(room.db, id, { limit: 1 })
        expect(kept?.kind).toBe('conflict')
        // The same save sent again, as a desk does that had no answer, changes nothing.
        const late = await saveDraft(desk.editor, {
          articleId: id,
          baseVersion,
          content: typed,
          saveKey: `key-${round}`,
        })
        expect(codeOf(late)).toBe('locked')
        expect((await rowOf(id)).sapo).toBe('Chiều 28/7, 3.000 người dự họp.')
      } else {
        expect(codeOf(dropped)).toBe('conflict')
        expect(row).toMatchObject({ state: 'editing', sapo: 'Đang gõ dở.' })
      }
    }
  })

  it('is dropped once by two who do so at the same moment', async () => {
    const id = await publishedLong()
    ok(await step(desk.editor, id, 'revise'))
    ok(await write(desk.editor, id, { sapo: 'Khác.' }))
    ok(await step(desk.editor, id, 'forward'))
    const baseVersion = await versionOf(desk.deskHead, id)
    const drop = (viewer: Viewer) => takeSteps(viewer, { articleId: id, baseVersion, steps: ['drop_revision'] })
    const answers = await Promise.all([drop(desk.deskHead), drop(desk.managing), drop(desk.chief)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
