import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { passkeysOf } from '#db/stores/people/passkeys.ts'
import { penNamesOf } from '#db/stores/people/pen-names.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { invitationsOf, worksOf } from '#db/stores/people/personal-data.ts'
import { findSecondFactor } from '#db/stores/people/second-factors.ts'
import { sessionsOf } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { AccountEntry } from '#newsroom/log/account-events.ts'
import type { PersonalData } from '#newsroom/log/personal-data.ts'
import { shownNetwork } from '#newsroom/people/device.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { isOwn, may } from '#newsroom/rights/permissions.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import { readAccountLog } from './read-account-log.ts'

/** As many pages of the account's log as are given. */
const PAGES = 250

/** Whether the viewer may be given what the newsroom knows of a person: their own, or as an administrator. */
export async function mayTakePersonalData(viewer: Viewer, { personId }: { personId: string }): Promise<Outcome> {
  return isOwn(viewer, personId) || may(viewer, 'people.manage') ? { ok: true } : refuse({ code: 'not_allowed' })
}

/**
 * All that the newsroom knows of a person, for themselves or for an administrator who gives it to them. That it was taken is in the
 * log. Texts of articles are not in it: they are the newspaper's, and stand in its archive.
 */
export async function takePersonalData(viewer: Viewer, personId: string): Promise<Outcome<{ data: PersonalData }>> {
  const allowed = await mayTakePersonalData(viewer, { personId })
  if (!allowed.ok) return allowed
  const db = database()
  const person = await findPerson(db, personId)
  if (!person) return refuse({ code: 'not_found' })
  const sections = new Map((await readSections(db)).map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.map((id) => sections.get(id) ?? id)
  const { name, email, role, language, createdAt, blockedAt } = person
  const secondFactor = (await findSecondFactor(db, personId))?.confirmedAt != null
  const data: PersonalData = {
    takenAt: now(),
    account: {
      ...{ name, email, role, language, createdAt, blockedAt, secondFactor },
      rightSets: knownSets(person.rightSets),
      sections: named(person.sectionIds),
      selfPublishSections: named(person.selfPublishSectionIds),
    },
    penNames: (await penNamesOf(db, personId)).map(({ name, slug, bio }) => ({ name, slug, bio: bio ?? '' })),
    sessions: (await sessionsOf(db, personId, now())).map(({ device, network, createdAt, seenAt }) => ({
      device,
      network: network && shownNetwork(network),
      createdAt,
      seenAt,
    })),
    passkeys: (await passkeysOf(db, personId)).map(({ name, createdAt, usedAt }) => ({ name, createdAt, usedAt })),
    invitations: await invitationsOf(db, person),
    log: await wholeLog(viewer, personId),
    ...(await worksOf(db, personId)),
  }
  await logEvent(db, { name: 'personal_data_taken', actorId: viewer.id, subject: personId })
  return { ok: true, data }
}

async function wholeLog(viewer: Viewer, personId: string): Promise<AccountEntry[]> {
  const entries: AccountEntry[] = []
  let before = ''
  for (let page = 0; page < PAGES; page++) {
    const part = await readAccountLog(viewer, { personId, before })
    if (!part.ok) break
    entries.push(...part.entries)
    if (part.older === null) break
    before = part.older
  }
  return entries
}
