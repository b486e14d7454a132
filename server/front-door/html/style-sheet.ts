import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '#server/pages/page.ts'
import { environment } from '#server/process/environment.ts'

const SHEET = /^\/_next\/static\/((?:[\w-]+\/)*[\w-]+\.css)$/

const kept = new Map<string, Page>()

const LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g
/** The faces that every reading page has letters of: its text, its headlines, its furniture. */
const EVERYWHERE = /url\(["']?([^"')]*\/(?:serif-400|serif-700|sans-500)\.[^"')]*\.woff2)["']?\)/g

/**
 * A reading page with its style sheets written into its head. On a bad line a way to the server and back costs a reader more
 * than the nine kilobytes do that every page then brings: nothing is painted before the style is there. The faces that it
 * needs are asked for at once, so that they are there when its text is, or soon after.
 */
export function withStyle(html: string): string {
  return html.replace(LINK, (link, address: string) => {
    const sheet = styleSheet(address)
    if (sheet === null) return link
    const folder = address.slice(0, address.lastIndexOf('/') + 1)
    const style = sheet.body
      .toString()
      // Addresses in a sheet count from the sheet; here they would count from the page.
      .replace(/url\((["']?)(?=[\w.])(?!data:)/g, `url($1${folder}`)
    if (style.includes('</style')) return link
    const faces = [...style.matchAll(EVERYWHERE)].map(
      ([, face]) => `<link rel="preload" as="font" type="font/woff2" href="${face}" crossorigin="anonymous"/>`,
    )
    return `${faces.join('')}<style>${style}</style>`
  })
}

/**
 * A style sheet of the build, compressed once and not for each reader as the framework would; null at other addresses.
 * There are as many as the build made.
 */
export function styleSheet(path: string): Page | null {
  const present = kept.get(path)
  if (present) return present
  const name = SHEET.exec(path)?.[1]
  if (name === undefined || environment().development) return null
  let body: Buffer
  try {
    body = readFileSync(join('.next', 'static', name))
  } catch {
    return null
  }
  const sheet: Page = {
    status: 200,
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    },
    body,
    finished: new Map(),
    finishing: new Map(),
    freshUntil: Number.POSITIVE_INFINITY,
    holdsUntil: Number.POSITIVE_INFINITY,
  }
  kept.set(path, sheet)
  return sheet
}
