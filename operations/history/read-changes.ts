import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { listVersions, versionHash } from '#db/stores/history/versions.ts'
import { findOwnSaveAfter, findSaveOfText, findView } from '#db/stores/history/views.ts'
import { same } from '#newsroom/changes/node.ts'
import { BASELINE_KINDS, BASELINES, type Baseline, earlierVersions } from '#newsroom/history/baseline.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'
import { type Comparison, compared } from './compare-texts.ts'
import { readText, type Text } from './read-text.ts'

/** What changed in an article since a moment that its desk remembers. */
export type Changes = {
  /** What it can be compared with. */
  baselines: Baseline[]
  /** What it is compared with; null where there is nothing: a first submission. */
  against: Baseline | null
  comparison: Comparison | null
  /** The viewer saw just this text before, whatever else it is compared with. */
  nothingNew: boolean
}

/** Kinds that are looked through: those of the baselines, and what else was kept when the present state was reached. */
const KINDS = [...BASELINE_KINDS.submitted, ...BASELINE_KINDS.reviewed]
/** Texts that no save has, such as one that was brought back, are among the versions kept last. */
const LOOKED_THROUGH = 12
/** More rounds than a text has in a working life. */
const LOOKED_AT = 60

/**
 * Compares the working copy with the text as the viewer last saw it, or as it was last sent in, decided about or
 * published. Where none of them is asked for it is what they saw, if that differs, and else the newest that does, so that
 * whoever opens it sees what is new to them.
 */
export async function readChanges(
  viewer: Viewer,
  input: { articleId: string; against?: Baseline | undefined },
): Promise<Outcome<Changes>> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const texts = await baselineTexts(db, viewer, row)
  const baselines = BASELINES.filter((name) => texts.has(name))
  const against = input.against && texts.has(input.against) ? input.against : newestThatDiffers(row, texts)
  const before = against && texts.get(against)
  const seen = texts.get('seen')
  const nothingNew = seen !== undefined && same(seen.content, contentOf(row))
  if (!against || !before) return { ok: true, baselines, against: null, comparison: null, nothingNew }
  const after = await readText(db, row, { kind: 'now' })
  const comparison = after && (await compared(db, before, after, viewer.id))
  return { ok: true, baselines, against, comparison, nothingNew }
}

async function baselineTexts(db: Store, viewer: Viewer, row: ArticleRow): Promise<Map<Baseline, Text>> {
  const versions = await listVersions(db, row.id, { kinds: KINDS, limit: LOOKED_AT })
  const [last] = versions
  const kept = last && (await readText(db, row, { kind: 'version', id: last.id }))
  // A text that was given back into the queue after some editing is not what was sent in.
  const own = kept && same(kept.content, contentOf(row))
  const earlier = own ? earlierVersions(row.state, versions) : versions
  const newest = (kinds: readonly string[]) => earlier.find((version) => kinds.includes(version.kind))?.id ?? null
  const ids: [Baseline, string | null][] = [
    ['reviewed', newest(BASELINE_KINDS.reviewed)],
    ['submitted', newest(BASELINE_KINDS.submitted)],
    ['published', row.liveVersionId],
  ]
  const texts = new Map<Baseline, Text>()
  const seen = await lastSeen(db, viewer, row)
  if (seen) texts.set('seen', seen)
  for (const [name, id] of ids) {
    const text = id === null ? null : await readText(db, row, { kind: 'version', id })
    if (text) texts.set(name, text)
  }
  // Where the desk decided about just what they saw, it is one comparison.
  const reviewed = texts.get('reviewed')
  if (seen && reviewed && same(seen.content, reviewed.content)) texts.delete('seen')
  return texts
}

/** The text that the viewer last had before them; null where they never had any, or where none is kept of it. */
async function lastSeen(db: Store, viewer: Viewer, row: ArticleRow): Promise<Text | null> {
  const view = await findView(db, row.id, viewer.id)
  if (!view) return null
  // What they wrote themselves since, they saw: the last words go out as the page is left.
  const own = await findOwnSaveAfter(db, row.id, viewer.id, view.version)
  const seen = own ?? view
  if (seen.hash === versionHash('', contentOf(row))) return readText(db, row, { kind: 'now' })
  const save = await findSaveOfText(db, row.id, seen)
  if (save) return readText(db, row, { kind: 'save', version: save.version })
  for (const { id } of await listVersions(db, row.id, { limit: LOOKED_THROUGH })) {
    const text = await readText(db, row, { kind: 'version', id })
    if (text && versionHash('', text.content) === seen.hash) return text
  }
  return null
}

function newestThatDiffers(row: ArticleRow, texts: ReadonlyMap<Baseline, Text>): Baseline | null {
  const present = contentOf(row)
  const age = (name: Baseline, { about }: Text) => (name === 'seen' ? Number.POSITIVE_INFINITY : (about.ordinal ?? 0))
  const newestFirst = [...texts].sort((a, b) => age(...b) - age(...a))
  const differs = newestFirst.find(([, text]) => !same(text.content, present))
  return (differs ?? newestFirst[0])?.[0] ?? null
}
