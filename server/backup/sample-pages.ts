import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#db/index.ts'
import { newestRefresh } from '#db/stores/reading/refreshes.ts'
import { somePublished } from '#db/stores/some-published.ts'
import type { PageLine } from '#newsroom/backup/manifest.ts'
import type { Environment } from '../process/environment.ts'
import { askPage } from './ask-page.ts'
import { presentBuild } from './this-program.ts'

/** How many pages are looked at. */
export const PAGES = 50
/** How long other servers have to learn of a change. */
const LEARNT_MS = 2000

/** What was changed last on readers' pages, where every server has learnt of it. */
export async function lastChange(at: Date): Promise<string | null> {
  const newest = await newestRefresh(database())
  if (newest && at.getTime() - newest.at.getTime() < LEARNT_MS) await pause(LEARNT_MS)
  return newest?.id ?? null
}

/**
 * Some published pages as readers get them from the newspaper that runs on this machine.
 * @param since the last change of readers' pages that is known
 * @returns null where none runs here; `changed` where people changed readers' pages meanwhile
 */
export async function samplePages(
  environment: Environment,
  since: string | null,
): Promise<PageLine[] | 'changed' | null> {
  if (presentBuild() === null || (await askPage(environment, environment.port, '/api/health'))?.status !== 200)
    return null
  const pages: PageLine[] = []
  for (const path of await somePublished(database(), PAGES)) {
    const answer = await askPage(environment, environment.port, path)
    if (answer?.status === 200) pages.push([path, answer.body])
  }
  const now = await newestRefresh(database())
  return (now?.id ?? null) === since ? pages : 'changed'
}
