import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { COMMENT_LIMITS } from '#newsroom/comments/comments.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { compareTexts } from '#operations/history/compare-texts.ts'
import { keepNamedVersion } from '#operations/history/keep-named-version.ts'
import { readChanges } from '#operations/history/read-changes.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { openThreads } from '#server/process/threads.ts'
import { aDraft, aNewsroom, aText, ok, versionOf } from '#tests/builders/newsroom.ts'
import { provideThreads } from '#threads/beside.ts'
import { describeEachDialect } from '../each-dialect.ts'
import { longestPause } from '../workflow/longest-pause.ts'
import { COVERED, type Desk, WORST_CALLS } from './worst-calls.ts'
import { WORST_BODIES } from './worst-texts.ts'

/** What is promised on an idle machine. */
const PROMISED_MS = 100
/**
 * Where a test fails. It counts processor time, but a busy machine's processor is slower too; what grows with the product
 * of two sizes takes seconds.
 */
const MOST_MS = 300

/** Operations that do something with words that somebody sends. */
const TAKES_WORDS = /normalise(Text|Prose)|parse[A-Z]\w*\(|beside\(|safeParse|searchTexts|fold\(/

it('every operation that takes words is sent its worst', () => {
  const takers = globSync('operations/**/*.ts')
    .filter((file) => TAKES_WORDS.test(readFileSync(file, 'utf8')))
    .map((file) => file.replaceAll('\\', '/').replace(/^operations\/|\.ts$/g, ''))
  const sent = new Set([...Object.keys(WORST_CALLS), ...Object.keys(COVERED)])
  expect(takers.filter((taker) => !sent.has(taker))).toEqual([])
})

describeEachDialect('the worst that may be sent', (room) => {
  let desk: Desk
  const told: string[] = []
  beforeAll(async () => {
    desk = await aNewsroom()
    provideThreads(openThreads())
    // The first task begins a thread, and the first text makes the schema: neither is what is measured.
    const articleId = await aDraft(desk.reporter)
    await save(
      articleId,
      await aText({ body: WORST_BODIES['one paragraph of few words']?.() as ArticleContent['body'] }),
    )
  })
  afterAll(() => {
    provideThreads(undefined)
    console.log([`▸ longest pause, ${room.db.engine.dialect}, in ms of the processor`, ...told].join('\n▸   '))
  })

  const save = async (articleId: string, content: object) =>
    saveDraft(desk.reporter, { articleId, baseVersion: await versionOf(desk.reporter, articleId), content })
  const measured = async (name: string, work: () => Promise<unknown>) => {
    const ms = await longestPause(work)
    told.push(`${ms.toFixed(0).padStart(4)}${ms > PROMISED_MS ? ' !' : '  '} ${name}`)
    expect(ms, name).toBeLessThan(MOST_MS)
  }

  for (const [name, call] of Object.entries(WORST_CALLS)) {
    it(`leaves others their turn: ${name}`, () => measured(name, () => call(desk)))
  }

  for (const [name, body] of Object.entries(WORST_BODIES)) {
    it(`leaves others their turn: ${name}, with five hundred comments, saved, compared and restored`, async () => {
      const articleId = await aDraft(desk.reporter)
      const content = await aText()
      const [one, other] = [body(), body()]
      await measured(`${name}: saved`, async () => ok(await save(articleId, { ...content, body: one })))
      const first = await versionOf(desk.reporter, articleId)
      const kept = ok(await keepNamedVersion(desk.reporter, { articleId, baseVersion: first, label: 'Bản đầu' }))
      const at = new Date()
      const size = JSON.stringify(one).length / 4
      await room.db.insert(room.db.tables.commentThreads).values(
        Array.from({ length: COMMENT_LIMITS.threads - 1 }, (_, n) => ({
          id: `${articleId}-${n}`,
          articleId,
          place: 'body' as const,
          anchorFrom: n % 3 === 2 ? null : 1 + n,
          anchorTo: n % 3 === 2 ? null : Math.floor(size),
          quote: Array.from({ length: 200 }, (_, word) => `w${(word * n) % 50}`).join(' '),
          createdById: desk.reporter.id,
          createdAt: at,
          resolvedAt: null,
          resolvedById: null,
        })),
      )
      await measured(`${name}: saved over the other with comments`, async () =>
        ok(await save(articleId, { ...content, body: other })),
      )
      await measured(`${name}: comments read`, async () => ok(await readThreads(desk.reporter, articleId)))
      await measured(`${name}: one more comment`, async () => {
        const choice = { range: { from: 1, to: 5_000_000 }, quote: 'w1 '.repeat(333) }
        await startThread(desk.reporter, { articleId, place: 'body', choice, text: 'a', mentionedIds: [] })
      })
      await measured(`${name}: read`, async () => ok(await readWorkingCopy(desk.reporter, articleId)))
      await measured(`${name}: compared`, async () => {
        const before = kept.versionId
        expect(ok(await compareTexts(desk.reporter, { articleId, before })).comparison?.changes.same).toBe(false)
      })
      await measured(`${name}: restored`, async () => {
        const baseVersion = await versionOf(desk.reporter, articleId)
        ok(await restoreVersion(desk.reporter, { articleId, baseVersion, text: kept.versionId }))
      })
      await measured(`${name}: changes read`, async () => ok(await readChanges(desk.reporter, { articleId })))
    })
  }
  it('answers the desk that its text is too long, where it is', async () => {
    const articleId = await aDraft(desk.reporter)
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a'.repeat(600_001) }] }],
    }
    expect(await save(articleId, { ...(await aText()), body })).toEqual({
      ok: false,
      refusal: { code: 'fields', fields: [{ field: 'body', problem: 'too_long' }] },
    })
  })
})
