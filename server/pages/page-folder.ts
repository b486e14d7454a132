import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { nowMs } from '#newsroom/kit/clock.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { log, logFailure } from '../process/log.ts'
import type { Encoding, Page } from './page.ts'

/**
 * How many seconds one look at the changes is good for: the one in which it began and the two after it. A page that was
 * taken down elsewhere is so sent for no longer than that by a server that hangs.
 */
const LEASED_SECONDS = 3

/** Addresses that may stand as they are in the name of a file. Those with a query are none of them. */
const PLAIN = /^(?:\/|(?:\/[a-z0-9-]{1,200})+)$/
const OWN_FOLDER = /^pages-[0-9a-f-]{36}$/
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/

type Written = { page: Page; files: Map<Encoding, string> }

/**
 * The kept pages as files, for a web server on this machine that sends them itself (`deploy/nginx.conf`). It looks for them
 * under the name of the second that it is (`<folder>/2026-11-23T09:10:58+00:00/as-br/thoi-su.page`), and each such name is a
 * link that is made only for a few seconds ahead, after a look at what has changed: when this process ends, hangs, or
 * cannot read the database, the names run out, and nothing is sent from here that nobody answers for.
 *
 * Several processes may share a folder: each writes into one of its own, and a second leads to one of these.
 */
export class PageFolder {
  private readonly folder: string
  private readonly name = `pages-${randomUUID()}`
  private readonly own: string
  private readonly written = new Map<string, Written>()
  private readonly links = new Map<string, number>()
  /** The moment (epoch milliseconds, by this machine's clock) up to which names are given out. */
  private leasedUntil = 0
  private usable = true

  /**
   * Takes over the folder, and what processes before this one left there.
   * @throws where it can't be made, read or written
   */
  constructor(folder: string) {
    this.folder = folder
    this.own = join(folder, this.name)
    openTo(mkdirSync(folder, { recursive: true }), folder)
    for (const entry of readdirSync(folder)) {
      // A process that still uses it makes what it needs anew.
      if (OWN_FOLDER.test(entry) || SECOND.test(entry)) rmSync(join(folder, entry), { recursive: true, force: true })
    }
    mkdirSync(this.own)
    chmodSync(this.own, 0o755)
  }

  /** Writes what of a page is finished and not written yet. Only HTML pages under plain addresses are written. */
  put(address: string, page: Page): void {
    if (!this.usable || !PLAIN.test(address) || this.endsEarly(page)) return
    if (page.status !== 200 || page.headers['content-type'] !== 'text/html; charset=utf-8') return
    let written = this.written.get(address)
    if (written?.page !== page) {
      if (written) this.remove(address)
      written = { page, files: new Map() }
      this.written.set(address, written)
    }
    for (const [encoding, { onWire }] of page.finished) {
      if (written.files.has(encoding)) continue
      const file = join(this.own, `as-${encoding === 'identity' ? '' : encoding}${address}.page`)
      try {
        this.write(file, onWire.body)
        written.files.set(encoding, file)
      } catch (error) {
        // A full disk, mostly: readers get the page from this process.
        log('warn', 'a page could not be written for the web server in front', { file, reason: String(error) })
      }
    }
  }

  /** Takes the page under this address away. */
  remove(address: string): void {
    const written = this.written.get(address)
    this.written.delete(address)
    for (const file of written?.files.values() ?? []) {
      try {
        unlinkSync(file)
      } catch (error) {
        if (hasCode(error, 'ENOENT')) continue
        // What can't be taken away must not be sent: nothing is, from here on.
        this.usable = false
        this.unlinkSeconds(() => true)
        logFailure('a page could not be taken from the web server in front, which gets none any more', error)
      }
    }
  }

  /**
   * Lets pages be sent for the next seconds. Pages that are over before these are leave first.
   * @param lookedAt when (epoch milliseconds, by this machine's clock, the web server's) the look began that found every change of which pages know
   */
  lease(lookedAt: number): void {
    if (!this.usable) return
    const first = Math.floor(lookedAt / 1000)
    this.leasedUntil = (first + LEASED_SECONDS) * 1000
    for (const [address, { page }] of this.written) if (this.endsEarly(page)) this.remove(address)
    // A second that has just passed may still be the one it is to a web server that was busy.
    this.unlinkSeconds((second) => second < first - 1 || second >= first + LEASED_SECONDS)
    if (!this.usable) return
    for (let second = first; second < first + LEASED_SECONDS; second++) {
      for (const name of namesOf(second)) this.link(name, second)
    }
  }

  /** Takes everything away that this process wrote. */
  close(): void {
    this.usable = false
    this.unlinkSeconds(() => true)
    this.written.clear()
    rmSync(this.own, { recursive: true, force: true })
  }

  /** The page is over, by the newsroom's clock, before the names that were given out are. */
  private endsEarly({ freshUntil }: Page): boolean {
    return freshUntil - nowMs() < this.leasedUntil - Date.now()
  }

  private write(file: string, body: Buffer): void {
    openTo(mkdirSync(dirname(file), { recursive: true }), dirname(file))
    const beside = join(this.own, 'unfinished')
    writeFileSync(beside, body)
    chmodSync(beside, 0o644)
    const stamp = stampOf(body)
    utimesSync(beside, stamp, stamp)
    renameSync(beside, file)
  }

  private link(name: string, second: number): void {
    if (this.links.has(name)) return
    try {
      symlinkSync(this.name, join(this.folder, name))
      this.links.set(name, second)
    } catch (error) {
      // Where it is there already, another process of this machine answers for that second.
      if (!hasCode(error, 'EEXIST')) {
        log('warn', 'pages could not be offered to the web server in front', { reason: String(error) })
      }
    }
  }

  private unlinkSeconds(which: (second: number) => boolean): void {
    for (const [name, second] of this.links) {
      if (!which(second)) continue
      rmSync(join(this.folder, name), { force: true })
      this.links.delete(name)
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/**
 * The entity tag of a body as it is sent, the same that nginx makes of its file (`%xT-%xO`: time of the last change in
 * seconds, and length): the time is no time, but told by the content. So a page that was made anew and came out the same, or
 * comes from another server, is known to who has it.
 */
export function tagOf(body: Buffer): string {
  return `"${stampOf(body).toString(16)}-${body.length.toString(16)}"`
}

/** 31 bits of the content: a number of seconds that every file system can hold. */
function stampOf(body: Buffer): number {
  return createHash('sha256').update(body).digest().readUInt32BE() >>> 1
}

/** The names of a second (epoch seconds) as nginx writes its `$time_iso8601`: in this machine's zone, and in none. */
function namesOf(second: number): Set<string> {
  const ahead = -new Date(second * 1000).getTimezoneOffset()
  const named = (minutes: number) => {
    const local = new Date((second + minutes * 60) * 1000).toISOString().slice(0, 19)
    const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0')
    return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
  }
  return new Set([named(0), named(ahead)])
}

const opened = oneInAProcess<PageFolder>('page-folder')

/** Opens the folder of this process. @throws where it can't be made, read or written */
export function openPageFolder(folder: string): void {
  opened.set(new PageFolder(folder))
}

/** The folder of this process, where it has one. */
export function pageFolder(): PageFolder | undefined {
  return opened.get()
}

/** Lets the web server into new folders, whatever the umask: from the first one that was made to the last. */
function openTo(first: string | undefined, last: string): void {
  if (first === undefined) return
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755)
}
