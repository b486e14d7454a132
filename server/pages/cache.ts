import type { Surface } from '#newsroom/surfaces.ts'
import { shownOn } from './shown-on.ts'

/** A finished answer to a reader. */
export type Page = {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** Compressed bodies by encoding, made when first asked for. */
  encoded: Map<string, Promise<Buffer>>
  /** After this moment (epoch milliseconds) the page is made anew. */
  freshUntil: number
}

type Kept = { path: string; page: Page; bytes: number }

/**
 * The finished pages of one server, in memory, bounded in bytes, the least recently read leaving first. A page is made
 * once however many readers ask for it; what was begun before a change is never kept after it.
 */
export class PageCache {
  private kept = new Map<string, Kept>()
  private making = new Map<string, Promise<Page>>()
  private bytes = 0
  private changes = 0
  private readonly capacity: number

  constructor(capacityBytes: number) {
    this.capacity = capacityBytes
  }

  /**
   * The page under `key`, from memory or made now.
   * @param path the address without its query, by which changes find the page
   */
  async get(key: string, path: string, make: () => Promise<Page>): Promise<Page> {
    const found = this.kept.get(key)
    if (found && found.page.freshUntil > Date.now()) {
      this.kept.delete(key)
      this.kept.set(key, found)
      return found.page
    }
    const underWay = this.making.get(key)
    if (underWay) return underWay
    const before = this.changes
    const making = make()
    this.making.set(key, making)
    try {
      const page = await making
      if (this.changes === before) this.keep(key, { path, page, bytes: weight(key, page) })
      return page
    } finally {
      if (this.making.get(key) === making) this.making.delete(key)
    }
  }

  /** Forgets the pages that show one of the surfaces. Pages under way are finished for who waits, but not kept. */
  forget(surfaces: readonly Surface[]): void {
    if (surfaces.length === 0) return
    this.changes++
    this.making.clear()
    for (const [key, kept] of this.kept) {
      if (surfaces.some((surface) => shownOn(surface, kept.path))) this.drop(key, kept)
    }
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.kept.size, bytes: this.bytes }
  }

  private keep(key: string, entry: Kept): void {
    // Only pages that exist are kept: addresses that lead nowhere are without number.
    if (entry.page.status !== 200 || entry.bytes > this.capacity / 10) return
    // Nor what is over once it is sent (`answerUntil`): what robots fetch part by part would push out what people read.
    if (entry.page.freshUntil <= Date.now()) return
    const present = this.kept.get(key)
    if (present) this.drop(key, present)
    this.kept.set(key, entry)
    this.bytes += entry.bytes
    for (const [oldest, kept] of this.kept) {
      if (this.bytes <= this.capacity) break
      this.drop(oldest, kept)
    }
  }

  private drop(key: string, kept: Kept): void {
    this.kept.delete(key)
    this.bytes -= kept.bytes
  }
}

/** Bytes a page takes: its body, room for the compressed ones, and its address. */
function weight(key: string, page: Page): number {
  return page.body.length * 1.5 + key.length * 2 + 1000
}

// The front door and the framework's bundles load this module separately; a process has one cache all the same.
const KEY = Symbol.for('toa-soan.pages')
const process_ = globalThis as typeof globalThis & { [KEY]?: PageCache }

/** The page cache of this process: 64 MB. */
export function pageCache(): PageCache {
  process_[KEY] ??= new PageCache(64_000_000)
  return process_[KEY]
}
