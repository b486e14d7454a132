/** What the id in an entry names beside the article. */
export type EventSubject =
  | 'person'
  | 'invitation'
  | 'section'
  | 'topic'
  | 'pen name'
  | 'planned subject'
  | 'front'
  | 'picture'
  | 'file'
  | 'setting'
  | 'article'
  | 'text'
  | 'entry'

/** What the entries of a kind say beside who acted, and when. */
export type EventKind = {
  /** It happened to an article. */
  article?: true
  about?: EventSubject
  /** Not every entry has one. */
  sometimes?: true
  /** It changed the article's state, or who holds it. */
  moves?: true
  /** It names a version. */
  version?: true
  /** Words of whoever acted, or of what changed; or by how much the clock was late. */
  says?: 'words' | 'lateness'
}

/** What the log can tell of, beside the steps of the workflow. A new kind needs its words in `messages/…/workflow.ts`. */
export const EVENT_KINDS = {
  /** A correction names the article that it corrects. */
  created: { article: true, about: 'article', sometimes: true, moves: true },
  /** Steps were taken back; `about` is their first entry. */
  undone: { article: true, about: 'entry', moves: true },
  saved: { article: true, version: true },
  restored: { article: true, about: 'text', version: true },
  deadline_set: { article: true, says: 'words' },
  deadline_cleared: { article: true },
  deadline_passed: { article: true },
  reminded: { article: true, says: 'words' },
  preview_created: { article: true, version: true },
  preview_revoked: { article: true, version: true },
  published_late: { article: true, says: 'lateness' },
  publish_failed: { article: true },

  picture_added: { about: 'picture' },
  picture_described: { about: 'picture' },
  file_added: { about: 'file' },

  section_added: { about: 'section' },
  section_changed: { about: 'section' },
  section_moved: { about: 'section' },
  section_placed: { about: 'section', says: 'words' },
  section_merged: { about: 'section', says: 'words' },
  topic_added: { about: 'topic' },
  topic_changed: { about: 'topic' },
  topic_closed: { about: 'topic' },
  topic_reopened: { about: 'topic' },
  topic_merged: { about: 'topic', says: 'words' },
  pen_name_changed: { about: 'pen name', says: 'words' },
  pen_name_merged: { about: 'pen name', says: 'words' },
  settings_changed: { about: 'setting' },

  newsroom_set_up: { about: 'person' },
  /** Says from which device and network, where that is known. */
  signed_in: { says: 'words' },
  password_changed: {},
  password_reset: { about: 'person' },
  password_guessed: { about: 'person' },
  sign_in_unlocked: { about: 'person' },
  person_added: { about: 'person', says: 'words' },
  person_changed: { about: 'person', says: 'words' },
  person_blocked: { about: 'person' },
  person_unblocked: { about: 'person' },
  person_invited: { about: 'invitation', says: 'words' },
  invitation_sent_again: { about: 'invitation', says: 'words' },
  invitation_withdrawn: { about: 'invitation', says: 'words' },
  invitation_accepted: { about: 'person', says: 'words' },
  session_ended: {},
  sessions_ended: {},
  email_change_asked: { about: 'person' },
  email_changed: { about: 'person', says: 'words' },
  reset_asked: { about: 'person' },
  reset_link_made: { about: 'person' },
  password_reset_by_link: {},
  second_factor_on: {},
  second_factor_off: {},
  second_factor_removed: { about: 'person' },
  recovery_codes_renewed: {},
  signed_in_by_recovery: { says: 'words' },
  signed_in_by_passkey: { says: 'words' },
  passkey_added: {},
  passkey_removed: {},
  passkey_taken: { about: 'person' },
  key_made: { about: 'person', says: 'words' },
  key_replaced: { about: 'person', says: 'words' },
  key_ended: { about: 'person', says: 'words' },
  contract_end_set: { about: 'person', says: 'words' },
  contract_ended: { about: 'person' },
  personal_data_taken: { about: 'person' },
  person_blotted: { about: 'person' },
  /** Says which wording. */
  privacy_signed: { about: 'person', says: 'words' },
  /** Mail to an address that is nobody's yet names no person. */
  mail_failed: { about: 'person', sometimes: true, says: 'words' },
  shift_note: {},
  log_exported: {},

  subject_proposed: { about: 'planned subject' },
  subject_edited: { about: 'planned subject' },
  subject_approved: { about: 'planned subject', says: 'words' },
  subject_declined: { about: 'planned subject', says: 'words' },
  subject_assigned: { about: 'planned subject', says: 'words' },
  subject_moved: { about: 'planned subject', says: 'words' },
  subject_dropped: { about: 'planned subject' },
  subject_restored: { about: 'planned subject' },
  subject_written: { article: true, about: 'planned subject' },

  front_arranged: { about: 'front' },
  front_undone: { about: 'front' },
  front_restored: { about: 'front' },
  front_schedule_made: { about: 'front' },
  front_schedule_changed: { about: 'front' },
  front_schedule_cancelled: { about: 'front' },
  front_scheduled: { about: 'front' },
  strip_set: { says: 'words' },
  strip_ended: {},
} as const satisfies Record<string, EventKind>
