import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#db/index.ts'
import { newestRefresh } from '#db/stores/reading/refreshes.ts'
import { somePublished } from '#db/stores/some-published.ts'
import type { PageLine } from '#newsroom/backup/manifest.ts'
import type { Environment } from '../process/environment.ts'
import { askPage } from './ask-page.ts'
import { presentBuild } from './this-program.ts'

/** How many pages are looked at. */
const PAGES = 50
/** After this time a change is on every page that shows it: lists beside an article catch up within a minute. */
const SETTLED_MS = 62_000

/** Whether a newspaper runs on this machine whose pages can be made again later. */
export async function hasPages(environment: Environment): Promise<boolean> {
  return presentBuild() !== null && (await askPage(environment, environment.port, '/api/health'))?.status === 200
}

/**
 * The last change of readers' pages, when it has come to all of them.
 * @param at now, by the database
 * @param patient whether it is waited for
 * @returns the change's id, or null where there is none; `unsettled` where it has not come to all
 */
export async function settledChange(at: Date, patient: boolean): Promise<{ id: string | null } | 'unsettled'> {
  const newest = await newestRefresh(database())
  const left = newest ? SETTLED_MS - (at.getTime() - newest.at.getTime()) : 0
  if (left > 0 && !patient) return 'unsettled'
  if (left > 0) await pause(left)
  return { id: newest?.id ?? null }
}

/**
 * Some published pages as readers get them from the newspaper that runs on this machine.
 * @param since the last change that has come to all pages
 * @returns `changed` where people changed readers' pages meanwhile
 */
export async function samplePages(environment: Environment, since: string | null): Promise<PageLine[] | 'changed'> {
  const pages: PageLine[] = []
  for (const path of await somePublished(database(), PAGES)) {
    const answer = await askPage(environment, environment.port, path)
    if (answer?.status === 200) pages.push([path, answer.body])
  }
  return ((await newestRefresh(database()))?.id ?? null) === since ? pages : 'changed'
}
