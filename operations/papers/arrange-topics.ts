import type { TopicView } from '#newsroom/papers/topic.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { moveTopicTo } from '#db/stores/papers/merges.ts'
import { lockArrangement, noteMoved } from '#db/stores/papers/sections.ts'
import {
  countInTopics,
  findTopics,
  insertTopic,
  listTopics,
  type TopicRow,
  updateTopic,
} from '#db/stores/papers/topics.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { now } from '#newsroom/kit/clock.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type FieldProblem, type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { CLOSING_KINDS, TOPIC_KINDS, type TopicKind } from '#newsroom/papers/topic.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { fold } from '#newsroom/text/fold.ts'
import { compareText } from '#newsroom/text/names.ts'
import { normaliseProse, normaliseText } from '#newsroom/text/normalise.ts'
import { slugify } from '#newsroom/text/slug.ts'

/** Where names and addresses are shown that no page has asked for one by one. */
const WHERE_NAMES_ARE: Surface[] = [{ kind: 'suggestions' }, { kind: 'sitemap' }]

/** All topics, running stories and series, sorted by name. */
export async function readTopics(): Promise<Pick<TopicRow, 'id' | 'name' | 'slug' | 'kind' | 'closedAt'>[]> {
  return (await listTopics(database())).sort((a, b) => compareText(a.name, b.name))
}

/** The same for a text, which may still name one that was merged into another: with those, by their own names. */
export async function deskTopics(): Promise<
  { id: string; name: string; kind: TopicKind; closed: boolean; mergedIntoId: string | null }[]
> {
  const topics = await listTopics(database(), 'known')
  return topics
    .map(({ id, name, kind, closedAt, mergedIntoId }) => ({ id, name, kind, closed: closedAt !== null, mergedIntoId }))
    .sort((a, b) => compareText(a.name, b.name))
}

/** What the settings list: of a kind, or with words in their names, and how much stands under each. */
export async function listTopicsToArrange(
  viewer: Viewer,
  filter: { kind?: string; query?: string } = {},
): Promise<Outcome<{ topics: TopicView[]; all: { id: string; name: string; kind: TopicKind }[] }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const db = database()
  const rows = (await listTopics(db)).sort((a, b) => compareText(a.name, b.name))
  const counts = await countInTopics(db)
  const sought = fold(normaliseText(filter.query ?? ''))
  const topics = rows
    .filter((row) => (filter.kind ? row.kind === filter.kind : true) && fold(row.name).includes(sought))
    .map(({ id, version, name, slug, kind, description, closedAt }) => {
      const articles = counts.get(id) ?? 0
      return { id, version, name, slug, kind, description: description ?? '', closed: closedAt !== null, articles }
    })
  return { ok: true, topics, all: rows.map(({ id, name, kind }) => ({ id, name, kind })) }
}

export type TopicInput = { name: string; slug?: string; kind?: TopicKind; description?: string }

/** Adds a topic, running story or series, or finds the one of the same name and kind: two people who want it get one. */
export async function addTopic(viewer: Viewer, input: TopicInput): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input)
  if (!read.ok) return read
  return orTaken(() =>
    database().transaction(async (tx) => {
      await lockArrangement(tx)
      const { name, slug, kind = 'topic', description } = read
      const known = (await listTopics(tx)).find((topic) => topic.name === name && topic.kind === kind)
      if (known) return { ok: true, id: known.id }
      const topic = await insertTopic(tx, { name, kind, description, ...(slug ? { slug } : {}) })
      await logEvent(tx, { name: 'topic_added', actorId: viewer.id, subject: topic.id })
      return { ok: true, id: topic.id }
    }),
  )
}

/**
 * Changes what a topic is called, its address, its description, or makes another kind of it. What is left out stays as
 * it is. Where that changes the address, the old one leads on.
 */
