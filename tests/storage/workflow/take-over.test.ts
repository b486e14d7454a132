import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { versionsOf } from '#db/stores/history/versions.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { HEARING_MS, SHORT_HEARING_MS } from '#newsroom/presence/presence.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { renewPresence } from '#operations/presence/renew-presence.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { takeOver } from '#operations/workflow/take-over.ts'
import { aDraft, aNewsroom, aPerson, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const REASON = 'Chị Thảo đã về, bài cần kịp giờ.'

describeEachDialect('taking over', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  /** An article that the editor holds. */
  const held = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    return id
  }
  const aPage = async (articleId: string, viewer: Viewer, unsaved: boolean) => {
    const pageId = newId()
    const say = async (unsent: boolean) =>
      ok(await renewPresence(viewer, { articleId, pageId, writes: true, unsaved: unsent })).article
    await say(unsaved)
    return { say }
  }
  const over = (viewer: Viewer, articleId: string, change = {}) =>
    takeOver(viewer, { articleId, holderId: desk.editor.id, reason: REASON, ...change })
  const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
    const begun = performance.now()
    return [await work, performance.now() - begun]
  }

  it('hands the article on at once where its holder has it open nowhere, and says so in the history', async () => {
    const id = await held()
    const { writerIds } = await factsIn(id)
    const [taken, ms] = await timed(over(desk.deskHead, id))
    ok(taken)
    expect(ms).toBeLessThan(SHORT_HEARING_MS)
    const { article } = ok(await readWorkingCopy(desk.deskHead, id))
    expect(article).toMatchObject({ state: 'editing', holder: { id: desk.deskHead.id }, mayWrite: true })
    expect(await factsIn(id)).toMatchObject({ writerIds })
    const { entries } = ok(await readHistory(desk.reporter, id))
    expect(entries[0]).toMatchObject({
      name: 'take_over',
      actor: desk.deskHead.name,
      subject: desk.editor.name,
      from: 'editing',
      to: 'editing',
      reason: REASON,
    })
    ok(await step(desk.deskHead, id, 'forward'))
  })

  it('waits for what the holder has typed, and what comes later is kept beside it', async () => {
    const id = await held()
    const page = await aPage(id, desk.editor, true)
    const baseVersion = await versionOf(desk.editor, id)
    const [typed, late] = [await aText({ title: 'Chữ vừa gõ' }), await aText({ title: 'Chữ gõ sau đó' })]
    const [[taken, ms]] = await Promise.all([
      timed(over(desk.deskHead, id)),
      (async () => {
        await expect.poll(async () => (await page.say(true)).askedBy?.id, { timeout: 3000 }).toBe(desk.deskHead.id)
        await pause(600)
        ok(await saveDraft(desk.editor, { articleId: id, baseVersion, content: typed }))
        expect(ok(await readWorkingCopy(desk.editor, id)).article.holder?.id).toBe(desk.editor.id)
        expect((await page.say(false)).askedBy).toBeNull()
      })(),
    ])
    expect(ok(taken).version).toBe(baseVersion + 2)
    expect(ms).toBeLessThan(HEARING_MS)
    expect(ok(await readWorkingCopy(desk.deskHead, id)).article.content.title).toBe('Chữ vừa gõ')
    const refused = await saveDraft(desk.editor, { articleId: id, baseVersion: baseVersion + 1, content: late })
    expect(refused).toMatchObject({ refusal: { code: 'locked', state: 'editing' } })
    expect((await versionsOf(room.db, id)).at(-1)?.content.title).toBe('Chữ gõ sau đó')
    expect(ok(await readWorkingCopy(desk.deskHead, id)).article.content.title).toBe('Chữ vừa gõ')
  })

  it('does not wait for ever, nor long for a page that had nothing to send', async () => {
    const id = await held()
    const page = await aPage(id, desk.editor, false)
    const [taken, ms] = await timed(over(desk.deskHead, id))
    ok(taken)
    expect(ms).toBeGreaterThanOrEqual(SHORT_HEARING_MS)
    expect(ms).toBeLessThan(HEARING_MS)
    // Nobody waits any more, and the page is told so.
    expect((await page.say(true)).askedBy).toBeNull()
  })

  it('takes saves that come in between along', async () => {
    const id = await held()
    let baseVersion = await versionOf(desk.editor, id)
    await aPage(id, desk.editor, true)
    let done = false
    const [taken] = await Promise.all([
      over(desk.deskHead, id).finally(() => {
        done = true
      }),
      (async () => {
        while (!done) {
          const content = await aText({ title: `Bản ${baseVersion}` })
          const saved = await saveDraft(desk.editor, { articleId: id, baseVersion, content })
          if (saved.ok) baseVersion = saved.version
          await pause(100)
        }
      })(),
    ])
    expect(ok(taken).version).toBe(baseVersion + 1)
    expect(ok(await readWorkingCopy(desk.deskHead, id)).article.content.title).toBe(`Bản ${baseVersion - 1}`)
  })

  it('lets one of two who take over at once win, and tells the other who holds it', async () => {
    const other = await aPerson('desk_head')
    for (let round = 0; round < 5; round++) {
      const id = await held()
      if (round % 2) await aPage(id, desk.editor, false)
      const outcomes = await Promise.all([over(desk.deskHead, id), over(other, id)])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      const winner = outcomes[0].ok ? desk.deskHead : other
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: 'held', by: winner.name } })
      expect((await factsIn(id)).holderId).toBe(winner.id)
    }
  })

  it('is refused before anybody is disturbed: without right, without reason, to oneself, of what nobody edits', async () => {
    const id = await held()
    const page = await aPage(id, desk.editor, true)
    const elsewhere = await aPerson('desk_head', { sectionIds: ['another'] })
    expect(codeOf(await over(desk.deskHead, id, { reason: ' \n ' }))).toBe('reason_missing')
    expect(codeOf(await over(elsewhere, id))).toBe('not_found')
    expect(codeOf(await over(desk.reporter, id))).toBe('not_allowed')
    expect(codeOf(await over(desk.editor, id))).toBe('not_allowed')
    expect(codeOf(await over(desk.deskHead, id, { holderId: desk.managing.id }))).toBe('held')
    expect((await page.say(true)).askedBy).toBeNull()
    const draft = await aDraft(desk.reporter)
    expect(codeOf(await over(desk.editor, draft))).toBe('not_found')
    expect(codeOf(await over(desk.managing, draft, { holderId: desk.reporter.id }))).toBe('wrong_state')
  })

  async function factsIn(id: string) {
    const { articles } = room.db.tables
    const rows = await room.db.select().from(articles)
    const row = rows.find((each) => each.id === id)
    if (!row) throw new Error('The article is gone.')
    return row
  }
})
