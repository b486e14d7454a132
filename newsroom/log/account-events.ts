import type { EVENT_KINDS } from './event-kinds.ts'

type Kind = keyof typeof EVENT_KINDS

/** What somebody did with their own account. */
export const OWN_ACCOUNT_EVENTS = [
  'signed_in',
  'signed_in_by_passkey',
  'signed_in_by_recovery',
  'password_changed',
  'password_reset_by_link',
  'second_factor_on',
  'second_factor_off',
  'recovery_codes_renewed',
  'passkey_added',
  'passkey_removed',
  'session_ended',
  'sessions_ended',
] as const satisfies readonly Kind[]

/** What was done with somebody's account, by them or by others. */
export const ACCOUNT_EVENTS_ABOUT = [
  'newsroom_set_up',
  'invitation_accepted',
  'person_added',
  'person_changed',
  'person_blocked',
  'person_unblocked',
  'password_reset',
  'password_guessed',
  'sign_in_unlocked',
  'email_change_asked',
  'email_changed',
  'reset_asked',
  'reset_link_made',
  'second_factor_removed',
  'passkey_taken',
  'contract_end_set',
  'contract_ended',
  'personal_data_taken',
  'person_blotted',
  'privacy_signed',
] as const satisfies readonly Kind[]

export type AccountEvent = (typeof OWN_ACCOUNT_EVENTS)[number] | (typeof ACCOUNT_EVENTS_ABOUT)[number]

const NAMES: ReadonlySet<string> = new Set([...OWN_ACCOUNT_EVENTS, ...ACCOUNT_EVENTS_ABOUT])

export function isAccountEvent(name: string): name is AccountEvent {
  return NAMES.has(name)
}

/** Something that was done with an account. */
export type AccountEntry = {
  id: string
  at: Date
  name: AccountEvent
  /** Who did it; empty where its owner, the clock or nobody known did. */
  by: string
  /** Whether it was done at the command line of the server. */
  byOperator: boolean
  /** What there is to say of it: a device and its network, roles, a day. */
  said: string
}
