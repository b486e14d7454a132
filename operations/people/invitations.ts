import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import {
  findInvitation,
  type InvitationRow,
  listWaitingInvitations,
  updateInvitation,
} from '#db/stores/people/invitations.ts'
import { addLetter, dropLettersAbout, letterStates } from '#db/stores/people/letters.ts'
import { removeLinksTo } from '#db/stores/people/links.ts'
import { findPersonByEmail, lockAdmins, namesOf } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { type InvitationState, invitationState } from '#newsroom/people/invitation.ts'
import { LINK_LIFE_MS } from '#newsroom/people/one-use-link.ts'
import type { RightSet, Role, Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import type { ByMail } from './invite-person.ts'
import { passLimits } from './limits.ts'
import { makeLink } from './links.ts'
import { emailTaken } from './person-input.ts'
import { limitsOfInviting } from './sign-in-limits.ts'

/** An invitation that waits, as the administrator sees it. `mail`: what became of its letter; null where none was sent. */
export type InvitationView = {
  id: string
  version: number
  email: string
  name: string
  role: Role
  rightSets: RightSet[]
  sectionIds: string[]
  /** Empty where it was made at the command line. */
  invitedBy: string
  createdAt: Date
  expiresAt: Date
  state: InvitationState
  mail: 'due' | 'sent' | 'failed' | null
}

const MOST = 500

/** Whom the newsroom waits for, the newest invitation first, those that have run out among them. */
export async function listInvitations(viewer: Viewer): Promise<Outcome<{ invitations: InvitationView[] }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const db = database()
  const rows = await listWaitingInvitations(db, MOST)
  const names = await namesOf(
    db,
    rows.map((row) => row.invitedById),
  )
  const mail = await letterStates(
    db,
    rows.map((row) => row.id),
  )
  return { ok: true, invitations: rows.map((row) => viewOf(row, names, mail.get(row.id))) }
}

function viewOf(row: InvitationRow, names: Map<string, string>, mail: string | undefined): InvitationView {
  return {
    id: row.id,
    version: row.version,
    email: row.email,
    name: row.name,
    role: row.role,
    rightSets: knownSets(row.rightSets),
    sectionIds: row.sectionIds,
    invitedBy: names.get(row.invitedById) ?? '',
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: invitationState(row, now()),
    mail: mail === 'due' || mail === 'sent' || mail === 'failed' ? mail : null,
  }
}

type Target = { invitationId: string; version: number }

/** Sends an invitation again, for another seven days. Every link that was given before is closed: it may have gone astray. */
export async function sendInvitationAgain(
  viewer: Viewer,
  target: Target,
  { byMail }: ByMail,
): Promise<Outcome<{ email: string; link: string }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const passed = await passLimits(limitsOfInviting(viewer.id))
  if (!passed.ok) return passed
  return withInvitation(viewer, target, async (tx, { id, email }) => {
    if (await findPersonByEmail(tx, email)) return emailTaken
    const expiresAt = new Date(now().getTime() + LINK_LIFE_MS.invitation)
    if (!(await updateInvitation(tx, id, target.version, { expiresAt }))) return refuse({ code: 'changed' })
    await closeWays(tx, id)
    if (byMail) await addLetter(tx, { kind: 'invitation', address: email, subjectId: id })
    await logEvent(tx, { name: 'invitation_sent_again', actorId: viewer.id, subject: id, reason: email })
    return { ok: true, email, link: await makeLink(tx, 'invitation', id, expiresAt) }
  })
}

/** Withdraws an invitation: no link to it opens any more. */
export function withdrawInvitation(viewer: Viewer, target: Target): Promise<Outcome> {
  return withInvitation(viewer, target, async (tx, { id, email }) => {
    if (!(await updateInvitation(tx, id, target.version, { withdrawnAt: now() }))) return refuse({ code: 'changed' })
    await closeWays(tx, id)
    await logEvent(tx, { name: 'invitation_withdrawn', actorId: viewer.id, subject: id, reason: email })
    return { ok: true }
  })
}

async function withInvitation<T extends object>(
  viewer: Viewer,
  target: Target,
  work: (tx: Store, invitation: InvitationRow) => Promise<Outcome<T>>,
): Promise<Outcome<T> | Refused> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    await lockAdmins(tx)
    const invitation = await findInvitation(tx, target.invitationId)
    return invitation ? work(tx, invitation) : refuse({ code: 'not_found' })
  })
}

async function closeWays(tx: Store, invitationId: string): Promise<void> {
  await removeLinksTo(tx, 'invitation', invitationId)
  await dropLettersAbout(tx, invitationId)
}
