import 'server-only'
import { database, type Store } from '#db/index.ts'
import type { Cursor, DeskRow } from '#db/stores/articles/desk-lists.ts'
import { sectionsAsked } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import {
  countOpenThreads,
  countQueue,
  countReturned,
  findContents,
  listQueue,
  listQueueUnchecked,
  type QueueFilter,
} from '#db/stores/review/queue.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { isLate } from '#newsroom/review/deadline.ts'
import { type HeldBy, QUEUE_GROUPS, QUEUE_STATES, type QueueGroup, type QueueItem } from '#newsroom/review/queue.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
import { type Readiness, readinessOf } from '#newsroom/workflow/readiness.ts'
import { listedArticles } from '../articles/listed-articles.ts'
import { revisionsOf } from '../articles/revisions.ts'
import { blockedStepsOf } from '../workflow/blocked-steps.ts'

const PAGE = 100
/** What waits to be checked is asked for whole; who lets more lie has other troubles than a list. */
const MOST_UNCHECKED = 100

/** What of the queue is asked for; what is left out narrows nothing. */
export type QueueInput = {
  /** One part of the queue; empty for all. */
  group?: QueueGroup | ''
  sectionId?: string
  /** Only the sections that the viewer looks after. */
  ownSections?: boolean
  held?: HeldBy | ''
  query?: string
  /** What `next` of the page before was. */
  after?: string
}

export type Queue = {
  items: QueueItem[]
  /** How many there are in each part under the same filters, the part itself aside. */
  counts: Record<QueueGroup, number>
  next: string | null
}

/** The queue of the review desk: what waits in the viewer's sections, by what it waits for, longest first. */
export async function readQueue(viewer: Viewer, input: QueueInput = {}): Promise<Outcome<Queue>> {
  if (!may(viewer, 'queue.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const rules = await readNewspaper(db)
  const search = parseQuery(input.query ?? '')
  const all: QueueFilter = {
    groups: QUEUE_GROUPS,
    ownSections: input.ownSections ?? false,
    sectionIds: await sectionsAsked(db, input.sectionId),
    ...(input.held ? { held: input.held } : {}),
    ...(search ? { search } : {}),
  }
  const groups: readonly QueueGroup[] = input.group ? [input.group] : QUEUE_GROUPS
  const states = groups.some((group) => group !== 'unchecked')
  const rows = states ? await listQueue(db, viewer, { ...all, groups }, readCursor(input.after ?? ''), PAGE + 1) : []
  const page = rows.slice(0, PAGE)
  const waiting = await queueItems(db, viewer, page, rules)
  const unchecked = await toCheck(db, viewer, all, rules)
  const counted = await countQueue(db, viewer, all)
  const last = page.at(-1)
  return {
    ok: true,
    items: inOrder([...waiting, ...(groups.includes('unchecked') && !input.after ? unchecked : [])]),
    counts: {
      ...countsOf(counted),
      unchecked: unchecked.length,
    },
    next: rows.length > PAGE && last ? `${(last.queuePlace ?? last.stateSince).getTime()}.${last.id}` : null,
  }
}

/** Everybody may read what is published; to look after it is the work of its desk, and never its author's. */
async function toCheck(db: Store, viewer: Viewer, filter: QueueFilter, rules: Rules): Promise<QueueItem[]> {
  const rows = await listQueueUnchecked(db, viewer, filter, MOST_UNCHECKED)
  const items = await queueItems(db, viewer, rows, rules, 'unchecked')
  return items.filter((item) => item.steps.includes('check'))
}

async function queueItems(
  db: Store,
  viewer: Viewer,
  rows: readonly DeskRow[],
  rules: Rules,
  group?: QueueGroup,
): Promise<QueueItem[]> {
  const listed = await listedArticles(db, viewer, rows, rules)
  const threads = await countOpenThreads(
    db,
    rows.map(({ id }) => id),
  )
  const returned = await countReturned(
    db,
    rows.map(({ id }) => id),
  )
  const readiness = await readinessOfRows(db, rows)
  const blocked = await blockedStepsOf(db, viewer, rows, rules)
  const revisions = await revisionsOf(db, viewer, rows)
  const at = now()
  return listed.flatMap((item) => {
    const ready = readiness.get(item.id)
    const own = group ?? QUEUE_STATES.find((state) => state === item.state)
    if (!ready || !own) return []
    return {
      ...item,
      group: own,
      late: isLate(item, at),
      pictures: ready.pictures,
      lacks: ready.lacks,
      returned: returned.get(item.id) ?? 0,
      openComments: threads.get(item.id) ?? 0,
      openSuggestions: ready.suggestions,
      blocked: blocked.get(item.id) ?? [],
      revision: revisions.get(item.id) ?? null,
    }
  })
}

/** What each text lacks. Of those not saved since that was first kept, the text itself is looked over. */
async function readinessOfRows(db: Store, rows: readonly DeskRow[]): Promise<Map<string, Readiness>> {
  const unknown = rows.filter((row) => row.readiness === null)
  const contents = await findContents(
    db,
    unknown.map(({ id }) => id),
  )
  return new Map(
    rows.flatMap((row) => {
      const content = contents.get(row.id)
      const ready = row.readiness ?? (content && readinessOf(content))
      return ready ? [[row.id, ready] as const] : []
    }),
  )
}

/** By the parts of the queue; within each the order stays. */
function inOrder(items: readonly QueueItem[]): QueueItem[] {
  return QUEUE_GROUPS.flatMap((group) => items.filter((item) => item.group === group))
}

function countsOf(counted: ReadonlyMap<string, number>): Record<(typeof QUEUE_STATES)[number], number> {
  const of = (state: (typeof QUEUE_STATES)[number]) => counted.get(state) ?? 0
  return {
    submitted: of('submitted'),
    editing: of('editing'),
    awaiting_approval: of('awaiting_approval'),
    approved: of('approved'),
    scheduled: of('scheduled'),
  }
}

/** Reads the place where the queue goes on; a broken one begins it anew. */
function readCursor(text: string): Cursor | null {
  const match = /^(\d{1,15})\.([0-9a-z]{1,64})$/.exec(text)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
