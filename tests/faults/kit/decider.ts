import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { viewerOf } from '#operations/people/session.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { readEnvironment } from '#server/process/read-environment.ts'

/** Something that somebody tries to do with an article, as a request would ask for it. */
export type Attempt = {
  personId: string
  articleId: string
  baseVersion: number
  /** So much later than the others. */
  afterMs: number
} & ({ step: Step; reason?: string; scheduledAt?: string } | { save: ArticleContent; saveKey: string })
export type Answer = Outcome<{ version: number }>

/**
 * Run as a program: a server process of its own, as far as the database can tell. Each line that it reads is a list of
 * attempts, which it makes all at once; each line that it writes is the list of their answers.
 */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const known = new Map<string, Viewer>()

async function viewer(id: string): Promise<Viewer> {
  const before = known.get(id)
  if (before) return before
  const person = await findPerson(db, id)
  if (!person) throw new Error('There is nobody of this id.')
  known.set(id, viewerOf(person))
  return viewerOf(person)
}

async function make(attempt: Attempt): Promise<Answer> {
  const { articleId, baseVersion } = attempt
  const who = await viewer(attempt.personId)
  await pause(attempt.afterMs)
  if ('save' in attempt) {
    return saveDraft(who, { articleId, baseVersion, content: attempt.save, saveKey: attempt.saveKey })
  }
  const { step, reason, scheduledAt } = attempt
  return takeSteps(who, {
    articleId,
    baseVersion,
    steps: [step],
    ...(reason ? { reason } : {}),
    ...(scheduledAt ? { scheduledAt: new Date(scheduledAt) } : {}),
  })
}

for await (const line of createInterface({ input: process.stdin })) {
  const attempts: Attempt[] = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(await Promise.all(attempts.map(make)))}\n`)
}
await db.close()
