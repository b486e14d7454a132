import type { FrontHistoryEntry } from '#newsroom/front/history-entry.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { findFront, type KeptChange, listChanges } from '#db/stores/front/fronts.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { teasersByNumber } from '#db/stores/reading/published.ts'
import { frontDifferences } from '#newsroom/front/differences.ts'
import { BY_ITSELF, slotsOf } from '#newsroom/front/plan.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { mastheadIds } from '../reading/read-front.ts'
import { knownFront } from './fronts.ts'

const PAGE = 30

/** Every plan that a front had, newest first, with what each changed. `before`: as `next` of the page before, or empty. */
export async function readFrontHistory(
  viewer: Viewer,
  input: { front: string; before: string },
): Promise<
  Outcome<{
    section: string
    version: number
    entries: FrontHistoryEntry[]
    titles: Map<number, string>
    next: string | null
  }>
> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  const db = database()
  const known = await knownFront(db, input.front)
  if (!known) return refuse({ code: 'not_found' })
  const before = /^[1-9]\d{0,8}$/.test(input.before) ? Number(input.before) : null
  const rows = await listChanges(db, known.id, before, PAGE + 1)
  const masthead = mastheadIds(known.sections)
  const slots = (change: KeptChange | undefined) => slotsOf(change?.plan ?? BY_ITSELF, known.id, masthead)
  const page = rows.slice(0, PAGE)
  const names = await namesOf(
    db,
    page.map((change) => change.byId),
  )
  const entries = page.map((change, index) => ({
    version: change.version,
    kind: change.kind,
    at: change.at,
    by: names.get(change.byId ?? '') ?? '',
    restoredVersion: change.restoredVersion,
    byItself: change.plan.slots === null,
    differences: frontDifferences(slots(rows[index + 1]), slots(change)),
  }))
  const numbers = entries.flatMap((entry) =>
    entry.differences.flatMap((difference) => ('number' in difference ? difference.number : [])),
  )
  const teasers = await teasersByNumber(db, [...new Set(numbers)])
  return {
    ok: true,
    section: known.section?.name ?? '',
    version: (await findFront(db, known.id)).version,
    entries,
    titles: new Map(teasers.map((teaser) => [teaser.number, teaser.title])),
    next: rows.length > PAGE ? String(page.at(-1)?.version ?? '') : null,
  }
}
