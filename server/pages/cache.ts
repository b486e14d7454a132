import { nowMs } from '#newsroom/kit/clock.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'
import type { Page } from './page.ts'
import { pageFolder } from './page-folder.ts'
import { shownOn } from './shown-on.ts'

/** The key of the page that stands at every address where nothing is. No request can ask for it: an address begins with a slash. */
export const NOWHERE = 'nowhere'

type Kept = { path: string; page: Page; bytes: number; since: number }
type Making = { path: string; page: Promise<Page>; overtaken: boolean }

/**
 * The finished pages of one server, in memory, bounded in bytes, the least recently read leaving first. A page is made
 * once however many readers ask for it; what was begun before a change that it shows is never kept after it.
 */
export class PageCache {
  private kept = new Map<string, Kept>()
  private making = new Map<string, Making>()
  private bytes = 0
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
   * @param path the address without its query, by which changes find the page
   */
  async get(key: string, path: string, make: () => Promise<Page>): Promise<Page> {
    const found = this.fresh(key)
    if (found) return found
    const underWay = this.making.get(key)
    if (underWay) return underWay.page
    const making: Making = { path, page: make(), overtaken: false }
    this.making.set(key, making)
    try {
      const page = await making.page
      if (!making.overtaken) this.keep(key, { path, page, bytes: weight(key, page), since: performance.now() })
      return page
    } finally {
      if (this.making.get(key) === making) this.making.delete(key)
    }
  }

  /** Forgets the pages that show one of the surfaces. Such pages under way are finished for who waits, but not kept. */
  forget(surfaces: readonly Surface[]): void {
    const touched = (path: string) => surfaces.some((surface) => shownOn(surface, path))
    for (const [key, making] of this.making) {
      if (!touched(making.path)) continue
      making.overtaken = true
      this.making.delete(key)
    }
    for (const [key, kept] of this.kept) {
      if (touched(kept.path)) this.drop(key, kept)
    }
  }

  /** Keeps a page that was made elsewhere, whose address has no query. */
  put(path: string, page: Page): void {
    this.keep(path, { path, page, bytes: weight(path, page), since: performance.now() })
  }

  /** What is kept, by its keys. */
  lastReadFirst(): [string, { path: string; page: Page }][] {
    return [...this.kept].reverse()
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.kept.size, bytes: this.bytes }
  }

  private keep(key: string, entry: Kept): void {
    // Only pages that exist are kept, and one for all addresses that lead nowhere: they are without number.
    if (entry.page.status !== (key === NOWHERE ? 404 : 200) || entry.bytes > this.capacity / 10) return
    // Nor what is over once it is sent (`answerUntil`): what robots fetch part by part would push out what people read.
    if (entry.page.freshUntil <= nowMs()) return
    const present = this.kept.get(key)
    if (present) this.drop(key, present)
    this.kept.set(key, entry)
    this.newest = key
    this.bytes += entry.bytes
    for (const [oldest, kept] of this.kept) {
      if (this.bytes <= this.capacity) break
      this.drop(oldest, kept)
    }
  }

  private drop(key: string, kept: Kept): void {
    this.kept.delete(key)
    this.bytes -= kept.bytes
    this.onLeaving(key)
  }
}

/** Bytes a page takes: its body, room for the compressed ones and their headers, and its address. */
function weight(key: string, page: Page): number {
  return page.body.length * 1.5 + key.length * 2 + 4000
}

// The front door and the framework's bundles load this module separately; a process has one cache all the same.
const KEY = Symbol.for('toa-soan.pages')
const process_ = globalThis as typeof globalThis & { [KEY]?: PageCache }

/** The page cache of this process: 32 MB. */
export function pageCache(): PageCache {
  process_[KEY] ??= new PageCache(32_000_000, (key) => {
    if (key !== NOWHERE) pageFolder()?.remove(key)
  })
  return process_[KEY]
}
