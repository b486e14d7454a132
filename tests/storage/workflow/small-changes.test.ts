import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { contentOf, findArticle } from '#db/stores/articles/articles.ts'
import { readSetting } from '#db/stores/papers/settings.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { SmallEdits } from '#newsroom/people/small-edits.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
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

const LONG = Array.from({ length: 20 }, (_, n) => `Đoạn ${n}: theo báo cáo tại hội nghị, 3.000 người đã tham gia.`)

describeEachDialect('a small change of a live article', (room) => {
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

  const aSubmitted = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    return id
  }

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
})
