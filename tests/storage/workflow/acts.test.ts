import { beforeAll, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { reply } from '#operations/comments/reply.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { sweepActs } from '#operations/kit/do-once.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { aDraft, aNewsroom, codeOf, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('an act whose answer was lost', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  const approved = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    const version = (await findArticle(room.db, id))?.version ?? 0
    return { articleId: id, baseVersion: version, steps: ['publish'] as const }
  }
  const eventsOf = async (articleId: string, name: string) =>
    (await room.db.select().from(room.db.tables.events)).filter(
      (event) => event.articleId === articleId && event.name === name,
    )

  it('is answered what it did when it is sent again: a publish', async () => {
    const asked = { ...(await approved()), actName: newId() }
    const first = ok(await takeSteps(desk.managing, asked))
    expect(await takeSteps(desk.managing, asked)).toEqual(first)
    // Also where others have gone on meanwhile.
    ok(await step(desk.editor, asked.articleId, 'revise'))
    expect(await takeSteps(desk.managing, asked)).toEqual(first)
    expect(await eventsOf(asked.articleId, 'publish')).toHaveLength(1)
  })

  it('is done once, also when it is sent again while the first is under way', async () => {
    const asked = { ...(await approved()), actName: newId() }
    const answers = await Promise.all([1, 2, 3].map(() => takeSteps(desk.managing, asked)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.ok).toBe(true)
    expect(await eventsOf(asked.articleId, 'publish')).toHaveLength(1)
  })

  it('is a conflict under another name, or none, or when it is somebody else’s', async () => {
    const asked = { ...(await approved()), actName: newId() }
    ok(await takeSteps(desk.managing, asked))
    expect(codeOf(await takeSteps(desk.managing, { ...asked, actName: newId() }))).toBe('conflict')
    expect(codeOf(await takeSteps(desk.managing, { ...asked, actName: undefined }))).toBe('conflict')
    expect(codeOf(await takeSteps(desk.chief, asked))).toBe('malformed')
    const other = await approved()
    expect(codeOf(await takeSteps(desk.managing, { ...other, actName: asked.actName }))).toBe('malformed')
    expect((await findArticle(room.db, other.articleId))?.state).toBe('approved')
  })

  it('that was refused can be tried again under its name', async () => {
    const { articleId, baseVersion, steps } = await approved()
    const asked = { articleId, baseVersion: baseVersion - 1, steps, actName: newId() }
    expect(codeOf(await takeSteps(desk.managing, asked))).toBe('conflict')
    ok(await takeSteps(desk.managing, { ...asked, baseVersion }))
  })

  it('is said once: a conversation and a reply', async () => {
    const articleId = await aDraft(desk.reporter)
    const said = { articleId, text: 'Xem lại con số này.', mentionedIds: [] }
    const begun = { ...said, place: 'article' as const, choice: null, actName: newId() }
    const { threadId } = ok(await startThread(desk.reporter, begun))
    expect(ok(await startThread(desk.reporter, begun)).threadId).toBe(threadId)
    const answer = { ...said, threadId, actName: newId() }
    const replies = [ok(await reply(desk.reporter, answer)), ok(await reply(desk.reporter, answer))]
    expect(replies[0]).toEqual(replies[1])
    ok(await reply(desk.reporter, { ...answer, actName: newId() }))
    const { threads } = ok(await readThreads(desk.reporter, articleId))
    expect(threads.map((thread) => thread.comments.length)).toEqual([3])
  })

  it('is remembered for days, not for ever', async () => {
    await sweepActs()
    expect(await room.db.$count(room.db.tables.acts)).toBeGreaterThan(0)
    standAt(new Date(Date.now() + 8 * 24 * 60 * 60_000))
    await sweepActs()
    standAt(null)
    expect(await room.db.$count(room.db.tables.acts)).toBe(0)
  })
})
