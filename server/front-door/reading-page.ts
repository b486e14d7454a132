import type { IncomingMessage, ServerResponse } from 'node:http'
import { DatabaseAway, database, isDatabaseAway } from '#db/index.ts'
import { notingShown } from '#db/shown.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { nextMidnight } from '#newsroom/format/dates.ts'
import { now, nowMs } from '#newsroom/kit/clock.ts'
import { leadsNowhere } from '#operations/reading/leads-nowhere.ts'
import { type Answer, renderingInto } from '../http/answer.ts'
import { counts } from '../metrics/counts.ts'
import { NOWHERE, pageCache } from '../pages/cache.ts'
import { keptWhileAway } from '../pages/kept-while-away.ts'
import type { Page } from '../pages/page.ts'
import { pageFolder } from '../pages/page-folder.ts'
import { environment } from '../process/environment.ts'
import { anonymousRequest, CapturedResponse } from './answers/captured-response.ts'
import { inPace, makingPage } from './answers/unkept.ts'
import { withStyle } from './html/style-sheet.ts'
import { withoutScripts } from './html/without-scripts.ts'
import { addressOf } from './parameters.ts'
import { withPolicy } from './security-headers.ts'

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A page is made anew at the latest after this time: what is read most changes by itself. */
const LONGEST_MS = 60_000

const FORWARDED = ['content-type', 'location', 'etag', 'cache-control']

/** An address that leads nowhere, whatever is published: its first part can be no name. */
const NOTHING_HERE = '/-/-/-'

/**
 * The page at an address, from memory or made by the framework.
 * @throws Busy where the asker has had too many made, or too many wait
 */
export async function readingPage(handler: NextHandler, request: IncomingMessage, url: URL): Promise<Page> {
  const key = addressOf(url)
  if (environment().development) return renderPage(handler, key)
  const kept = pageCache().fresh(key)
  if (kept) return kept
  if (database().isAway()) return keptOr(key, new DatabaseAway('The database does not answer.'))
  await inPace()
  try {
    if (await leadsNowhere(url.pathname)) return await nowherePage(handler)
    const page = await pageCache().get(key, (shown) =>
      makingPage(request, url.pathname, () => renderPage(handler, key, shown)),
    )
    // The framework makes a page of an error itself.
    return page.status >= 500 && database().isAway() ? keptOr(key, new DatabaseAway('The page broke off.')) : page
  } catch (error) {
    if (isDatabaseAway(error)) return keptOr(key, error)
    throw error
  }
}

/** @throws `error` where readers had no page at the address lately */
function keptOr(key: string, error: unknown): Page {
  const page = keptWhileAway(key)
  if (!page) throw error
  return page
}

/** What stands at every address where nothing is: one page for all, which names none of them. */
function nowherePage(handler: NextHandler): Promise<Page> {
  return pageCache().get(NOWHERE, (shown) => renderPage(handler, NOTHING_HERE, shown))
}

/** Leaves a page as it was sent for a web server in front too, where it still is the page at its address. */
export function leaveForWebServer(url: URL, page: Page): void {
  const key = addressOf(url)
  if (pageCache().fresh(key) === page) pageFolder()?.put(key, page)
}

/**
 * A page made now, from a request that says nothing of who asks.
 * @param shown gets the keys of what it shows
 */
export async function renderPage(handler: NextHandler, address: string, shown = new Set<string>()): Promise<Page> {
  const answer: Answer = { status: null, until: null }
  const request = anonymousRequest(address, environment().siteUrl.host)
  const response = new CapturedResponse(request)
  const begun = performance.now()
  await notingShown(shown, () => renderingInto(answer, () => handler(request, response)))
  counts.made?.((performance.now() - begun) / 1000)
  const headers: Record<string, string> = {}
  for (const name of FORWARDED) {
    const value = response.getHeader(name)
    if (typeof value === 'string') headers[name] = value
  }
  const isHtml = headers['content-type']?.startsWith('text/html') ?? false
  // The framework marks dynamic pages as not to be kept. These are: whoever keeps one asks whether it still holds.
  if (isHtml || !headers['cache-control']) headers['cache-control'] = 'public, max-age=0, must-revalidate'
  const body = isHtml ? Buffer.from(withPolicy(withStyle(withoutScripts(response.body.toString())))) : response.body
  const holdsUntil = Math.min(await dayEnds(), answer.until?.getTime() ?? Number.POSITIVE_INFINITY)
  return {
    status: answer.status ?? response.statusCode,
    headers,
    body,
    finished: new Map(),
    finishing: new Map(),
    freshUntil: Math.min(nowMs() + LONGEST_MS, holdsUntil),
    holdsUntil,
  }
}

/** When the date in the masthead changes. */
async function dayEnds(): Promise<number> {
  const { timeZone } = await readNewspaper(database())
  return nextMidnight(now(), timeZone).getTime()
}
