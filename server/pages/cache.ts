import { nowMs } from '#newsroom/kit/clock.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { type Surface, surfaceKey } from '#newsroom/reading/surfaces.ts'
import type { Page } from './page.ts'
import { pageFolder } from './page-folder.ts'

/** The key of the page that stands at every address where nothing is. No request can ask for it: an address begins with a slash. */
export const NOWHERE = 'nowhere'

/** What a page shows, by the keys of its surfaces. */
type Shown = ReadonlySet<string>
/** The keys of what a change touches; null where that is everything. */
type Change = readonly string[] | null
type Kept = { page: Page; shown: Shown; bytes: number; since: number }
/** A page under way, what it has noted until now, and what has changed since it was begun. */
type Making = { page: Promise<Page>; shown: Set<string>; changes: Change[] }

/**
 * The finished pages of one server, in memory, bounded in bytes, the least recently read leaving first. A page is made
 * once however many readers ask for it; what was begun before a change that it shows is never kept after it, and given to
 * nobody who asks after it.
 */
export class PageCache {
  private kept = new Map<string, Kept>()
  private making = new Map<string, Making>()
  /** By the key of a surface the pages that show it. */
  private showing = new Map<string, Set<string>>()
  private bytes = 0
  private forgotten = 0
  private newest = ''
  private readonly capacity: number
  private readonly onLeaving: (key: string) => void

  /** @param onLeaving told of each page that is let go of, for whatever reason */
  constructor(capacityBytes: number, onLeaving: (key: string) => void = () => {}) {
    this.capacity = capacityBytes
    this.onLeaving = onLeaving
  }

  /** The page kept under `key`, where one is that still holds. */
  fresh(key: string): Page | undefined {
    const found = this.kept.get(key)
    if (!found || found.page.freshUntil <= nowMs()) return undefined
    if (this.newest !== key) {
      this.kept.delete(key)
      this.kept.set(key, found)
      this.newest = key
    }
    return found.page
  }

  /** The page under `key` as it last was, where that was no longer ago than `withinMs`: for when none can be made. */
  last(key: string, withinMs: number): Page | undefined {
    const found = this.kept.get(key)
    return found && performance.now() - found.since <= withinMs ? found.page : undefined
  }

  /**
   * The page under `key`, from memory or made now.
   * @param make makes it, and puts the keys of what it shows into the set, each no later than it was read
   */
  async get(key: string, make: (shown: Set<string>) => Promise<Page>): Promise<Page> {
    for (;;) {
      const found = this.fresh(key)
      if (found) return found
      const making = this.making.get(key) ?? this.begin(key, make)
      const changesBefore = making.changes.length
      const page = await making.page
      // What changed before this reader asked may have been read before that.
      if (!touches(making.changes.slice(0, changesBefore), making.shown)) return page
    }
  }

  /** Forgets the pages that show one of the surfaces. Such pages under way are finished for who waits, but not kept. */
  forget(surfaces: readonly Surface[]): void {
    this.forgotten += 1
    const keys = surfaces.map(surfaceKey)
    const change: Change = keys.includes(null) ? null : keys.filter((key) => key !== null)
    for (const [key, making] of this.making) {
      making.changes.push(change)
      if (touches([change], making.shown)) this.making.delete(key)
    }
    const touched =
      change === null ? [...this.kept.keys()] : change.flatMap((key) => [...(this.showing.get(key) ?? [])])
    for (const key of touched) {
      const kept = this.kept.get(key)
      if (kept) this.drop(key, kept)
    }
  }

  /** Keeps a page that was made elsewhere, with what it shows. */
  put(key: string, page: Page, shown: Shown): void {
    this.keep(key, page, shown)
  }

  /** What is kept, by its keys. */
  lastReadFirst(): [string, { page: Page; shown: Shown }][] {
    return [...this.kept].reverse()
  }

  /** How often something was forgotten: what was known at another number may have changed. */
  get changes(): number {
    return this.forgotten
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.kept.size, bytes: this.bytes }
  }

  private begin(key: string, make: (shown: Set<string>) => Promise<Page>): Making {
    const shown = new Set<string>()
    const changes: Change[] = []
    const making: Making = { shown, changes, page: this.made(key, make(shown), shown, changes) }
    this.making.set(key, making)
    const ended = () => {
      if (this.making.get(key) === making) this.making.delete(key)
    }
    making.page.then(ended, ended)
    return making
  }

  private async made(key: string, making: Promise<Page>, shown: Shown, changes: readonly Change[]): Promise<Page> {
    const page = await making
    if (!touches(changes, shown)) this.keep(key, page, shown)
    return page
  }

  private keep(key: string, page: Page, shown: Shown): void {
    const entry = { page, shown, bytes: weight(key, page, shown), since: performance.now() }
    // Only pages that exist are kept, and one for all addresses that lead nowhere: they are without number.
    if (page.status !== (key === NOWHERE ? 404 : 200) || entry.bytes > this.capacity / 10) return
    // Nor what is over once it is sent (`answerUntil`): what robots fetch part by part would push out what people read.
    if (page.freshUntil <= nowMs()) return
    const present = this.kept.get(key)
    if (present) this.drop(key, present)
    this.kept.set(key, entry)
    for (const surface of shown) {
      const pages = this.showing.get(surface)
      if (pages) pages.add(key)
      else this.showing.set(surface, new Set([key]))
    }
    this.newest = key
    this.bytes += entry.bytes
    for (const [oldest, kept] of this.kept) {
      if (this.bytes <= this.capacity) break
      this.drop(oldest, kept)
    }
  }

  private drop(key: string, kept: Kept): void {
    this.kept.delete(key)
    for (const surface of kept.shown) {
      const pages = this.showing.get(surface)
      pages?.delete(key)
      if (pages?.size === 0) this.showing.delete(surface)
    }
    this.bytes -= kept.bytes
    this.onLeaving(key)
  }
}

function touches(changes: readonly Change[], shown: Shown): boolean {
  return changes.some((change) => change === null || change.some((key) => shown.has(key)))
}

/** Bytes a page takes: its body, room for the compressed ones and their headers, its address, and what it shows. */
function weight(key: string, page: Page, shown: Shown): number {
  return page.body.length * 1.5 + key.length * 2 + shown.size * SHOWN_BYTES + 4000
}

/** A key among what a page shows, and the page among what shows it. */
const SHOWN_BYTES = 150

const pages = oneInAProcess<PageCache>('pages')

/** The page cache of this process: 32 MB. */
export function pageCache(): PageCache {
  return pages.orMake(
    () =>
      new PageCache(32_000_000, (key) => {
        if (key !== NOWHERE) pageFolder()?.remove(key)
      }),
  )
}