export async function changeTopic(
  viewer: Viewer,
  input: TopicInput & { topicId: string; version: number },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input)
  if (!read.ok) return read
  return orTaken(() =>
    database().transaction(async (tx) => {
      await lockArrangement(tx)
      const topic = await present(tx, input.topicId)
      if (!topic) return refuse({ code: 'not_found' })
      const { name, slug = topic.slug, kind = topic.kind } = read
      const changed = await updateTopic(tx, topic.id, input.version, {
        name,
        slug,
        kind,
        description: input.description === undefined ? topic.description : read.description,
        closedAt: CLOSING_KINDS.includes(kind) ? topic.closedAt : null,
      })
      if (!changed) return refuse({ code: 'changed' })
      const [before, after] = [publicPath[topic.kind](topic.slug), publicPath[kind](slug)]
      if (before !== after) await noteMoved(tx, before, after, now())
      await noteRefresh(tx, [{ kind: 'topic', id: topic.id }, ...WHERE_NAMES_ARE])
      await logEvent(tx, { name: 'topic_changed', actorId: viewer.id, subject: topic.id })
      return { ok: true }
    }),
  )
}

/** Brings a running story or a series to its end, or takes it up again. Its page says so, and stays. */
export async function closeTopic(
  viewer: Viewer,
  input: { topicId: string; version: number; closed: boolean },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const topic = await present(tx, input.topicId)
    if (!topic || !CLOSING_KINDS.includes(topic.kind)) return refuse({ code: 'not_found' })
    const closedAt = input.closed ? (topic.closedAt ?? now()) : null
    if (!(await updateTopic(tx, topic.id, input.version, { closedAt }))) return refuse({ code: 'changed' })
    await noteRefresh(tx, [{ kind: 'topic', id: topic.id }])
    const name = input.closed ? 'topic_closed' : 'topic_reopened'
    await logEvent(tx, { name, actorId: viewer.id, subject: topic.id })
    return { ok: true }
  })
}

/**
 * Merges a topic, running story or series into another: its articles are found there, and its address leads there. It is
 * not undone.
 */
export async function mergeTopic(
  viewer: Viewer,
  input: { topicId: string; version: number; intoId: string },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    await lockArrangement(tx)
    const [from, into] = [await present(tx, input.topicId), await present(tx, input.intoId)]
    if (!from) return refuse({ code: 'not_found' })
    if (!into || into.id === from.id) return problem('intoId', 'invalid')
    if (!(await updateTopic(tx, from.id, input.version, { mergedIntoId: into.id }))) return refuse({ code: 'changed' })
    await moveTopicTo(tx, from.id, into.id)
    await noteMoved(tx, publicPath[from.kind](from.slug), publicPath[into.kind](into.slug), now())
    await noteRefresh(tx, [{ kind: 'topic', id: from.id }, { kind: 'topic', id: into.id }, ...WHERE_NAMES_ARE])
    const reason = `${from.name} → ${into.name}`
    await logEvent(tx, { name: 'topic_merged', actorId: viewer.id, subject: from.id, reason })
    return { ok: true }
  })
}

async function present(tx: Parameters<typeof findTopics>[0], id: string): Promise<TopicRow | null> {
  const [topic] = await findTopics(tx, [id])
  return topic && topic.mergedIntoId === null ? topic : null
}

type Read = { ok: true; name: string; slug?: string; kind?: TopicKind; description: string | null }

function parse(input: TopicInput): Read | Refused {
  const name = normaliseText(input.name)
  const description = normaliseProse(input.description ?? '')
  const slug = slugify(input.slug ?? '')
  if (name === '') return problem('name', 'missing')
  if (name.length > LIMITS.name) return problem('name', 'too_long')
  if (description.length > LIMITS.description) return problem('description', 'too_long')
  if (input.slug && slug === '') return problem('slug', 'invalid')
  if (input.kind && !TOPIC_KINDS.includes(input.kind)) return refuse({ code: 'malformed' })
  return {
    ok: true,
    name,
    description: description || null,
    ...(slug ? { slug } : {}),
    ...(input.kind ? { kind: input.kind } : {}),
  }
}

function problem(field: string, found: FieldProblem): Refused {
  return refuse({ code: 'fields', fields: [{ field, problem: found }] })
}

async function orTaken<T extends object>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (!database().engine.isUniqueViolation(error)) throw error
    return problem('slug', 'taken')
  }
}
