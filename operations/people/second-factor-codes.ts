import 'server-only'
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Store } from '#db/index.ts'
import {
  findSecondFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
  unusedRecoveryCodes,
} from '#db/stores/people/second-factors.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { unseal } from './sealing.ts'

/** Apps count in steps of half a minute. */
const PERIOD_S = 30
/** A telephone's clock may be one step off, either way. */
const WINDOW = 1
const CODES = 10
/** Without letters that are taken for each other. 16 of 32 are 80 bits: nobody finds a code from its hash. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LETTERS = 16

export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an app reads from the picture: whose codes these are, and the secret. */
export function appAddress(secret: string, of: { newspaper: string; email: string }): string {
  // A colon parts the two in the address.
  const issuer = of.newspaper.replaceAll(':', ' ')
  return new TOTP({ issuer, label: of.email, secret: Secret.fromBase32(secret), period: PERIOD_S }).toString()
}

/** Takes a code of the person's app. Each is taken once, also where the same comes twice at the same moment. */
export async function takeAppCode(tx: Store, personId: string, typed: string): Promise<boolean> {
  const token = typed.replace(/\s/g, '')
  const row = await findSecondFactor(tx, personId)
  const secret = row && unseal(row.sealedSecret, personId)
  if (!secret || !/^\d{6}$/.test(token)) return false
  const timestamp = now().getTime()
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), period: PERIOD_S, timestamp, window: WINDOW })
  if (delta === null) return false
  return takeStep(tx, personId, Math.floor(timestamp / 1000 / PERIOD_S) + delta)
}

/** Gives a person ten recovery codes in place of those they had. @returns them; the database keeps only their hashes */
export async function makeRecoveryCodes(tx: Store, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  )
  await replaceRecoveryCodes(
    tx,
    personId,
    codes.map((code) => ({ id: newId(), codeHash: hashOf(code) })),
  )
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

/** Takes one of a person's recovery codes, however it is typed. */
export async function takeRecovery(tx: Store, personId: string, typed: string): Promise<boolean> {
  const given = Buffer.from(
    hashOf(
      typed
        .toLowerCase()
        .replace(/[^0-9a-z]/g, '')
        .replaceAll('o', '0')
        .replace(/[il]/g, '1'),
    ),
  )
  const codes = await unusedRecoveryCodes(tx, personId)
  // All of them are compared, whichever it is.
  const found = codes.filter(({ codeHash }) => timingSafeEqual(Buffer.from(codeHash), given))
  return found[0] !== undefined && (await takeRecoveryCode(tx, found[0].id, now()))
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
