import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { listVersions } from '#db/stores/history/versions.ts'
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
}

/** Kinds that are looked through: those of the baselines, and what else was kept when the present state was reached. */
const KINDS = [...BASELINE_KINDS.submitted, ...BASELINE_KINDS.reviewed]
/** More rounds than a text has in a working life. */
const LOOKED_AT = 60

/**
 * Compares the working copy with the text as it was last sent in, decided about or published. Where none of them is
 * asked for it is the newest that differs, so that whoever opens it sees what is new to them.
 */
export async function readChanges(
  viewer: Viewer,
  input: { articleId: string; against?: Baseline | undefined },
): Promise<Outcome<Changes>> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const texts = await baselineTexts(db, row)
  const baselines = BASELINES.filter((name) => texts.has(name))
  const against = input.against && texts.has(input.against) ? input.against : newestThatDiffers(row, texts)
  const before = against && texts.get(against)
  if (!against || !before) return { ok: true, baselines, against: null, comparison: null }
  const after = await readText(db, row, { kind: 'now' })
  return { ok: true, baselines, against, comparison: after && (await compared(db, before, after, viewer.id)) }
}

async function baselineTexts(db: Store, row: ArticleRow): Promise<Map<Baseline, Text>> {
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
  for (const [name, id] of ids) {
    const text = id === null ? null : await readText(db, row, { kind: 'version', id })
    if (text) texts.set(name, text)
  }
  return texts
}

function newestThatDiffers(row: ArticleRow, texts: ReadonlyMap<Baseline, Text>): Baseline | null {
  const present = contentOf(row)
  const newestFirst = [...texts].sort(([, a], [, b]) => (b.about.ordinal ?? 0) - (a.about.ordinal ?? 0))
  const differs = newestFirst.find(([, text]) => !same(text.content, present))
  return (differs ?? newestFirst[0])?.[0] ?? null
}
