import type { Store } from '#db/database.ts'
import { type ArticleContent, type ArticleKind, CORRECTION_TITLE } from '#newsroom/articles/article.ts'
import { fileIds, mediaIds, plainText, runningText } from '#newsroom/document/plain-text.ts'
import type { FileFacts } from '#newsroom/media/files.ts'
import type { PictureFacts } from '#newsroom/media/media.ts'
import type { PublishedByline, PublishedLead, TopicLabel } from '#newsroom/reading/published.ts'
import { abstractOf, countWords } from '#newsroom/text/words.ts'
import { fileFacts, findFiles } from '../media/files.ts'
import { findAllMedia, type MediaRow } from '../media/media.ts'
import { presentTopics } from '../papers/topics.ts'
import { presentPenNames } from '../people/pen-names.ts'
import { withPresentNames } from './present-names.ts'

const ABSTRACT_LENGTH = 240

/** A text with everything that it names by id put in its place, as a reading page shows it. */
export type AsShown = Omit<ArticleContent, 'lead' | 'bylines' | 'topicIds'> & {
  /** Made from sapo and body, for lists, meta description and feeds. */
  abstract: string
  words: number
  /** The words of the body. */
  text: string
  lead: PublishedLead | null
  bylines: PublishedByline[]
  /** The pictures of the body by media id. */
  pictures: Record<string, PictureFacts>
  /** The recordings and documents of the body by file id. */
  files: Record<string, FileFacts>
  topics: (TopicLabel & { id: string })[]
  penNameIds: string[]
  /** All pictures, the lead's too. */
  media: MediaRow[]
}

/** Looks up what a text names: pen names, topics, pictures, files. What is gone is left out; the words about it stay. */
export async function asShown(store: Store, kind: ArticleKind, content: ArticleContent): Promise<AsShown> {
  const { lead, bylines, topicIds, body, ...fields } = await withPresentNames(store, content)
  const penNames = await presentPenNames(
    store,
    bylines.flatMap((byline) => byline.penNameId ?? []),
  )
  const topics = await presentTopics(store, topicIds)
  const inBody = mediaIds(body)
  const media = new Map(
    (await findAllMedia(store, lead ? [...inBody, lead.mediaId] : inBody)).map((row) => [row.id, row]),
  )
  const leadMedia = lead ? media.get(lead.mediaId) : undefined
  const text = plainText(body)
  return {
    ...fields,
    title: kind === 'correction' ? CORRECTION_TITLE : content.title,
    body,
    text,
    abstract: abstractOf(content.sapo, runningText(body) || text, ABSTRACT_LENGTH),
    words: countWords(`${content.sapo}\n${text}`),
    lead:
      lead && leadMedia ? { ...factsOf(leadMedia), caption: lead.caption, credit: lead.credit, alt: lead.alt } : null,
    bylines: bylines.map((byline) => {
      const penName = byline.penNameId ? penNames.get(byline.penNameId) : undefined
      return { name: penName?.name ?? byline.name, slug: penName?.slug ?? null }
    }),
    pictures: Object.fromEntries(
      inBody.flatMap((id) => {
        const row = media.get(id)
        return row ? [[id, factsOf(row)]] : []
      }),
    ),
    files: Object.fromEntries((await findFiles(store, fileIds(body))).map((row) => [row.id, fileFacts(row)])),
    topics: topics.map(({ id, name, slug, kind }) => ({ id, name, slug, kind })),
    penNameIds: [...penNames.keys()],
    media: [...media.values()],
  }
}

function factsOf(row: MediaRow): PictureFacts {
  return { fileKey: row.fileKey, width: row.width, height: row.height, colour: row.colour }
}
