import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { database, isDatabaseAway } from '#db/index.ts'
import { timesNoted } from '#db/stores/reading/refreshes.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type Holder, isProven, type OpenSession } from '#operations/people/session.ts'
import { isTooMuch } from '#threads/beside.ts'
import { isStoreAway } from '../files/object-store.ts'
import { RETRY_AFTER } from '../http/plain-answer.ts'
import { catchUpRefreshes } from '../pages/refresh.ts'
import { currentSession, noteCurrentUse } from '../people/session.ts'
import { log, logFailure } from '../process/log.ts'

/**
 * The one way in which actions and routes do something for a signed-in person: read who it is, run the operation, let
 * the page cache forget what it touched, and turn what breaks into a refusal with an id.
 */
export async function perform<T extends object>(
  operation: (viewer: Viewer) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return guarded(async () => {
    const open = await currentSession()
    if (!open?.viewer) return notIn(open)
    await noteCurrentUse()
    return operation(open.viewer)
  })
}

/**
 * The same for what would do great harm in the hands of whoever found a browser open: whose session was begun a while ago shows who
 * they are once more.
 */
export async function performProven<T extends object>(
  operation: (viewer: Viewer) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return perform(async (viewer) => {
    const open = await currentSession()
    return open && isProven(open.session) ? operation(viewer) : refuse({ code: 'prove' })
  })
}

/** The same for what an open page does by itself: it keeps nobody signed in who has gone home. */
export async function performUnused<T extends object>(
  operation: (viewer: Viewer) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return guarded(async () => {
    const open = await currentSession()
    return open?.viewer ? operation(open.viewer) : notIn(open)
  })
}

/** The same for setting a second factor up, which is also for who may do nothing else before. */
export async function performSettingUp<T extends object>(
  operation: (holder: Holder) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return guarded(async () => {
    const open = await currentSession()
    return open && open.owes !== 'code' ? operation(open.holder) : notIn(open)
  })
}

/** What is said to whose session opens nothing. Of a code that it owes nothing is said: the password alone learns nothing. */
function notIn(open: OpenSession | null): Refused {
  return refuse({ code: open?.owes === 'set_up' ? 'second_factor_due' : 'signed_out' })
}

/** The same for what nobody has to be signed in for: signing in, the set-up of the first administrator. */
export async function guarded<T extends object>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    const noted = timesNoted()
    const outcome = await work()
    // Most acts change nothing that readers see: a save, a beat, a question.
    if (outcome.ok && timesNoted() !== noted) await catchUpRefreshes()
    return outcome
  } catch (error) {
    // Redirects and the like are exceptions of the framework's, not faults.
    unstable_rethrow(error)
    if (isTooMuch(error)) {
      log('warn', 'too much at once', { reason: error.message })
      return refuse({ code: 'busy' })
    }
    // A value that slipped past the door and that neither database takes is the fault of who sent it.
    if (database().engine.isUnstorable(error)) {
      log('warn', 'unstorable value refused')
      return refuse({ code: 'malformed' })
    }
    if (isStoreAway(error)) {
      logFailure('the store of files does not answer', error)
      return refuse({ code: 'files_away' })
    }
    if (isDatabaseAway(error)) return refuse({ code: 'unavailable', id: logFailure('database does not answer', error) })
    return refuse({ code: 'failed', id: logFailure('operation failed', error) })
  }
}

const STATUS: Record<Refused['refusal']['code'], number> = {
  signed_out: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  conflict: 409,
  locked: 409,
  changed: 409,
  built_on: 409,
  wrong_state: 409,
  held: 409,
  four_eyes: 403,
  not_small: 409,
  reminded: 429,
  nobody: 409,
  live: 409,
  last_admin: 409,
  blotted: 409,
  not_blocked: 409,
  too_large: 413,
  fields: 422,
  line: 422,
  list: 422,
  open_suggestions: 422,
  reason_missing: 422,
  words_gone: 409,
  too_many: 409,
  assignee: 422,
  time_past: 422,
  day_past: 422,
  subject_state: 409,
  subject_written: 409,
  unplaceable: 409,
  document: 400,
  malformed: 400,
  picture: 400,
  file: 400,
  pictures_waiting: 503,
  files_away: 503,
  wrong_password: 401,
  passkey: 401,
  prove: 403,
  second_factor: 401,
  second_factor_due: 403,
  too_many_attempts: 429,
  too_fast: 429,
  busy: 503,
  crowded: 503,
  unavailable: 503,
  failed: 500,
}

/** The status of an answer that refuses. */
export function statusOf({ code }: Refused['refusal']): number {
  return STATUS[code]
}

/** An outcome as the answer of a route. */
export function answerOf(outcome: Outcome, status = 200): Response {
  const headers: Record<string, string> = { 'Cache-Control': 'private, no-store' }
  if (!outcome.ok && STATUS[outcome.refusal.code] === 503) headers['Retry-After'] = RETRY_AFTER
  return Response.json(outcome, { status: outcome.ok ? status : STATUS[outcome.refusal.code], headers })
}
