import type { ServerResponse } from 'node:http'
import { VIDEO_ORIGINS } from '#newsroom/document/embed-address.ts'
import { environment } from '../process/environment.ts'
import { type ReaderScripts, readerScripts } from '../reading/reader-files.ts'

// Text is set in place with styles here and there (a picture's ground, a table's column), so style attributes are let be.
const COMMON = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "media-src 'self'",
]
const NEVER_FRAMED = "frame-ancestors 'none'"
const FRAMED_HERE = "frame-ancestors 'self'"
// A video's frame is asked for by the reader's click; until then it holds a page of our own.
const VIDEOS = VIDEO_ORIGINS.join(' ')

const READING = [...COMMON, "img-src 'self'", "manifest-src 'self'", `frame-src ${VIDEOS}`]

let policyOf: { scripts: ReaderScripts | null; policy: string } = { scripts: null, policy: '' }

/**
 * What a reading page may load and run: pictures, recordings, style, faces and the one script of this site, the few lines
 * in its head and nothing else; it may ask this site alone.
 */
export function readingPolicy(): string {
  const scripts = readerScripts()
  if (scripts === null) return [...READING, NEVER_FRAMED].join('; ')
  if (policyOf.scripts === scripts) return policyOf.policy
  const own = [scriptPolicy(scripts), "connect-src 'self'", "worker-src 'self'"]
  policyOf = { scripts, policy: [...READING, NEVER_FRAMED, ...own].join('; ') }
  return policyOf.policy
}

const scriptPolicy = (scripts: ReaderScripts) => `script-src 'self' ${scripts.firstPaintHash}`

/**
 * A reading page that itself says which scripts may run in it. A web server in front that sends it from a file knows all
 * headers but this: which lines in its head are ours is another thing with each build.
 */
export function withPolicy(html: string): string {
  const scripts = readerScripts()
  if (scripts === null) return html
  const policy = `<meta http-equiv="Content-Security-Policy" content="${scriptPolicy(scripts)}"/>`
  return html.replace(/<head>(<meta charSet="utf-8"\/>)?/, (head) => head + policy)
}

/** What is no page: a file of the build, or a refusal without words. */
export const FILE_POLICY = ["default-src 'none'", NEVER_FRAMED].join('; ')

/** A preview may run no script at all; the writing desk shows it in a frame. */
export const PREVIEW_POLICY = [...READING, FRAMED_HERE].join('; ')

/**
 * What a page of the newsroom may load: scripts that carry this answer's nonce, calls to this site, previews in a frame.
 * @param framed the page itself is shown in a frame of this site
 */
export function newsroomPolicy(nonce: string, framed = false): string {
  const development = environment().development
  const scripts = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  const connect = development ? "'self' ws:" : "'self'"
  return [
    ...COMMON,
    framed ? FRAMED_HERE : NEVER_FRAMED,
    "img-src 'self' blob: data:",
    `frame-src 'self' ${VIDEOS}`,
    `script-src ${scripts}`,
    `connect-src ${connect}`,
  ].join('; ')
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Headers of every answer, errors included, by their names in small letters. */
export function securityHeaders(policy: string): [string, string][] {
  const headers: [string, string][] = [['content-security-policy', policy], ...Object.entries(ALWAYS)]
  if (environment().siteUrl.protocol === 'https:') headers.push(['strict-transport-security', 'max-age=31536000'])
  return headers
}

/** Their names, for whoever looks whether they arrive. @param siteUrl where readers find the newspaper */
export function securityHeaderNames(siteUrl: URL): string[] {
  const names = Object.keys(ALWAYS)
  return ['content-security-policy', ...names, ...(siteUrl.protocol === 'https:' ? ['strict-transport-security'] : [])]
}

/** Sets them on an answer that is still being made. */
export function setSecurityHeaders(response: ServerResponse, policy: string): void {
  for (const [name, value] of securityHeaders(policy)) response.setHeader(name, value)
}
