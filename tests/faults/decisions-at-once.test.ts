import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase, provideDatabase } from '#db/index.ts'
import { contentOf, findArticle } from '#db/stores/articles/articles.ts'
import { versionHash, versionsOf } from '#db/stores/history/versions.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { RefusalCode } from '#newsroom/kit/refusals.ts'
import { needsReason, STEP_NAMES, STEPS } from '#newsroom/workflow/steps.ts'
import { aBody, aDraft, aNewsroom, ok, step } from '../builders/newsroom.ts'
import { newPostgresDatabase } from '../storage/each-dialect.ts'
import { checkSqliteFile } from './kit/check-saves.ts'
import type { Answer, Attempt } from './kit/decider.ts'
import { DIALECTS } from './kit/newsroom.ts'
import { figures, random, sized } from './kit/size.ts'

const ROUNDS = sized(10, 500)
/** So often the same article is fought over, one state after the other. */
const FIGHTS = 4

type Desk = Awaited<ReturnType<typeof aNewsroom>>

/** Another server, as far as the database can tell. */
function aServer(environment: NodeJS.ProcessEnv) {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'tests/faults/kit/decider.ts'],
    { env: environment },
  )
  child.stderr.pipe(process.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    make: async (attempts: readonly Attempt[]): Promise<Answer[]> => {
      child.stdin.write(`${JSON.stringify(attempts)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error('The process ended.')
      return JSON.parse(value)
    },
    stop: async () => {
      child.stdin.end()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

describe.each(DIALECTS)('decisions about one article at the same moment, on %s', (dialect) => {
  let directory: string
  let url: string
  let db: Database
  let desk: Desk
  let servers: ReturnType<typeof aServer>[]
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'toa-soan-decisions-'))
    url = dialect === 'sqlite' ? `file:${join(directory, 'newsroom.db')}` : await newPostgresDatabase()
    db = provideDatabase(openDatabase(url))
    await db.migrate()
    desk = await aNewsroom()
    const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: directory }
    servers = [aServer(environment), aServer(environment)]
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await db.close()
    await rm(directory, { recursive: true, force: true })
  })

  /** What several people want to do with an article in this state, each believing to be alone. */
  function attemptsFor(state: ArticleState, articleId: string, baseVersion: number, text: ArticleContent): Attempt[] {
    // A save reads more than a step does before it writes: a few milliseconds' start, and each of them may be first.
    const base = { articleId, baseVersion, afterMs: 0 }
    const by = (person: { id: string }, name: (typeof STEP_NAMES)[number]): Attempt => {
      const later = name === 'schedule' ? { scheduledAt: new Date(Date.now() + 86_400_000).toISOString() } : {}
      const reason = needsReason(name) ? { reason: `Vì ${name}` } : {}
      return { ...base, afterMs: random(0, 8), personId: person.id, step: name, ...reason, ...later }
    }
    const saves = (person: { id: string }): Attempt => {
      const saveKey = randomUUID()
      return { ...base, personId: person.id, saveKey, save: { ...text, body: aBody(`Bản ${saveKey}`) } }
    }
    const { reporter, editor, deskHead, managing, chief } = desk
    // Everybody who works on it is typing as well, whether they still may or not: no text may go missing.
    const alone = ['draft', 'returned', 'submitted', 'discarded'].includes(state)
    const writers = [saves(reporter), saves(alone ? reporter : editor), saves(alone ? reporter : editor)]
    switch (state) {
      case 'draft':
      case 'returned':
        return [by(reporter, 'submit'), by(reporter, 'discard'), by(reporter, 'submit'), ...writers]
      case 'submitted':
        return [by(reporter, 'withdraw'), by(editor, 'claim'), by(deskHead, 'claim'), by(editor, 'claim'), ...writers]
      case 'editing':
        return [
          by(editor, 'forward'),
          by(editor, 'return'),
          by(managing, 'release'),
          by(reporter, 'withdraw'),
          ...writers,
        ]
      case 'awaiting_approval':
        return [
          by(deskHead, 'approve'),
          by(chief, 'approve'),
          by(deskHead, 'send_back'),
          by(editor, 'recall'),
          by(reporter, 'withdraw'),
          by(editor, 'claim'),
          ...writers,
        ]
      case 'approved':
        return [
          by(managing, 'publish'),
          by(chief, 'schedule'),
          by(deskHead, 'send_back'),
          by(chief, 'publish'),
          ...writers,
        ]
      case 'scheduled':
        return [by(managing, 'unschedule'), by(chief, 'unschedule'), ...writers]
      case 'published':
        return [by(editor, 'revise'), by(deskHead, 'revise'), by(chief, 'take_down'), ...writers]
      case 'taken_down':
        return [by(chief, 'reinstate'), by(chief, 'reinstate'), ...writers]
      case 'discarded':
        return [by(reporter, 'restore'), by(reporter, 'restore'), ...writers]
    }
  }

  /** An article of the reporter's, brought so far on its way. */
  async function anArticle(way: number): Promise<string> {
    const id = await aDraft(desk.reporter)
    const steps = [
      () => step(desk.reporter, id, 'submit'),
      () => step(desk.editor, id, 'claim'),
      () => step(desk.editor, id, 'forward'),
      () => step(desk.deskHead, id, 'approve'),
    ]
    for (const take of steps.slice(0, way)) ok(await take())
    return id
  }

  it('have one winner each; the losers are told, and no text is lost', {
    timeout: sized(120_000, 3_600_000),
  }, async () => {
    const begun = performance.now()
    const refusals = new Map<RefusalCode, number>()
    const won = new Map<string, number>()
    let attempted = 0
    let texts = 0
    for (let round = 0; round < ROUNDS; round++) {
      // Most begin where approval, sending back and recalling meet.
      const id = await anArticle(round % 2 === 0 ? 3 : random(0, 4))
      const sent: { save: ArticleContent; saveKey: string; answer: Answer }[] = []
      const text = contentOf(await present(id))
      for (let fight = 0; fight < FIGHTS; fight++) {
        const before = await present(id)
        const attempts = shuffled(attemptsFor(before.state, id, before.version, text))
        const half = Math.ceil(attempts.length / 2)
        const halves = [attempts.slice(0, half), attempts.slice(half)]
        const answers = (await Promise.all(servers.map((server, n) => server.make(halves[n] ?? [])))).flat()
        expect(answers).toHaveLength(attempts.length)
        attempted += attempts.length

        const after = await present(id)
        const winners = answers.filter((answer) => answer.ok)
        expect(winners, `${before.state}: ${JSON.stringify(answers)}`).toHaveLength(1)
        expect(after.version).toBe(before.version + 1)
        for (const [n, answer] of answers.entries()) {
          const attempt = attempts[n]
          if (!attempt) throw new Error('An answer without attempt.')
          if ('save' in attempt) sent.push({ save: attempt.save, saveKey: attempt.saveKey, answer })
          if (answer.ok) {
            expect(answer.version).toBe(after.version)
            const name = 'save' in attempt ? 'save' : attempt.step
            won.set(name, (won.get(name) ?? 0) + 1)
            if ('step' in attempt) expect(after.state).toBe(STEPS[attempt.step].to)
            else expect(after.state).toBe(before.state)
            continue
          }
          const { refusal } = answer
          refusals.set(refusal.code, (refusals.get(refusal.code) ?? 0) + 1)
          namesWhatHappened(attempt, answer, before, after)
        }
      }
      texts += sent.length
      await checkTexts(id, sent)
      await checkHistory(id)
    }
    checkSqliteFile(url)
    const seconds = (performance.now() - begun) / 1000
    const list = (counts: Map<string, number>) =>
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')
    figures(
      `${dialect}: ${ROUNDS} rounds of ${FIGHTS}, ${attempted} attempts by two processes in ${Math.round(seconds)} s; ` +
        `one winner in each of ${ROUNDS * FIGHTS} (${list(won)}); losers told: ${list(refusals)}; ${texts} texts sent, none lost`,
    )
  })

  async function present(id: string) {
    const row = await findArticle(db, id)
    if (!row) throw new Error('The article is gone.')
    return row
  }

  /** A loser hears of the version or the state that stands there now, or had never a right to what it tried. */
  function namesWhatHappened(
    attempt: Attempt,
    answer: Answer & { ok: false },
    before: { version: number; state: ArticleState },
    after: { version: number; state: ArticleState },
  ): void {
    const { refusal } = answer
    const said = `${'step' in attempt ? attempt.step : 'save'} in ${before.state}: ${JSON.stringify(refusal)}`
    switch (refusal.code) {
      case 'conflict':
        expect(refusal.current, said).toBe(after.version)
        break
      case 'locked':
        expect([before.state, after.state], said).toContain(refusal.state)
        break
      case 'wrong_state':
        // Asked before anything had happened, for a step that leads out of another state.
        expect(refusal.state, said).toBe(before.state)
        break
      case 'held':
        expect(before.state, said).toBe('editing')
        break
      case 'live':
        // Sent back after it had been published: readers still have a version.
        expect('step' in attempt && attempt.step, said).toBe('discard')
        break
      case 'not_allowed':
      case 'not_found':
        // The managing editor's and the recaller's steps by who lost sight of the article, and never a text of its writers.
        expect('step' in attempt, said).toBe(true)
        break
      default:
        expect.unreachable(said)
    }
  }

  /** Each text that was sent is a save that was acknowledged, or a version of its own that the answer names. */
  async function checkTexts(
    id: string,
    sent: readonly { save: ArticleContent; saveKey: string; answer: Answer }[],
  ): Promise<void> {
    const { articleSaves } = db.tables
    const saves = await db.select().from(articleSaves).where(eq(articleSaves.articleId, id))
    const versions = await versionsOf(db, id)
    for (const { save, saveKey, answer } of sent) {
      const hash = versionHash('', save)
      if (answer.ok) {
        const stored = saves.find((each) => each.saveKey === saveKey)
        expect(stored).toMatchObject({ hash, version: answer.version })
        continue
      }
      const kept = 'keptVersionId' in answer.refusal ? answer.refusal.keptVersionId : null
      const version = versions.find((each) => each.id === kept)
      expect(version && versionHash('', version.content), JSON.stringify(answer)).toBe(hash)
    }
    const stored = saves.filter((each) => sent.some(({ saveKey }) => saveKey === each.saveKey))
    expect(stored).toHaveLength(sent.filter(({ answer }) => answer.ok).length)
    const last = stored.sort((a, b) => b.version - a.version)[0]
    if (last) expect(versionHash('', contentOf(await present(id)))).toBe(last.hash)
  }

  /** The log leads from state to state by steps of the workflow; versions are numbered without gap, their chain whole. */
  async function checkHistory(id: string): Promise<void> {
    const { events } = db.tables
    const log = (await db.select().from(events).where(eq(events.articleId, id)))
      .filter((event) => event.toState !== null)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    let state: string | null = null
    for (const event of log) {
      expect(event.fromState, event.name).toBe(state)
      const name = STEP_NAMES.find((each) => each === event.name)
      if (name) {
        expect(STEPS[name].from).toContain(event.fromState)
        expect(event.toState).toBe(STEPS[name].to)
      } else {
        expect(event.name).toBe('created')
      }
      state = event.toState
    }
    expect((await present(id)).state).toBe(state)
    const versions = await versionsOf(db, id)
    expect(versions.map((version) => version.ordinal)).toEqual(versions.map((_, n) => n + 1))
    let chained = ''
    for (const version of versions) {
      chained = versionHash(chained, version.content)
      expect(version.hash).toBe(chained)
    }
  }
})

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
