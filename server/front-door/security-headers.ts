import type { ServerResponse } from 'node:http'
import { VIDEO_ORIGINS } from '#newsroom/document/embed-address.ts'
import { environment } from '../environment.ts'

// Text is set in place with styles here and there (a picture's ground, a table's column), so style attributes are let be.
const COMMON = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // A video's frame is asked for by the reader's click; until then it holds a page of our own.
  `frame-src ${VIDEO_ORIGINS.join(' ')}`,
  "media-src 'self'",
]

/** What a reading page may load: pictures, recordings, style and faces of this site. No script runs on it. */
export const READING_POLICY = [...COMMON, "img-src 'self'", "manifest-src 'self'"].join('; ')

/** What a page of the newsroom may load: scripts that carry this answer's nonce, and calls to this site. */
export function newsroomPolicy(nonce: string): string {
  const development = environment().development
  const scripts = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  const connect = development ? "'self' ws:" : "'self'"
  return [...COMMON, "img-src 'self' blob: data:", `script-src ${scripts}`, `connect-src ${connect}`].join('; ')
}

/** Headers of every answer, errors included. */
export function setSecurityHeaders(response: ServerResponse, policy: string): void {
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (environment().siteUrl.protocol === 'https:') {
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  }
}
