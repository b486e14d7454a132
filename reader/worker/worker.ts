import { clientsClaim } from 'workbox-core'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { Strategy, type StrategyHandler } from 'workbox-strategies'
import { articleNumberIn } from '#newsroom/reading/published.ts'
import { cacheOf, PAGE_KEY, SHELF_CACHE, SHELF_PATH } from '../saved-caches.ts'

const worker = self as unknown as ServiceWorkerGlobalScope

// A mended worker takes over at once. Nothing of the page hangs on the worker that was there before: pages come from the
// line, and what is saved is found under addresses that no build changes.
void worker.skipWaiting()
clientsClaim()

/** Places of the staff, and previews: the worker is not there for them. */
const NEVER = [/^\/(newsroom|sign-in|set-up|api|xem-truoc)(\/|$)/]

/** The page at an address from the line, always; without a line what is saved of it, else what else is saved. */
class LineFirst extends Strategy {
  protected async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { pathname } = new URL(request.url)
    const number = articleNumberIn(pathname.slice(pathname.lastIndexOf('/') + 1))
    try {
      const answer = await handler.fetch(request)
      // Taken down, or never there: what was saved of it goes too.
      if (number !== null && (answer.status === 410 || answer.status === 404)) {
        handler.event.waitUntil(caches.delete(cacheOf(number)))
      }
      return answer
    } catch (error) {
      const saved = number === null ? undefined : await caches.match(PAGE_KEY, { cacheName: cacheOf(number) })
      if (saved) return saved
      const shelf = await caches.match(PAGE_KEY, { cacheName: SHELF_CACHE })
      if (!shelf) throw error
      // In the place of another page it says that it is not that page.
      return pathname === SHELF_PATH ? shelf : new Response(shelf.body, { status: 503, headers: shelf.headers })
    }
  }
}

/** A file from the line; without one the saved file, and of a picture whatever size is saved. */
class FileFromLine extends Strategy {
  protected async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    try {
      return await handler.fetch(request)
    } catch (error) {
      const saved = (await caches.match(request, { ignoreVary: true })) ?? (await otherSize(request.url))
      if (!saved) throw error
      return saved
    }
  }
}

const PICTURE = /^\/anh\/(.+)-\d+\.webp$/

async function otherSize(address: string): Promise<Response | undefined> {
  const key = PICTURE.exec(new URL(address).pathname)?.[1]
  if (key === undefined) return undefined
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    const found = (await cache.keys()).find(({ url }) => PICTURE.exec(new URL(url).pathname)?.[1] === key)
    if (found) return cache.match(found, { ignoreVary: true })
  }
  // A picture that was not saved leaves its ground, not the browser's sign of something broken.
  return new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers: { 'content-type': 'image/svg+xml' } })
}

registerRoute(new NavigationRoute(new LineFirst(), { denylist: NEVER }))
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    ['style', 'font', 'script', 'image'].includes(request.destination) &&
    !NEVER.some((place) => place.test(url.pathname)),
  new FileFromLine(),
)
