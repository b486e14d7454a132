import 'server-only'
import { database } from '#db/index.ts'
import { type TopicRow, topicWithSlug } from '#db/stores/papers/topics.ts'
import { movedTo } from '#db/stores/reading/public-addresses.ts'
import { newestInTopic } from '#db/stores/reading/published.ts'
import { partsOfSeries } from '#db/stores/reading/series.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import type { ListPart, ListPlace, Pager, Teaser, TopicHead } from '#newsroom/reading/published.ts'

type Elsewhere = { kind: 'moved'; path: string } | { kind: 'missing' }
export type TopicAnswer = { kind: 'topic'; topic: TopicHead; list: ListPart } | Elsewhere
export type SeriesAnswer =
  | { kind: 'series'; series: TopicHead; parts: { part: number; teaser: Teaser }[]; pager: Pager }
  | Elsewhere

const ON_A_PAGE = 24
const PARTS_ON_A_PAGE = 50

/**
 * A topic or a running story. One that only unpublished articles have is not there: its name could tell what is being
 * written.
 */
export async function readTopic(
  kind: Exclude<TopicKind, 'series'>,
  slug: string,
  behind: ListPlace | null,
): Promise<TopicAnswer> {
  const found = await atAddress(kind, slug)
  if ('kind' in found) return found
  const list = await newestInTopic(database(), found.row.id, { limit: ON_A_PAGE, behind })
  return list.items.length === 0 ? { kind: 'missing' } : { kind: 'topic', topic: headOf(found.row), list }
}

/** A series, its parts in the order in which they came out. */
export async function readSeries(slug: string, page: number): Promise<SeriesAnswer> {
  const found = await atAddress('series', slug)
  if ('kind' in found) return found
  const offset = (page - 1) * PARTS_ON_A_PAGE
  const { parts, total } = await partsOfSeries(database(), found.row.id, { offset, limit: PARTS_ON_A_PAGE })
  if (parts.length === 0) return { kind: 'missing' }
  return {
    kind: 'series',
    series: headOf(found.row),
    parts,
    pager: { number: page, pages: Math.ceil(total / PARTS_ON_A_PAGE) },
  }
}

/** What has this address. Of another kind it has another address, and this one leads there. */
async function atAddress(kind: TopicKind, slug: string): Promise<{ row: TopicRow } | Elsewhere> {
  const store = database()
  const row = await topicWithSlug(store, slug)
  if (row?.kind === kind) return { row }
  // Of what nobody may know yet, another kind's address tells nothing either.
  if (row) {
    const { items } = await newestInTopic(store, row.id, { limit: 1 })
    return items.length === 0 ? { kind: 'missing' } : { kind: 'moved', path: publicPath[row.kind](row.slug) }
  }
  const path = await movedTo(store, publicPath[kind](slug))
  return path === null ? { kind: 'missing' } : { kind: 'moved', path }
}

function headOf({ name, slug, kind, description, closedAt }: TopicRow): TopicHead {
  return { name, slug, kind, description: description ?? '', closedAt }
}
