/** What somebody is told of, in the product and, where they want it, by mail. */
export const NOTICE_KINDS = [
  /** The article came back from the desk with things to mend. */
  'returned',
  /** An article was given to the person to edit. */
  'assigned',
  /** Somebody else took over what the person held. */
  'taken_over',
  /** What the person sent up came back. */
  'sent_back',
  /** Somebody named the person in a comment. */
  'mentioned',
  /** Somebody answered in a thread that the person takes part in. */
  'replied',
  /** A revision that the person worked on was dropped. */
  'revision_dropped',
  /** Somebody waits for a step that the person can take. */
  'reminded',
  'approved',
  'scheduled',
  'published',
  'corrected',
  'taken_down',
  /** A deadline passed, or a scheduled article went out late. */
  'late',
  /** A scheduled article could not go out. */
  'failed',
  /** A subject was given to the person, or decided. */
  'subject_assigned',
  'subject_approved',
  'subject_declined',
  /** A handover note was left for the next shift. */
  'handover',
  /** Strangers keep trying passwords with the person's account. */
  'password_guessed',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
