import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { PRIVACY, privacyNoticesFrom, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { findPerson, updatePerson } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { prose } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { PRIVACY_LETTERS, presentNotice, withWording } from '#newsroom/people/privacy-notice.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** The notice in force, for who writes it, with the version of the setting that a change has to state. */
export async function readPrivacySettings(viewer: Viewer): Promise<Outcome<{ text: string; version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const { value, version } = await readSetting(database(), PRIVACY)
  return { ok: true, text: presentNotice(privacyNoticesFrom(value))?.text ?? '', version }
}

/** Puts another wording in force, which everybody signs when they come next; an empty one asks nobody. Former wordings are kept. */
export async function savePrivacyNotice(viewer: Viewer, input: { version: number; text: string }): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const text = prose(PRIVACY_LETTERS).safeParse(input.text.trim())
  if (!text.success) return refuse({ code: 'fields', fields: [{ field: 'privacyNotice', problem: 'too_long' }] })
  return database().transaction(async (tx) => {
    const { value } = await readSetting(tx, PRIVACY)
    const notices = withWording(privacyNoticesFrom(value), text.data, now())
    if (!(await writeSetting(tx, PRIVACY, input.version, notices))) return refuse({ code: 'changed' })
    await logEvent(tx, { name: 'settings_changed', actorId: viewer.id, subject: PRIVACY })
    return { ok: true }
  })
}

/** What the viewer is told of what is done with their data, and when they signed it; null where there is nothing to sign. */
export type OwnNotice = { version: number; text: string; signedAt: Date | null }

export async function readPrivacyNotice(viewer: Viewer): Promise<{ ok: true; notice: OwnNotice | null }> {
  const db = database()
  const notice = presentNotice(privacyNoticesFrom((await readSetting(db, PRIVACY)).value))
  if (!notice) return { ok: true, notice: null }
  const person = await findPerson(db, viewer.id)
  const signedAt = person?.privacyVersion === notice.version ? person.privacySignedAt : null
  return { ok: true, notice: { version: notice.version, text: notice.text, signedAt } }
}

/** Whether the viewer has to sign the notice before anything else. */
export async function owesSignature(viewer: Viewer): Promise<boolean> {
  const { notice } = await readPrivacyNotice(viewer)
  return notice !== null && notice.signedAt === null
}

/** Signs the notice: the wording that was read, and no other. */
export async function signPrivacyNotice(viewer: Viewer, input: { noticeVersion: number }): Promise<Outcome> {
  return database().transaction(async (tx) => {
    const notice = presentNotice(privacyNoticesFrom((await readSetting(tx, PRIVACY)).value))
    const person = await findPerson(tx, viewer.id)
    if (!person) return refuse({ code: 'signed_out' })
    if (notice?.version !== input.noticeVersion) return refuse({ code: 'changed' })
    if (person.privacyVersion === notice.version) return { ok: true }
    const signed = { privacyVersion: notice.version, privacySignedAt: now() }
    if (!(await updatePerson(tx, person.id, person.version, signed))) return refuse({ code: 'changed' })
    await logEvent(tx, {
      name: 'privacy_signed',
      actorId: person.id,
      subject: person.id,
      reason: String(notice.version),
    })
    return { ok: true }
  })
}
