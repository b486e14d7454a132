import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { contentOf, findArticle } from '#db/stores/articles.ts'
import { readSetting } from '#db/stores/settings.ts'
import { listVersions } from '#db/stores/versions.ts'
import type { ArticleContent } from '#newsroom/article.ts'
import type { Viewer } from '#newsroom/roles.ts'
import type { SmallEdits } from '#newsroom/small-change.ts'
import { readHistory } from '#operations/articles/read-history.ts'
import { readQueue } from '#operations/articles/read-queue.ts'
import { readWorkingCopy } from '#operations/articles/read-working-copy.ts'
import { restoreVersion } from '#operations/articles/restore-version.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { takeSteps } from '#operations/articles/take-steps.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'
import { saveNewspaper } from '#operations/settings/save-newspaper.ts'
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
} from '../builders/newsroom.ts'
import { describeEachDialect } from './each-dialect.ts'

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
  const allowSmallEdits = async (smallEdits: SmallEdits) => {
    const { version, value } = await readSetting(room.db, 'newspaper')
    ok(await saveNewspaper(desk.admin, { version, newspaper: { ...Object(value), name: 'Báo', smallEdits } }))
  }
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

  describeSmall()

  function describeSmall() {
    beforeEach(async () => {
      await allowSmallEdits('managing_editor')
    })

    it('that is small goes out by whom the newspaper lets, is logged as such, and is looked at by somebody else', async () => {
      const id = await publishedLong()
      ok(await step(desk.managing, id, 'revise'))
      expect(codeOf(await step(desk.managing, id, 'publish_small'))).toBe('not_small')
      ok(await write(desk.managing, id, { sapo: 'Chiều 28/7, 300 người dự họp.' }))
      expect(ok(await readWorkingCopy(desk.managing, id)).article.steps).toContain('publish_small')
      expect((await item(desk.managing, id))?.steps).toContain('publish_small')
      ok(await step(desk.managing, id, 'publish_small'))
      expect(await sapoForReaders(id)).toBe('Chiều 28/7, 300 người dự họp.')
      const { entries } = ok(await readHistory(desk.managing, id, { limit: 3 }))
      expect(entries.map(({ name }) => name)).toContain('publish_small')
      expect((await rowOf(id)).uncheckedByIds).toEqual([desk.managing.id])
      const unchecked = async (viewer: Viewer) =>
        ok(await readQueue(viewer, { group: 'unchecked' })).items.some((each) => each.id === id)
      expect(await unchecked(desk.managing)).toBe(false)
      expect(await unchecked(desk.editor)).toBe(true)
      expect(codeOf(await step(desk.managing, id, 'check'))).toBe('not_allowed')
      ok(await step(desk.editor, id, 'check'))
      expect(await rowOf(id)).toMatchObject({ uncheckedSince: null, uncheckedByIds: null })
    })

    it('is refused to others, off by default, of what is not live, and when it is large', async () => {
      const id = await publishedLong()
      ok(await step(desk.deskHead, id, 'revise'))
      ok(await write(desk.deskHead, id, { sapo: 'Chiều 28/7, 300 người dự họp.' }))
      expect(codeOf(await step(desk.deskHead, id, 'publish_small'))).toBe('not_allowed')
      expect(codeOf(await step(desk.managing, id, 'publish_small'))).toBe('held')
      ok(await step(desk.deskHead, id, 'release'))
      ok(await step(desk.managing, id, 'claim'))
      ok(await write(desk.managing, id, { title: 'Tít khác' }))
      expect(codeOf(await step(desk.managing, id, 'publish_small'))).toBe('not_small')
      await allowSmallEdits('nobody')
      ok(await write(desk.managing, id, { title: 'Sơ kết phong trào thi đua' }))
      expect(codeOf(await step(desk.managing, id, 'publish_small'))).toBe('not_allowed')
      await allowSmallEdits('editor')
      ok(await step(desk.managing, id, 'publish_small'))

      const fresh = await aSubmitted()
      ok(await step(desk.managing, fresh, 'claim'))
      ok(await write(desk.managing, fresh, { sapo: 'Đổi.' }))
      expect(codeOf(await step(desk.managing, fresh, 'publish_small'))).toBe('wrong_state')
    })

    it('is measured by the text that was looked at last, so that many small ones make no large one', async () => {
      const id = await publishedLong()
      const change = async (viewer: Viewer, count: number) => {
        ok(await step(viewer, id, 'revise'))
        ok(await write(viewer, id, { sapo: `Chiều 28/7, ${'ba '.repeat(count)}nghìn người dự họp.` }))
        return step(viewer, id, 'publish_small')
      }
      ok(await change(desk.managing, 4))
      expect(codeOf(await change(desk.chief, 30))).toBe('not_small')
      ok(await step(desk.chief, id, 'drop_revision'))
      ok(await change(desk.chief, 6))
      // Neither of the two looks over what both have brought out.
      expect((await rowOf(id)).uncheckedByIds).toEqual([desk.managing.id, desk.chief.id])
      expect(codeOf(await step(desk.managing, id, 'check'))).toBe('not_allowed')
      expect(codeOf(await change(desk.managing, 11))).toBe('not_small')
      ok(await step(desk.managing, id, 'drop_revision'))
      ok(await step(desk.editor, id, 'check'))
      ok(await change(desk.managing, 11))
    })

    it('of what its author brought out alone waits until somebody has looked at that', async () => {
      const trusted = await aPerson('reporter', { selfPublishSectionIds: [desk.sectionId] })
      const id = await aDraft(trusted, { body: aBody(...LONG) })
      ok(await step(trusted, id, 'self_publish'))
      ok(await step(desk.managing, id, 'revise'))
      ok(await write(desk.managing, id, { sapo: (await aText()).sapo.replace('28/7', '29/7') }))
      expect(codeOf(await step(desk.managing, id, 'publish_small'))).toBe('not_small')
      ok(await step(desk.editor, id, 'check'))
      ok(await step(desk.managing, id, 'publish_small'))
    })
  }
})
