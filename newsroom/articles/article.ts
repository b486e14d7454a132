import type { DocumentNode } from '../document/types.ts'

/** `correction` is the article that the press law asks for; its title is fixed and it names the article it corrects. */
export const ARTICLE_KINDS = ['article', 'correction'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

/** A name under an article: a pen name on the list, or (with `penNameId` null) an outside contributor's name as typed. */
export type Byline = { penNameId: string | null; name: string }

/** A picture as an article uses it: the words belong to the use, not to the file. */
export type PictureUse = { mediaId: string; caption: string; credit: string; alt: string }

/** Everything of an article that people write. It is saved, versioned, approved and published as one. */
export type ArticleContent = {
  kicker: string
  title: string
  sapo: string
  dateline: string
  sectionId: string | null
  topicIds: string[]
  bylines: Byline[]
  lead: PictureUse | null
  body: DocumentNode
}

/** The content of an article in which nothing has been written yet. */
export function emptyContent(): ArticleContent {
  return {
    kicker: '',
    title: '',
    sapo: '',
    dateline: '',
    sectionId: null,
    topicIds: [],
    bylines: [],
    lead: null,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  }
}

/** The title that the press law prescribes for a correction. */
export const CORRECTION_TITLE = 'Thông tin cải chính, xin lỗi'
