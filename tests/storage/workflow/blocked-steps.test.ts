import { beforeAll, expect, it } from 'vitest'
import { readSetting } from '#db/stores/papers/settings.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { openSetUp, setUpNewsroom } from '#operations/people/set-up-newsroom.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { remindOfStep } from '#operations/workflow/remind-of-step.ts'
import {
  aDraft,
  aNewsroom,
  aPerson,
  aPublished,
  aText,
  codeOf,
  ok,
  PASSWORD,
  step,
  versionOf,
} from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const blockedOf = async (viewer: Viewer, id: string) => ok(await readWorkingCopy(viewer, id)).article.blocked

describeEachDialect('a newsroom of one', (room) => {
  it('says at set-up that one person does all, and comes from the first word to readers', async () => {
    const token = (await openSetUp()) ?? ''
    ok(
      await setUpNewsroom({
        token,
        name: 'Lê Một Mình',
        email: 'mot@bao.example',
        password: PASSWORD,
        language: 'vi',
        alone: true,
        network: '203.0.113.9',
      }),
    )
    expect((await readNewspaper()).newspaper.fourEyes).toBe(false)
    const [person] = await room.db.select().from(room.db.tables.people)
    const viewer: Viewer = {
      id: person?.id ?? '',
      name: 'Lê Một Mình',
      role: 'admin',
      sectionIds: [],
      selfPublishSectionIds: [],
      language: 'vi',
    }
    const id = await aDraft(viewer)
    ok(await step(viewer, id, 'submit'))
    expect(await blockedOf(viewer, id)).toEqual([])
    ok(await step(viewer, id, ['claim', 'forward', 'approve', 'publish']))

    // With the rule on, the only account is told what stops it and where that is set.
    const { version, value } = await readSetting(room.db, 'newspaper')
    ok(await saveNewspaper(viewer, { version, newspaper: { ...Object(value), fourEyes: true } }))
    const next = await aDraft(viewer)
    ok(await step(viewer, next, 'submit'))
    ok(await step(viewer, next, ['claim', 'forward']))
    expect(await blockedOf(viewer, next)).toEqual([
      {
        step: 'approve',
        reason: { code: 'own_text' },
        due: true,
        people: [],
        others: 0,
        alone: true,
        maySetRule: true,
      },
    ])
    expect(codeOf(await remindOfStep(viewer, { articleId: next, step: 'approve' }))).toBe('nobody')
  })
})

describeEachDialect('steps that somebody else has to take', () => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const remindersOf = async (viewer: Viewer) =>
    ok(await readNotices(viewer, { kind: 'reminded', query: '', before: '' })).items.map((notice) => notice.article?.id)

  it('stand in the queue and on the article with who can take them, blocked accounts left out', async () => {
    const away = await aPerson('desk_head', { name: 'Đã Nghỉ Việc' })
    ok(await blockPerson(desk.admin, { personId: away.id, version: 1 }, true))
    const id = await aDraft(desk.deskHead)
    ok(await step(desk.deskHead, id, 'submit'))
    ok(await step(desk.deskHead, id, ['claim', 'forward']))
    const [blocked] = await blockedOf(desk.deskHead, id)
    expect(blocked).toMatchObject({ step: 'approve', reason: { code: 'own_text' }, due: true, alone: false })
    expect(blocked?.people.map((person) => person.id)).toEqual([desk.managing.id, desk.chief.id, desk.admin.id])
    const listed = ok(await readQueue(desk.deskHead)).items.find((item) => item.id === id)
    expect(listed?.blocked).toEqual([blocked])
    expect(await blockedOf(desk.managing, id)).toEqual([])
  })

  it('are reminded of once an hour in the same state, and only by whom they stop', async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    const ask = (viewer: Viewer) => remindOfStep(viewer, { articleId: id, step: 'claim' })
    expect(codeOf(await ask(desk.editor))).toBe('wrong_state')
    expect(codeOf(await ask(desk.contributor))).toBe('not_found')
    const { names } = ok(await ask(desk.reporter))
    expect(names[0]).toBe(desk.editor.name)
    expect(await remindersOf(desk.editor)).toEqual([id])
    const again = await ask(desk.reporter)
    expect(again).toMatchObject({ ok: false, refusal: { code: 'reminded' } })
    expect(await remindersOf(desk.editor)).toEqual([id])
    const { entries } = ok(await readHistory(desk.reporter, id, { limit: 8 }))
    expect(entries.filter((entry) => entry.name === 'reminded')).toHaveLength(1)

    // Once it waits for something else, others are reminded.
    ok(await step(desk.editor, id, ['claim', 'forward']))
    ok(await remindOfStep(desk.editor, { articleId: id, step: 'approve' }))
    expect(await remindersOf(desk.deskHead)).toEqual([id, id])
    expect(codeOf(await remindOfStep(desk.editor, { articleId: id, step: 'publish' }))).toBe('wrong_state')
    standAt(new Date(now().getTime() + 61 * 60_000))
    try {
      ok(await remindOfStep(desk.reporter, { articleId: id, step: 'approve' }))
    } finally {
      standAt(null)
    }
  })

  it('two who remind at the same moment remind once', async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    const answers = await Promise.all(
      [1, 2, 3].map(() => remindOfStep(desk.reporter, { articleId: id, step: 'claim' })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('a managing editor who corrects a live article is promised nothing that is refused afterwards', async () => {
    const id = await aPublished(desk)
    ok(await step(desk.managing, id, 'revise'))
    const before = ok(await readWorkingCopy(desk.managing, id)).article
    expect(before.shortPaths).toEqual([])
    const text = await aText({ sapo: 'Chiều 28/7, tại hội trường tỉnh, 12 đơn vị họp bàn.' })
    ok(
      await saveDraft(desk.managing, { articleId: id, baseVersion: await versionOf(desk.managing, id), content: text }),
    )
    expect(await step(desk.managing, id, ['forward', 'approve', 'publish'])).toEqual({
      ok: false,
      refusal: { code: 'four_eyes', as: 'writer' },
    })
    expect((await blockedOf(desk.managing, id)).map(({ step, reason }) => [step, reason.code])).toEqual([
      ['approve', 'own_changes'],
    ])
  })
})
