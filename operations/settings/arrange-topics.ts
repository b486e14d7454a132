import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/events.ts'
import { noteRefresh } from '#db/stores/refreshes.ts'
import { insertTopic, listTopics, updateTopic } from '#db/stores/topics.ts'
import { LIMITS } from '#newsroom/article.ts'
import { may } from '#newsroom/permissions.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { compareText } from '#newsroom/text/names.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'

/** All topics, sorted by name. */
export async function readTopics(): Promise<{ id: string; version: number; name: string; slug: string }[]> {
  return (await listTopics(database())).sort((a, b) => compareText(a.name, b.name))
}

/** Adds a topic, or finds the one of the same name: two people who want it get one. */
export async function addTopic(viewer: Viewer, input: { name: string }): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input.name)
  if (!read.ok) return read
  return database().transaction(async (tx) => {
    const known = (await listTopics(tx)).find((topic) => topic.name === read.name)
    if (known) return { ok: true, id: known.id }
    const topic = await insertTopic(tx, read.name)
    await logEvent(tx, { name: 'topic_added', actorId: viewer.id, subject: topic.id })
    return { ok: true, id: topic.id }
  })
}

/** Renames a topic; its address stays. */
export async function renameTopic(
  viewer: Viewer,
  input: { topicId: string; version: number; name: string },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const read = parse(input.name)
  if (!read.ok) return read
  return database().transaction(async (tx) => {
    if (!(await updateTopic(tx, input.topicId, input.version, read.name))) {
      return refuse({ code: 'changed' })
    }
    await noteRefresh(tx, [{ kind: 'everything' }])
    await logEvent(tx, { name: 'topic_changed', actorId: viewer.id, subject: input.topicId })
    return { ok: true }
  })
}

function parse(text: string): { ok: true; name: string } | Refused {
  const name = normaliseText(text)
  if (name === '') return refuse({ code: 'fields', fields: [{ field: 'name', problem: 'missing' }] })
  if (name.length > LIMITS.name) return refuse({ code: 'fields', fields: [{ field: 'name', problem: 'too_long' }] })
  return { ok: true, name }
}
