import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

// What guessing at a passphrase costs: 64 MB and about a tenth of a second for each guess.
const COST = { N: 65_536, r: 8, p: 1 }
const MEMORY = 128 * COST.N * COST.r * 2
const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'))

const envelope = z.object({
  cipher: z.literal('aes-256-gcm'),
  derivation: z.literal('scrypt'),
  N: z.literal(COST.N),
  r: z.literal(COST.r),
  p: z.literal(COST.p),
  salt: base64,
  nonce: base64,
  tag: base64,
  text: base64,
})

/** The least that a passphrase has to have. */
export const PASSPHRASE_LENGTH = 12

/** Encrypts a text under a passphrase (scrypt, AES-256-GCM). @param about what it belongs to: it opens nowhere else */
export async function seal(text: string, passphrase: string, about: string): Promise<string> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = { salt, nonce, tag: cipher.getAuthTag(), text: sealed }
  const written = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64')]))
  return JSON.stringify({ cipher: 'aes-256-gcm', derivation: 'scrypt', ...COST, ...written })
}

/** Opens what {@link seal} closed. @returns null where the passphrase is another, or a byte was changed */
export async function unseal(sealed: string, passphrase: string, about: string): Promise<string | null> {
  const { salt, nonce, tag, text } = envelope.parse(JSON.parse(sealed))
  if (tag.length !== 16) return null
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce)
  decipher.setAAD(Buffer.from(about)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)
  return derive(passphrase.normalize('NFC'), salt, 32, { ...COST, maxmem: MEMORY })
}
