import type { Store } from '#db/database.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { presentSection, readKnownSections } from '../papers/sections.ts'
import { presentTopics } from '../papers/topics.ts'
import { presentPenNames } from '../people/pen-names.ts'

/**
 * A text that names what was merged into others names those instead: section, topics, pen names. Nobody's text has to be
 * changed for a merge: it is read like this, and saved like this the next time.
 * @param saved only what this does not name already is looked up, so that typing costs no query
 */
export async function withPresentNames(
  store: Store,
  content: ArticleContent,
  saved: ArticleContent | null = null,
): Promise<ArticleContent> {
  const present = { ...content }
  if (content.sectionId !== null && content.sectionId !== saved?.sectionId) {
    const section = presentSection(await readKnownSections(store), content.sectionId)
    present.sectionId = section?.id ?? content.sectionId
  }
  if (content.topicIds.some((id) => !saved?.topicIds.includes(id))) {
    present.topicIds = await presentTopicIds(store, content.topicIds)
  }
  const named = new Set(saved?.bylines.map(({ penNameId }) => penNameId))
  if (content.bylines.some(({ penNameId }) => penNameId !== null && !named.has(penNameId))) {
    present.bylines = await presentBylines(store, content.bylines)
  }
  return present
}

/** What there is not any more stays named: what becomes of it is for the check to say. */
async function presentTopicIds(store: Store, ids: string[]): Promise<string[]> {
  const others = new Map<string, string>()
  for (const id of ids) others.set(id, (await presentTopics(store, [id]))[0]?.id ?? id)
  return [...new Set(ids.map((id) => others.get(id) ?? id))]
}

async function presentBylines(store: Store, bylines: ArticleContent['bylines']): Promise<ArticleContent['bylines']> {
  const penNames = await presentPenNames(
    store,
    bylines.flatMap(({ penNameId }) => penNameId ?? []),
  )
  const taken = new Set<string>()
  return bylines.flatMap((byline) => {
    const penName = byline.penNameId === null ? undefined : penNames.get(byline.penNameId)
    // Under its own name a byline stays as it was written.
    const present = !penName || penName.id === byline.penNameId ? byline : { penNameId: penName.id, name: penName.name }
    if (present.penNameId === null) return present
    if (taken.has(present.penNameId)) return []
    taken.add(present.penNameId)
    return present
  })
}
