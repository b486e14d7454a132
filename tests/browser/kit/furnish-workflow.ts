import { openDatabase, provideDatabase } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { needsReason, STEP_NAMES, type Step } from '#newsroom/workflow/steps.ts'
import { viewerOf } from '#operations/people/session.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aDraft, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { CASES, type PersonKey } from '#tests/builders/step-cases.ts'

/** For each step two articles that came the same way: one to take it on, one on which it is refused. */
export type WorkflowArticles = Record<Step, { taken: string; refused: string; version: number }>

/** Run as a program beside the server: articles for every case, by the people whose ids PEOPLE names. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const people: Record<PersonKey, { id: string }> = JSON.parse(process.env.PEOPLE ?? '{}')

async function viewer(key: PersonKey) {
  const person = await findPerson(db, people[key].id)
  if (!person) throw new Error(`Nobody is called ${key}.`)
  return viewerOf(person)
}

async function anArticle(name: Step, title: string): Promise<string> {
  const { author, way } = CASES[name]
  const id = await aDraft(await viewer(author), { title })
  for (const [who, steps] of way) {
    const more = {
      ...(steps.some(needsReason) ? { reason: 'Vì phép thử.' } : {}),
      ...(steps.includes('schedule') ? { scheduledAt: new Date(Date.now() + 86_400_000) } : {}),
    }
    ok(await step(await viewer(who), id, [...steps], more))
  }
  return id
}

const chief = await viewer('chief')
const made: [Step, { taken: string; refused: string; version: number }][] = []
for (const name of STEP_NAMES) {
  const taken = await anArticle(name, `Bước ${name}`)
  const refused = await anArticle(name, `Bước ${name}, bị từ chối`)
  made.push([name, { taken, refused, version: await versionOf(chief, refused) }])
}
await db.close()
process.stdout.write(JSON.stringify(Object.fromEntries(made)))
