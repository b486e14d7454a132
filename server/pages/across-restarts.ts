import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { markRefreshes, refreshesFrom } from '#db/stores/reading/refreshes.ts'
import { nowMs } from '#newsroom/kit/clock.ts'
import { environment } from '../process/environment.ts'
import { logFailure } from '../process/log.ts'
import { NOWHERE, pageCache } from './cache.ts'
import { appliedRefreshes, REMEMBERED_MS, resumeRefreshes } from './refresh.ts'

/** Bytes of pages that are left: what most readers ask for, read again in some milliseconds. */
const LEFT_BYTES = 2_000_000
/** How long pages of before are good for: as long as a slow machine takes to load what makes new ones. */
const TAKEN_UP_MS = 15_000

const left = z.object({
  /** What the pages were made by, and for. */
  madeBy: z.string(),
  /** The latest changes that the pages were made after. */
  applied: z.array(z.string()),
  /** The transaction of the database from which on others may be missing among them. */
  from: z.number(),
  /** The mark that was set in the database, and when, in epoch milliseconds. */
  mark: z.string(),
  at: z.number(),
  pages: z.array(
    z.object({
      path: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
      holdsUntil: z.number(),
      /** What it shows; builds that did not say so left other pages, which are not taken up. */
      shown: z.array(z.string()).default([]),
    }),
  ),
})

/**
 * Leaves the pages that were read last for the next process in this folder, which so answers before it has loaded what
 * makes pages. Called when this one serves nobody any more. Pages with a query are not left: readers' words are not written down.
 * @param build names the build that made the pages
 */
export async function leavePages(build: string): Promise<void> {
  try {
    const { applied, from } = appliedRefreshes()
    const pages: z.infer<typeof left>['pages'] = []
    let bytes = 0
    for (const [path, { page, shown }] of pageCache().lastReadFirst()) {
      if (path === NOWHERE || path.includes('?') || page.headers['content-type'] !== 'text/html; charset=utf-8')
        continue
      bytes += page.body.length
      if (bytes > LEFT_BYTES) break
      pages.push({
        path,
        headers: page.headers,
        body: page.body.toString(),
        holdsUntil: page.holdsUntil,
        shown: [...shown],
      })
    }
    if (pages.length === 0) return
    const mark = await markRefreshes(database())
    const beside = `${file()}.${randomUUID()}`
    writeFileSync(
      beside,
      JSON.stringify({ madeBy: madeBy(build), applied, from, mark: mark.id, at: mark.at.getTime(), pages }),
    )
    chmodSync(beside, 0o600)
    renameSync(beside, file())
  } catch (error) {
    // The next start is slower, that is all.
    logFailure('pages could not be left for the next start', error)
  }
}

/**
 * Takes up what the process before left, where that still is what readers should see: made by the same build for the same
 * newspaper, no date or notice in it over, and not touched by a change since. The mark tells that the database is the one
 * of then and not an older copy of it. What is taken up is good for a few seconds, and taken up once.
 * @param build names the build of this process
 */
export async function takeUpPages(build: string): Promise<void> {
  const mine = `${file()}.${randomUUID()}`
  try {
    renameSync(file(), mine)
  } catch {
    return
  }
  try {
    const found = left.parse(JSON.parse(readFileSync(mine, 'utf8')))
    if (found.madeBy !== madeBy(build)) return
    const { refreshes, settled } = await refreshesFrom(database(), found.from, new Date(found.at - REMEMBERED_MS))
    if (!refreshes.some(({ id }) => id === found.mark)) return
    for (const { path, headers, body, holdsUntil, shown } of found.pages.reverse()) {
      const freshUntil = Math.min(nowMs() + TAKEN_UP_MS, holdsUntil)
      const unfinished = { finished: new Map(), finishing: new Map() }
      const page = { status: 200, headers, body: Buffer.from(body), ...unfinished, freshUntil, holdsUntil }
      pageCache().put(path, page, new Set(shown))
    }
    resumeRefreshes(refreshes, settled, new Set(found.applied))
  } catch (error) {
    logFailure('pages of the process before could not be taken up', error)
  } finally {
    rmSync(mine, { force: true })
  }
}

function file(): string {
  return join(environment().dataDirectory, 'pages.json')
}

function madeBy(build: string): string {
  const { siteUrl, databaseUrl, offlineReading } = environment()
  return createHash('sha256')
    .update(JSON.stringify([build, siteUrl.href, databaseUrl, offlineReading]))
    .digest('hex')
}
