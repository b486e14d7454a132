import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readKnownSections } from '#db/stores/papers/sections.ts'
import { findInvitation, type InvitationRow, updateInvitation } from '#db/stores/people/invitations.ts'
import { dropLettersAbout } from '#db/stores/people/letters.ts'
import { removeLinksTo } from '#db/stores/people/links.ts'
import { addPenNames } from '#db/stores/people/pen-names.ts'
import { insertPerson, lockAdmins, namesOf, replaceSections } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { invitationState, sectionsAtLast } from '#newsroom/people/invitation.ts'
import type { Language, Role } from '#newsroom/people/roles.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import { passLimits } from './limits.ts'
import { lookAtLink, takeLink } from './links.ts'
import { hashPassword } from './password.ts'
import { emailTaken, personProblems, personSchema } from './person-input.ts'
import { beginSession } from './session.ts'
import { limitsOfLinks } from './sign-in-limits.ts'

/** What the invited see of their invitation. `invitedBy` is empty where it was made at the command line. */
export type OwnInvitation = {
  email: string
  name: string
  role: Role
  language: Language
  invitedBy: string
  expiresAt: Date
}

/** What a link of an invitation opens. Of one that was taken, withdrawn or has run out nothing is said but that it is not there. */
export async function readOwnInvitation(token: unknown): Promise<Outcome<{ invitation: OwnInvitation }>> {
  const db = database()
  const link = await lookAtLink('invitation', token)
  const row = link && (await findInvitation(db, link.subjectId))
  if (!row || !isOpen(row)) return refuse({ code: 'not_found' })
  const { email, name, role, language, expiresAt } = row
  const invitedBy = (await namesOf(db, [row.invitedById])).get(row.invitedById) ?? ''
  return { ok: true, invitation: { email, name, role, language, invitedBy, expiresAt } }
}

/** Takes an invitation: the account is there, and whoever took it is signed in. Of two at the same moment one gets it. */
export async function acceptInvitation(input: {
  token: string
  name: string
  password: string
  network: string
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const passed = await passLimits(limitsOfLinks(input.network))
  if (!passed.ok) return passed
  const found = await readOwnInvitation(input.token)
  if (!found.ok) return found
  await database().transaction(passed.takeBack)
  const { email, role, language } = found.invitation
  const parsed = personSchema.safeParse({ name: input.name, email, role, language })
  if (!parsed.success) return refuse({ code: 'fields', fields: [{ field: 'name', problem: 'too_long' }] })
  const problems = personProblems({ ...parsed.data, password: input.password })
  if (problems) return problems
  const passwordHash = await hashPassword(input.password)
  const db = database()
  try {
    return await db.transaction(async (tx) => {
      await lockAdmins(tx)
      const row = await takeInvitation(tx, input.token)
      if (!row) return refuse({ code: 'not_found' })
      const { email, role, language } = row
      const person = { name: parsed.data.name, email, role, rightSets: knownSets(row.rightSets), language }
      const id = await insertPerson(tx, { ...person, passwordHash })
      await replaceSections(tx, id, sectionsAtLast(row, await readKnownSections(tx)))
      await addPenNames(tx, id, [person.name])
      await updateInvitation(tx, row.id, row.version, { acceptedAt: now(), personId: id })
      await logEvent(tx, { name: 'invitation_accepted', actorId: id, subject: id, reason: row.role })
      return { ok: true, sessionSecret: await beginSession(tx, id), personId: id }
    })
  } catch (error) {
    if (db.engine.isUniqueViolation(error)) return emailTaken
    throw error
  }
}

/** Takes the link, and with it the invitation; every other link to it is closed. */
async function takeInvitation(tx: Parameters<typeof takeLink>[0], token: string): Promise<InvitationRow | null> {
  const id = await takeLink(tx, 'invitation', token)
  const row = id === null ? null : await findInvitation(tx, id)
  if (!row || !isOpen(row)) return null
  await removeLinksTo(tx, 'invitation', row.id)
  await dropLettersAbout(tx, row.id)
  return row
}

function isOpen(row: InvitationRow): boolean {
  return row.acceptedAt === null && row.withdrawnAt === null && invitationState(row, now()) === 'open'
}
