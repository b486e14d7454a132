/** Mail about somebody's account, which goes out whatever they chose to be told of. */
export const LETTER_KINDS = [
  'invitation',
  'password_reset',
  /** The password was set by a link: for whose account it is, in case it was not them. */
  'password_was_reset',
  'email_old',
  'email_new',
  /** To the former address, once there is another. */
  'email_was_changed',
  /** Somebody signed in from a browser that was never used for the account before. */
  'new_sign_in',
  /** What protects the account was changed: second factor, passkeys. */
  'protection_changed',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]
