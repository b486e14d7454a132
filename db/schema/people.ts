import type { NoticeChoices } from '#newsroom/notices/notices.ts'
import { LANGUAGES, type RightSet, ROLES } from '#newsroom/people/roles.ts'
import type { Columns } from '../dialects/postgres/columns.ts'
import { isOneOf } from './one-of.ts'

/** People, what they may sign with, the sections their rights hold for, and how they get in. */
export function peopleTables(c: Columns) {
  const people = c.table(
    'people',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      name: c.text().notNull(),
      /** As typed. Signing in compares `emailKey`. */
      email: c.text().notNull(),
      emailKey: c.text().notNull(),
      role: c.oneOf(ROLES).notNull(),
      /** Named sets of rights beside the role; null: none. */
      rightSets: c.json<RightSet[]>(),
      language: c.oneOf(LANGUAGES).notNull(),
      passwordHash: c.text().notNull(),
      createdAt: c.instant().notNull(),
      blockedAt: c.instant(),
      /** When the account is blocked by itself: the end of a contract. */
      endsAt: c.instant(),
      /** Who gets what they hold when it is; null: the queue. */
      successorId: c.text(),
      /** When their personal data was taken out; nobody is let in again then. */
      blottedAt: c.instant(),
      /** Which wording of the notice on personal data they signed last, and when. */
      privacyVersion: c.integer(),
      privacySignedAt: c.instant(),
      /** Which notices reach the person by mail; null where they never chose. */
      noticeChoices: c.json<NoticeChoices>(),
      /** Whether the review desk opens the next article by itself after a step; null where they never chose. */
      opensNext: c.boolean(),
    },
    (t) => [
      c.uniqueIndex('people_email_key').on(t.emailKey),
      c.check('people_role', isOneOf(t.role, ROLES)),
      c.check('people_language', isOneOf(t.language, LANGUAGES)),
    ],
  )

  /** `holds`: the role's rights hold for the section. `self_publish`: own articles there go out without waiting. */
  const SECTION_RIGHTS = ['holds', 'self_publish'] as const
  const personSections = c.table(
    'person_sections',
    {
      personId: c
        .text()
        .notNull()
        .references(() => people.id),
      sectionId: c.text().notNull(),
      grants: c.oneOf(SECTION_RIGHTS).notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.personId, t.sectionId, t.grants] }),
      c.check('person_sections_grants', isOneOf(t.grants, SECTION_RIGHTS)),
    ],
  )

  const penNames = c.table(
    'pen_names',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      name: c.text().notNull(),
      /** The address of the author's page. */
      slug: c.text().notNull(),
      personId: c
        .text()
        .notNull()
        .references(() => people.id),
      /** What its page says of it. */
      bio: c.text(),
      /** The portrait, a picture of the library. */
      pictureId: c.text(),
      /** Whether its page names the other pen names of the same person: whose they are is secret until that person says so. */
      namesOthers: c.boolean(),
      /** The pen name under which its articles stand since the two were merged. */
      mergedIntoId: c.text(),
      createdAt: c.instant().notNull(),
    },
    (t) => [c.uniqueIndex('pen_names_slug').on(t.slug), c.index('pen_names_person').on(t.personId)],
  )

  const sessions = c.table(
    'sessions',
    {
      /** SHA-256 of the secret that the signed cookie carries: a copy of the table signs nobody in. */
      id: c.text().primaryKey(),
      personId: c
        .text()
        .notNull()
        .references(() => people.id),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      /** When its person last did something; null where it was begun by an earlier release, or has not been used yet. */
      seenAt: c.instant(),
      /** When it ends unless it is used before. */
      idleUntil: c.instant(),
      /** What its browser calls itself, and the network it was last used from, as its person is shown them. */
      device: c.text(),
      network: c.text(),
      /** When its person last showed who they are: by a password, a code, a passkey. */
      provenAt: c.instant(),
      /** The password was right, the second factor has not been shown: it opens nothing but the place to show it. */
      owesSecondFactor: c.boolean(),
    },
    (t) => [c.index('sessions_person').on(t.personId), c.index('sessions_expiry').on(t.expiresAt)],
  )

  /** What somebody tried, by a limit's own key, counted here so that several servers share the count. */
  const attempts = c.table(
    'attempts',
    {
      key: c.text().primaryKey(),
      /** The address (`emailKey`) of the account that it was tried with, known or not; null where it is about no account. */
      account: c.text(),
      count: c.integer().notNull(),
      windowStartedAt: c.instant().notNull(),
      /** Until when nothing more is let through; null: it is not held up. */
      heldUntil: c.instant(),
    },
    (t) => [c.index('attempts_account').on(t.account), c.index('attempts_window').on(t.windowStartedAt)],
  )

  /** Where a server of an earlier release counts, for as long as one runs beside this one. */
  const signInAttempts = c.table('sign_in_attempts', {
    emailKey: c.text().primaryKey(),
    failures: c.integer().notNull(),
    windowStartedAt: c.instant().notNull(),
  })

  return { people, personSections, penNames, sessions, attempts, signInAttempts }
}
