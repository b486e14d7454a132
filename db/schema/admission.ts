import { MAIL_STATES } from '#newsroom/notices/notices.ts'
import { LETTER_KINDS } from '#newsroom/people/letter.ts'
import { LINK_PURPOSES } from '#newsroom/people/one-use-link.ts'
import type { KeyScope } from '#newsroom/people/program-key.ts'
import { LANGUAGES, type RightSet, ROLES } from '#newsroom/people/roles.ts'
import type { Columns } from '../dialects/postgres/columns.ts'
import { isOneOf } from './one-of.ts'

/** How people get an account, and get back into it: who is invited, links that open once, and the mail that carries them. */
export function admissionTables(c: Columns) {
  const invitations = c.table(
    'invitations',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      /** As typed. `emailKey` is what is compared. */
      email: c.text().notNull(),
      emailKey: c.text().notNull(),
      /** As far as whoever invites knows it; empty where they leave it to the invited. */
      name: c.text().notNull(),
      role: c.oneOf(ROLES).notNull(),
      /** Named sets of rights beside the role; null: none. */
      rightSets: c.json<RightSet[]>(),
      language: c.oneOf(LANGUAGES).notNull(),
      sectionIds: c.json<string[]>().notNull(),
      selfPublishSectionIds: c.json<string[]>().notNull(),
      /** A person, or `operator`: whoever sits at the command line. */
      invitedById: c.text().notNull(),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      withdrawnAt: c.instant(),
      acceptedAt: c.instant(),
      /** Who came of it. */
      personId: c.text(),
    },
    (t) => [
      c.index('invitations_email').on(t.emailKey),
      c.index('invitations_created').on(t.createdAt),
      c.check('invitations_role', isOneOf(t.role, ROLES)),
      c.check('invitations_language', isOneOf(t.language, LANGUAGES)),
    ],
  )

  const links = c.table(
    'links',
    {
      /** Stands in the address, before the secret. */
      id: c.text().primaryKey(),
      purpose: c.oneOf(LINK_PURPOSES).notNull(),
      /** The invitation, person or change that it opens. */
      subjectId: c.text().notNull(),
      /** SHA-256 of the secret: a copy of the table opens nothing. */
      secretHash: c.text().notNull(),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
    },
    (t) => [
      c.index('links_subject').on(t.purpose, t.subjectId),
      c.index('links_expiry').on(t.expiresAt),
      c.check('links_purpose', isOneOf(t.purpose, LINK_PURPOSES)),
    ],
  )

  /** Mail about accounts on its way. What it carries is made when it is sent: no secret waits here. */
  const letters = c.table(
    'letters',
    {
      id: c.text().primaryKey(),
      kind: c.oneOf(LETTER_KINDS).notNull(),
      /** Where it goes. Of a reset: as somebody typed it, whether or not anybody has it. */
      address: c.text().notNull(),
      /** The invitation, person or change that it is about; null where only the address is known. */
      subjectId: c.text(),
      at: c.instant().notNull(),
      mail: c.oneOf(MAIL_STATES).notNull(),
      /** When it is due, or due again. */
      mailAt: c.instant(),
      mailAttempts: c.integer().notNull(),
    },
    (t) => [
      c.index('letters_due').on(t.mail, t.mailAt),
      c.index('letters_subject').on(t.subjectId),
      c.check('letters_kind', isOneOf(t.kind, LETTER_KINDS)),
      c.check('letters_mail', isOneOf(t.mail, MAIL_STATES)),
    ],
  )

  /** New e-mail addresses that people asked for: they hold once the old and the new one have agreed. */
  const emailChanges = c.table(
    'email_changes',
    {
      id: c.text().primaryKey(),
      personId: c.text().notNull(),
      /** As typed. */
      email: c.text().notNull(),
      /** What it replaces: where that is no longer the person's, it is over. */
      formerKey: c.text().notNull(),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      oldAgreedAt: c.instant(),
      newAgreedAt: c.instant(),
      doneAt: c.instant(),
    },
    (t) => [c.index('email_changes_person').on(t.personId, t.id), c.index('email_changes_expiry').on(t.expiresAt)],
  )

  /** Second factors: codes by time (TOTP), one secret a person. It holds once a first code has been right. */
  const secondFactors = c.table('second_factors', {
    personId: c.text().primaryKey(),
    /** Sealed with the installation's own secret: a copy of the table shows no code. */
    sealedSecret: c.text().notNull(),
    createdAt: c.instant().notNull(),
    confirmedAt: c.instant(),
    /** The step of time of the last code that was taken: no code is taken twice. */
    lastStep: c.integer().notNull(),
  })

  /** Codes for who has lost their second factor; each is taken once. */
  const recoveryCodes = c.table(
    'recovery_codes',
    {
      id: c.text().primaryKey(),
      personId: c.text().notNull(),
      /** SHA-256 of the code. */
      codeHash: c.text().notNull(),
      usedAt: c.instant(),
    },
    (t) => [c.index('recovery_codes_person').on(t.personId)],
  )

  /** Keys that live in a person's device (WebAuthn). */
  const passkeys = c.table(
    'passkeys',
    {
      /** As the device calls it. */
      id: c.text().primaryKey(),
      personId: c.text().notNull(),
      /** What its person calls it. */
      name: c.text().notNull(),
      publicKey: c.text().notNull(),
      counter: c.integer().notNull(),
      /** How it can be reached, as the browser said: a list of words. */
      transports: c.json<string[]>().notNull(),
      createdAt: c.instant().notNull(),
      usedAt: c.instant(),
    },
    (t) => [c.index('passkeys_person').on(t.personId)],
  )

  /** What a browser has been asked to sign with a passkey: each is taken once. */
  const challenges = c.table(
    'challenges',
    {
      id: c.text().primaryKey(),
      challenge: c.text().notNull(),
      /** For whom; null where somebody signs in of whom nothing is known yet. */
      personId: c.text(),
      expiresAt: c.instant().notNull(),
    },
    (t) => [c.index('challenges_expiry').on(t.expiresAt)],
  )

  /** What programs show instead of a password: each acts for an account, within its scopes, until it ends. */
  const programKeys = c.table(
    'program_keys',
    {
      id: c.text().primaryKey(),
      personId: c.text().notNull(),
      name: c.text().notNull(),
      scopes: c.json<KeyScope[]>().notNull(),
      /** SHA-256 of the secret: a copy of the table opens nothing. */
      secretHash: c.text().notNull(),
      createdAt: c.instant().notNull(),
      /** A person, or `operator`: whoever sits at the command line. */
      createdById: c.text().notNull(),
      expiresAt: c.instant().notNull(),
      usedAt: c.instant(),
      /** The network it was last used from. */
      usedFrom: c.text(),
    },
    (t) => [c.index('program_keys_person').on(t.personId), c.index('program_keys_expiry').on(t.expiresAt)],
  )

  return { invitations, links, letters, emailChanges, secondFactors, recoveryCodes, passkeys, challenges, programKeys }
}
