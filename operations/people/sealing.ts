import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'

const sealingKey = oneInAProcess<Buffer>('sealing')

/** Makes this the secret of the installation, with which what has to be read again is sealed. */
export function provideSealing(secret: string): void {
  sealingKey.set(Buffer.from(hkdfSync('sha256', secret, '', 'sealed columns', 32)))
}

/** Seals a text for a row: nobody reads it without the installation's secret, nor in another's row. @param about whose it is */
export function seal(text: string, about: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Reads what {@link seal} made; null where it was sealed with another secret, or for somebody else. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12)).setAAD(Buffer.from(about))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function key(): Buffer {
  const provided = sealingKey.get()
  if (!provided) throw new Error('The secret of the installation has not been provided.')
  return provided
}
