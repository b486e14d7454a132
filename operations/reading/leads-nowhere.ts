import 'server-only'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { topicWithSlug } from '#db/stores/papers/topics.ts'
import { penNameWithSlug } from '#db/stores/reading/author-pages.ts'
import { isPublished, isTakenDown, movedTo } from '#db/stores/reading/public-addresses.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { TOPIC_KINDS } from '#newsroom/papers/topic.ts'
import { publicShape } from '#newsroom/reading/public-shape.ts'

/**
 * Whether it is certain that there is nothing at a public address: nothing published, nothing taken down, nothing that has
 * moved. Costs a look or two at an index, where making the page that says so costs a hundred times as much. What is not
 * certain is left to the page.
 * @param path the address without its query, as it came
 */
export async function leadsNowhere(path: string): Promise<boolean> {
  const store = database()
  const shape = publicShape(path)
  switch (shape.kind) {
    case 'own':
      return false
    case 'nowhere':
      return true
    case 'article':
      return !(await isPublished(store, shape.number)) && !(await isTakenDown(store, shape.number))
    case 'section': {
      if ((await readSections(store)).some((section) => section.slug === shape.slug)) return false
      return (await movedTo(store, publicPath.section(shape.slug))) === null
    }
    case 'author':
      if (await penNameWithSlug(store, shape.slug)) return false
      return (await movedTo(store, publicPath.author(shape.slug))) === null
    case 'topic': {
      if (await topicWithSlug(store, shape.slug)) return false
      const moved = await Promise.all(TOPIC_KINDS.map((kind) => movedTo(store, publicPath[kind](shape.slug))))
      return moved.every((target) => target === null)
    }
  }
}
