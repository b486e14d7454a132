import 'server-only'
import { database } from '#db/index.ts'
import { findAllMedia } from '#db/stores/media/media.ts'
import { namesOf } from '#db/stores/people/people.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { mediaIds } from '#newsroom/document/plain-text.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { mediaView } from './media-view.ts'

/** The pictures of a text that the viewer has just been given, by id. */
export async function picturesOf(content: ArticleContent): Promise<Record<string, MediaView>> {
  const db = database()
  const ids = content.lead ? [...mediaIds(content.body), content.lead.mediaId] : mediaIds(content.body)
  const media = await findAllMedia(db, ids)
  const names = await namesOf(
    db,
    media.map((each) => each.ownerId),
  )
  return Object.fromEntries(media.map((each) => [each.id, mediaView(each, names)]))
}
