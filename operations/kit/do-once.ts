import 'server-only'
import { database, type Store } from '#db/index.ts'
import { answerAct, claimAct, dropAct, dropActsBefore, findAct } from '#db/stores/workflow/acts.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'

/** Longer than any page goes on sending what it got no answer to. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** `what`: the kind of act, and on what. `answer` reads back what it was answered (a zod schema). */
type Named<T extends object> = {
  name: string | undefined
  what: string
  answer: { parse(value: unknown): Outcome<T> & { ok: true } }
}

/**
 * Does something in one transaction, under the name that the page gave it: where the answer was lost and it is sent again,
 * also while the first one is still under way, it is not done twice, and the answer is that of the first time. What was
 * refused may be tried again under its name. Without a name it is just done.
 */
export async function doOnce<T extends object>(
  viewer: Viewer,
  { name, what, answer }: Named<T>,
  work: (tx: Store) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (name === undefined) return database().transaction(work)
  return database().transaction(async (tx) => {
    // Whoever sends the same meanwhile waits here until this one has ended.
    if (!(await claimAct(tx, { name, personId: viewer.id, what, at: now() }))) {
      const done = await findAct(tx, name)
      // A name is one act's: of somebody else's, or of something else, it says nothing.
      return done?.personId === viewer.id && done.what === what
        ? answer.parse(done.answer)
        : refuse({ code: 'malformed' })
    }
    const outcome = await work(tx)
    if (outcome.ok) await answerAct(tx, name, outcome)
    else await dropAct(tx, name)
    return outcome
  })
}

/** Forgets acts whose answers nobody waits for any more; called by the clock of every server. */
export async function sweepActs(): Promise<void> {
  await dropActsBefore(database(), new Date(now().getTime() - KEPT_MS))
}
