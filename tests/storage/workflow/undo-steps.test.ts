import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { eventsOfArticle } from '#db/stores/log/events.ts'
import { listNotices, markRead } from '#db/stores/notices/notices.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { STEP_NAMES, STEPS, type Step } from '#newsroom/workflow/steps.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readStandingReason } from '#operations/history/read-history.ts'
import { answerPoint } from '#operations/returns/answer-point.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { undoStep } from '#operations/workflow/undo-step.ts'
import { aDraft, aNewsroom, aPerson, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { APPROVED, CASES, EDITING, type PersonKey, SUBMITTED, WAITING, type Way } from '#tests/builders/step-cases.ts'
import { describeEachDialect } from '../each-dialect.ts'

type People = Awaited<ReturnType<typeof aNewsroom>> & { trusted: Viewer }
describeEachDialect('taking steps back', (room) => {
  let people: People
  beforeAll(async () => {
    const newsroom = await aNewsroom()
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [newsroom.sectionId] })
    people = { ...newsroom, trusted }
  })

  const details = (by: Viewer) => ({
    reason: 'Thiếu nguồn.\nSai số liệu.',
    scheduledAt: new Date(Date.now() + 86_400_000),
    assigneeId: by.id === people.editor.id ? people.deskHead.id : people.editor.id,
  })
  async function take(by: Viewer, id: string, steps: Step | readonly Step[]) {
    return takeSteps(by, {
      articleId: id,
      baseVersion: await versionOf(by, id),
      steps: [steps].flat(),
      ...details(by),
    })
  }
  async function anArticle(way: Way, author: PersonKey = 'reporter'): Promise<string> {
    const id = await aDraft(people[author])
    for (const [by, steps] of way) ok(await take(people[by], id, steps))
    return id
  }
  const rowOf = async (id: string) => {
    const { articles } = room.db.tables
    const [row] = await room.db.select().from(articles).where(eq(articles.id, id))
    if (!row) throw new Error('The article is not there.')
    const { version: _, updatedAt: __, updatedById: ___, ...rest } = row
    return rest
  }

  for (const name of STEP_NAMES) {
    const { way, author, may } = CASES[name]
    // What the clock takes, what is off until it is set, and what begins an article of its own, are tried elsewhere.
    if (may === null || name === 'correct') continue
    it(`${STEPS[name].undo ? 'takes back' : 'never takes back'} ${name}`, async () => {
      const id = await anArticle(way, author)
      const before = await rowOf(id)
      const by = people[may]
      const { version } = ok(await take(by, id, name))
      // Nobody takes back what somebody else did, whatever their rank.
      for (const other of [people.chief, people.managing, people.editor, people.reporter]) {
        if (other.id === by.id) continue
        expect(['not_allowed', 'not_found', 'built_on']).toContain(
          codeOf(await undoStep(other, { articleId: id, version })),
        )
      }
      const outcome = await undoStep(by, { articleId: id, version })
      if (!STEPS[name].undo) {
        expect(codeOf(outcome)).toBe('built_on')
        return
      }
      expect(ok(outcome)).toMatchObject({ version: version + 1, state: before.state })
      expect(await rowOf(id)).toEqual(before)
      const [undone, did] = await eventsOfArticle(room.db, id)
      expect([did?.name, undone?.name, undone?.actorId, undone?.subject]).toEqual([name, 'undone', by.id, did?.id])
      // Once, and not again.
      expect(codeOf(await undoStep(by, { articleId: id, version }))).toBe('built_on')
      expect(codeOf(await undoStep(by, { articleId: id, version: version + 1 }))).toBe('built_on')
      // It can be taken again.
      ok(await take(by, id, name))
    })
  }

  it('takes a run of steps back as a whole, but none that ended with the readers', async () => {
    const id = await anArticle(SUBMITTED)
    const { version } = ok(await take(people.managing, id, ['claim', 'forward', 'approve']))
    expect(ok(await undoStep(people.managing, { articleId: id, version })).state).toBe('submitted')
    const run = ok(await take(people.managing, id, ['claim', 'forward', 'approve', 'publish']))
    expect(codeOf(await undoStep(people.managing, { articleId: id, version: run.version }))).toBe('built_on')
  })

  it('takes nothing back that somebody has built on: a letter, a step, a tick', async () => {
    const typed = await anArticle(SUBMITTED)
    const claimed = ok(await take(people.editor, typed, 'claim'))
    ok(
      await saveDraft(people.editor, {
        articleId: typed,
        baseVersion: claimed.version,
        content: await aText({ title: 'Tít khác' }),
      }),
    )
    expect(codeOf(await undoStep(people.editor, { articleId: typed, version: claimed.version }))).toBe('built_on')

    const stepped = await anArticle(EDITING)
    const forwarded = ok(await take(people.editor, stepped, 'forward'))
    ok(await take(people.deskHead, stepped, 'approve'))
    expect(codeOf(await undoStep(people.editor, { articleId: stepped, version: forwarded.version }))).toBe('built_on')

    const ticked = await anArticle(EDITING)
    const returned = ok(await take(people.editor, ticked, 'return'))
    const [round] = ok(await readReturnRounds(people.reporter, ticked)).rounds
    ok(await answerPoint(people.reporter, { articleId: ticked, pointId: round?.points[0]?.id ?? '', ticked: true }))
    expect(codeOf(await undoStep(people.editor, { articleId: ticked, version: returned.version }))).toBe('built_on')
  })

  it('takes back with a return its points and what nobody has read of it', async () => {
    const id = await anArticle(EDITING)
    const { version } = ok(await take(people.editor, id, 'return'))
    const told = async () =>
      (await listNotices(room.db, people.reporter.id, { limit: 50 })).filter((notice) => notice.articleId === id)
    expect((await told()).map(({ kind }) => kind)).toEqual(['returned'])
    ok(await undoStep(people.editor, { articleId: id, version }))
    expect(await told()).toEqual([])
    expect(ok(await readReturnRounds(people.editor, id)).rounds).toEqual([])

    // What was read stays: it was said.
    const again = ok(await take(people.editor, id, 'return'))
    await markRead(room.db, people.reporter.id, { articleId: id }, new Date())
    ok(await undoStep(people.editor, { articleId: id, version: again.version }))
    expect(await told()).toHaveLength(1)
  })

  it('lets the reason stand again that stood before', async () => {
    const id = await anArticle([...EDITING, ['editor', ['return']]])
    const { version } = ok(await take(people.reporter, id, 'submit'))
    ok(await undoStep(people.reporter, { articleId: id, version }))
    expect((await readStandingReason(people.reporter, id))?.name).toBe('return')
  })

  it('lets one win of two who act at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await anArticle(EDITING)
      const { version } = ok(await take(people.editor, id, 'forward'))
      const outcomes = await Promise.all([
        undoStep(people.editor, { articleId: id, version }),
        takeSteps(people.deskHead, { articleId: id, baseVersion: version, steps: ['approve'] }),
        undoStep(people.editor, { articleId: id, version }),
      ])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      const state: ArticleState = ok(await readWorkingCopy(people.managing, id)).article.state
      expect(state).toBe(outcomes[1].ok ? 'approved' : 'editing')
    }
  })

  it('refuses it to who has lost the right, and puts nothing back to a time that is over', async () => {
    const id = await anArticle(WAITING)
    const { version } = ok(await take(people.deskHead, id, 'approve'))
    const demoted: Viewer = { ...people.deskHead, role: 'reporter' }
    expect(codeOf(await undoStep(demoted, { articleId: id, version }))).toMatch(/not_/)

    const due = await anArticle(APPROVED)
    const hour = 60 * 60 * 1000
    ok(await step(people.managing, due, 'schedule', { scheduledAt: new Date(Date.now() + hour) }))
    const off = ok(await step(people.managing, due, 'unschedule'))
    standAt(new Date(Date.now() + hour + 1000))
    try {
      expect(codeOf(await undoStep(people.managing, { articleId: due, version: off.version }))).toBe('time_past')
    } finally {
      standAt(null)
    }
  })
})
