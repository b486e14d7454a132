import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findPerson, updatePerson } from '#db/stores/people/people.ts'
import { deleteSessionsOf } from '#db/stores/people/sessions.ts'
import type { NoticeKind } from '#newsroom/kit/notice-kinds.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { type NoticeChoices, noticeKindsFor, wantsMail } from '#newsroom/notices/notices.ts'
import type { Language, Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { passLimits } from './limits.ts'
import { hashPassword, passwordProblem, verifyPassword } from './password.ts'
import { beginSession } from './session.ts'
import { limitsOfOwn } from './sign-in-limits.ts'

/** Changes the viewer's own password. All their sessions end, and a new one begins for the browser they sit at. */
export async function changePassword(
  viewer: Viewer,
  input: { presentPassword: string; newPassword: string },
): Promise<Outcome<{ sessionSecret: string }>> {
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  // A borrowed session may not guess the password either.
  const passed = await passLimits(limitsOfOwn(person.id))
  if (!passed.ok) return passed
  if (!(await verifyPassword(person.passwordHash, input.presentPassword, { network: person.id, known: true }))) {
    return refuse({ code: 'fields', fields: [{ field: 'presentPassword', problem: 'invalid' }] })
  }
  const problem = passwordProblem(input.newPassword, [person.name, person.email])
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'newPassword', problem }] })
  const passwordHash = await hashPassword(input.newPassword)
  return db.transaction(async (tx) => {
    if (!(await updatePerson(tx, person.id, person.version, { passwordHash }))) {
      return refuse({ code: 'changed' })
    }
    await deleteSessionsOf(tx, person.id)
    await passed.takeBack(tx)
    await logEvent(tx, { name: 'password_changed', actorId: person.id })
    return { ok: true, sessionSecret: await beginSession(tx, person.id) }
  })
}

/** Changes the language in which the viewer sees the newsroom. */
export async function changeLanguage(viewer: Viewer, language: Language): Promise<Outcome> {
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const changed = await updatePerson(db, person.id, person.version, { language })
  return changed ? { ok: true } : refuse({ code: 'changed' })
}

/** Which kinds of notices can reach the viewer, and whether they do so by mail, too. */
export async function readNoticeChoices(
  viewer: Viewer,
): Promise<Outcome<{ choices: { kind: NoticeKind; byMail: boolean }[] }>> {
  const person = await findPerson(database(), viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const choices = noticeKindsFor(viewer).map((kind) => ({ kind, byMail: wantsMail(person.noticeChoices, kind) }))
  return { ok: true, choices }
}

/** Chooses which kinds of notices reach the viewer by mail: those named, and no other that could. */
export async function chooseNotices(viewer: Viewer, byMail: readonly NoticeKind[]): Promise<Outcome> {
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const noticeChoices: NoticeChoices = { ...person.noticeChoices }
  for (const kind of noticeKindsFor(viewer)) noticeChoices[kind] = byMail.includes(kind)
  const changed = await updatePerson(db, person.id, person.version, { noticeChoices })
  return changed ? { ok: true } : refuse({ code: 'changed' })
}

/** Whether the review desk opens the next article by itself for the viewer. */
export async function readOpensNext(viewer: Viewer): Promise<Outcome<{ opensNext: boolean }>> {
  if (!may(viewer, 'queue.read')) return refuse({ code: 'not_allowed' })
  const person = await findPerson(database(), viewer.id)
  return person ? { ok: true, opensNext: person.opensNext === true } : refuse({ code: 'signed_out' })
}

/** Chooses whether it does. */
export async function chooseOpensNext(viewer: Viewer, opensNext: boolean): Promise<Outcome> {
  if (!may(viewer, 'queue.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const changed = await updatePerson(db, person.id, person.version, { opensNext })
  return changed ? { ok: true } : refuse({ code: 'changed' })
}
