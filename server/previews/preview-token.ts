import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PreviewName } from '#newsroom/previews/preview.ts'
import { environment } from '../process/environment.ts'

const TOKEN = /^([0-9a-z]{1,64})-([0-9a-z]{1,9})\.([A-Za-z0-9_-]{43})$/

/** The last part of a preview's address: which preview, until when, and a signature over both. */
export function previewToken({ id, expiresAt }: PreviewName): string {
  const said = `${id}-${expiresAt.getTime().toString(36)}`
  return `${said}.${signatureOf(said)}`
}

/** Reads what {@link previewToken} wrote; null for anything else, however alike. */
export function readPreviewToken(token: string): PreviewName | null {
  const [, id, expires, signature] = TOKEN.exec(token) ?? []
  if (id === undefined || expires === undefined || signature === undefined) return null
  const right = Buffer.from(signatureOf(`${id}-${expires}`))
  if (!timingSafeEqual(Buffer.from(signature), right)) return null
  return { id, expiresAt: new Date(Number.parseInt(expires, 36)) }
}

/** The secret signs other things as well; the name before the text keeps them apart. */
function signatureOf(said: string): string {
  return createHmac('sha256', environment().secret).update(`toa-soan preview ${said}`).digest('base64url')
}
