import 'server-only'
import { database } from '#db/index.ts'
import { movedTo, topicBySlug } from '#db/stores/public-addresses.ts'
import { newestInTopic } from '#db/stores/published.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Label, ListPart, ListPlace } from '#newsroom/published.ts'

export type TopicAnswer =
  | { kind: 'topic'; topic: Label; list: ListPart }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

const ON_A_PAGE = 24

/** A topic. One that only unpublished articles have is not there: its name could tell what is being written. */
export async function readTopic(slug: string, behind: ListPlace | null): Promise<TopicAnswer> {
  const store = database()
  const topic = await topicBySlug(store, slug)
  if (!topic) {
    const path = await movedTo(store, publicPath.topic(slug))
    return path === null ? { kind: 'missing' } : { kind: 'moved', path }
  }
  const list = await newestInTopic(store, topic.id, { limit: ON_A_PAGE, behind })
  if (list.items.length === 0) return { kind: 'missing' }
  return { kind: 'topic', topic: { name: topic.name, slug: topic.slug }, list }
}
