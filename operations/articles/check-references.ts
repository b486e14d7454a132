import 'server-only'
import type { Store } from '#db/index.ts'
import { keptTextHas } from '#db/stores/articles/articles-with.ts'
import { findFiles } from '#db/stores/media/files.ts'
import { findAllMedia } from '#db/stores/media/media.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { findTopics } from '#db/stores/papers/topics.ts'
import { findPenNames } from '#db/stores/people/pen-names.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { fileIds, mediaIds } from '#newsroom/document/plain-text.ts'
import { type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayUsePicture } from '#newsroom/rights/file-rights.ts'
import { isFileWithinReach } from '../media/within-reach.ts'

/**
 * Whether everything that a text names beside itself exists, and the viewer may name it: section, topics, pen names,
 * pictures, files. Only what the saved text does not name already is looked up, so typing costs no query.
 * @returns the refusal that names the fields, or null
 */
export async function checkReferences(
  store: Store,
  viewer: Viewer,
  articleId: string,
  content: ArticleContent,
  saved: ArticleContent,
): Promise<Refused | null> {
  const faults: string[] = []
  if (content.sectionId !== null && content.sectionId !== saved.sectionId) {
    const sections = await readSections(store)
    if (!sections.some((section) => section.id === content.sectionId)) faults.push('section')
  }
  const topics = added(content.topicIds, saved.topicIds)
  if (topics.length > 0 && (await findTopics(store, topics)).length < topics.length) faults.push('topicIds')
  const penNames = added(penNamesOf(content), penNamesOf(saved))
  if (penNames.length > 0 && (await findPenNames(store, penNames)).length < penNames.length) faults.push('bylines')
  const pictures = added(picturesOf(content), picturesOf(saved))
  if (pictures.length > 0) {
    // Who has no right to the library has their own pictures, and those that somebody put into the article for them.
    const found = (await findAllMedia(store, pictures)).filter((picture) => mayUsePicture(viewer, picture))
    if (found.length < pictures.length) faults.push('pictures')
  }
  const files = added(fileIds(content.body), fileIds(saved.body))
  if (files.length > 0) {
    const found = await findFiles(store, files)
    const reached = await Promise.all(
      found.map(
        async (file) =>
          (await isFileWithinReach(store, viewer, file)) || (await keptTextHas(store, articleId, file.id)),
      ),
    )
    if (reached.filter(Boolean).length < files.length) faults.push('files')
  }
  if (faults.length === 0) return null
  return refuse({ code: 'fields', fields: faults.map((field) => ({ field, problem: 'invalid' })) })
}

function added(now: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before)
  return [...new Set(now)].filter((id) => !known.has(id))
}

function penNamesOf(content: ArticleContent): string[] {
  return content.bylines.flatMap((byline) => byline.penNameId ?? [])
}

function picturesOf(content: ArticleContent): string[] {
  return content.lead ? [...mediaIds(content.body), content.lead.mediaId] : mediaIds(content.body)
}
