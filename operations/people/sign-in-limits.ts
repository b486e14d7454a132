import 'server-only'
import type { Limit } from './limits.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Where a request comes from, as far as it bears on signing in. */
export type Caller = {
  /** An IPv4 address, or the first half of an IPv6 one (`newsroom/kit/network.ts`). */
  network: string
  /** What its browser calls itself, as people recognise it; empty where it says nothing known. */
  device?: string
  /** The accounts that have been signed in to from this browser before, and what it is called for each. */
  devices: readonly { personId: string; deviceId: string }[]
}

/** A caller of whom nothing is known. */
export const UNKNOWN_CALLER: Caller = { network: 'unknown', devices: [] }

const PER_ACCOUNT = { free: 10, windowMs: 15 * MINUTE, firstWaitMs: MINUTE, longestWaitMs: 5 * MINUTE }

/** After how many wrong passwords of strangers within an hour the owner is told. */
export const TELL_AFTER = 10

/** All tries of strangers with an account, wherever they sit: fewer than a hundred an hour are ever looked at. */
export function ofAccount(account: string): Limit {
  const rule = { free: 40, windowMs: 60 * MINUTE, firstWaitMs: 15 * SECOND, longestWaitMs: MINUTE }
  return { key: `strangers ${account}`, account, ...rule }
}

/** Tries of a network with an account. */
export function ofAccountFrom(account: string, network: string): Limit {
  return { key: `${network} ${account}`, account, ...PER_ACCOUNT }
}

/**
 * What a stranger's try passes. Whoever tries often is held up by what is their own first; only many networks together come
 * to hold up an account for strangers, and never for a browser that has been signed in to it before.
 */
export function limitsOfStranger(account: string, network: string): Limit[] {
  const all = { free: 600, windowMs: MINUTE, firstWaitMs: SECOND / 10, longestWaitMs: SECOND }
  const ofNetwork = { free: 60, windowMs: 15 * MINUTE, firstWaitMs: 10 * SECOND, longestWaitMs: MINUTE }
  return [
    ofAccountFrom(account, network),
    { key: `network ${network}`, account: null, ...ofNetwork },
    ofAccount(account),
    { key: 'everybody', account: null, ...all },
  ]
}

/** What a try from a browser passes that has been signed in to the account before. */
export function limitsOfDevice(account: string, deviceId: string): Limit[] {
  return [{ key: `device ${deviceId} ${account}`, account, ...PER_ACCOUNT }]
}

/** Somebody who is signed in and is asked for their own password. */
export function limitsOfOwn(personId: string): Limit[] {
  return [{ key: `own ${personId}`, account: null, ...PER_ACCOUNT }]
}

/** Who tries the links of a set-up. */
export function limitsOfSetUp(network: string): Limit[] {
  return [{ key: `set-up ${network}`, account: null, ...PER_ACCOUNT }]
}

/** Who tries links that were sent to people: as many as they like of those that are right. */
export function limitsOfLinks(network: string): Limit[] {
  return [{ key: `links ${network}`, account: null, ...PER_ACCOUNT }]
}

/** Who asks for links to set a new password. It is counted the same whether anybody has the address. */
export function limitsOfResets(network: string): Limit[] {
  const ofNetwork = { free: 10, windowMs: 60 * MINUTE, firstWaitMs: MINUTE, longestWaitMs: 10 * MINUTE }
  const all = { free: 300, windowMs: MINUTE, firstWaitMs: SECOND / 10, longestWaitMs: SECOND }
  return [
    { key: `resets ${network}`, account: null, ...ofNetwork },
    { key: 'resets', account: null, ...all },
  ]
}

/** The mail that goes out to one person because somebody asked for it: there is always one whose link still opens. */
export function limitsOfResetMail(personId: string): Limit[] {
  const rule = { free: 5, windowMs: 60 * MINUTE, firstWaitMs: 5 * MINUTE, longestWaitMs: 15 * MINUTE }
  return [{ key: `reset mail ${personId}`, account: null, ...rule }]
}

/** Who invites: mail goes out to whomever they name. */
export function limitsOfInviting(personId: string): Limit[] {
  const rule = { free: 100, windowMs: 60 * MINUTE, firstWaitMs: 10 * SECOND, longestWaitMs: MINUTE }
  return [{ key: `inviting ${personId}`, account: null, ...rule }]
}

/** Codes of a second factor: who tries them has the password already. */
export function limitsOfCodes(personId: string): Limit[] {
  const rule = { free: 5, windowMs: 15 * MINUTE, firstWaitMs: MINUTE, longestWaitMs: 15 * MINUTE }
  return [{ key: `codes ${personId}`, account: null, ...rule }]
}

/** Who sends pictures and files, by page or by key: each is read, looked at and decoded. */
export function limitsOfUploads(personId: string): Limit[] {
  const rule = { free: 300, windowMs: 60 * MINUTE, firstWaitMs: 5 * SECOND, longestWaitMs: MINUTE }
  return [{ key: `uploads ${personId}`, account: null, ...rule }]
}

/** Who wants to sign in with a passkey. Nothing is guessed by it; it is rows that are counted. */
export function limitsOfPasskeys(network: string): Limit[] {
  const ofNetwork = { free: 60, windowMs: 15 * MINUTE, firstWaitMs: 2 * SECOND, longestWaitMs: 30 * SECOND }
  const all = { free: 600, windowMs: MINUTE, firstWaitMs: SECOND / 10, longestWaitMs: SECOND }
  return [
    { key: `passkeys ${network}`, account: null, ...ofNetwork },
    { key: 'passkeys', account: null, ...all },
  ]
}
