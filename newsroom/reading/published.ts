import type { ArticleKind } from '../articles/article.ts'
import type { DocumentNode } from '../document/types.ts'
import type { FileFacts } from '../media/files.ts'
import type { PictureFacts } from '../media/media.ts'
import type { Label } from '../papers/sections.ts'
import type { TopicKind } from '../papers/topic.ts'

/** The lead picture as readers see it. */
export type PublishedLead = PictureFacts & {
  caption: string
  credit: string
  alt: string
  /** In previews for staff alone: the picture by its id, where readers can't reach it yet. */
  staffPictureId?: string
}

/** A byline as readers see it; a pen name has a page, an outside contributor has none. */
export type PublishedByline = { name: string; slug: string | null }

/** A topic, running story or series as readers know it; its kind decides where its page is. */
export type TopicLabel = Label & { kind: TopicKind }

/** What stands at the head of its page. */
export type TopicHead = TopicLabel & {
  description: string
  /** When it was brought to its end; null while it goes on. */
  closedAt: Date | null
}

/** Which part of a series an article is, and what comes before and after it. */
export type PartOfSeries = {
  series: Label
  part: number
  previous: { path: string; title: string } | null
  next: { path: string; title: string } | null
}

/** What stands at the head of an author's page. Whose the pen name is nobody reads here. */
export type AuthorHead = Label & {
  bio: string
  portrait: (PictureFacts & { credit: string }) | null
  /** The other pen names of the same person, where that person wants them named together. */
  others: Label[]
}

/** What stands at the head of a section's page. */
export type SectionHead = Label & {
  description: string
  /** The section that it is under. */
  above: Label | null
  /** Those under it. */
  under: Label[]
}

/** An article as lists show it: everything but the text itself. */
export type Teaser = {
  number: number
  kind: ArticleKind
  path: string
  title: string
  kicker: string
  dateline: string
  /** The sapo, shortened to a few lines; plain text. */
  abstract: string
  sapo: string
  section: Label
  /** When readers first had it. */
  publishedAt: Date
  /** When the version they read went out. */
  updatedAt: Date
  lead: PublishedLead | null
  bylines: PublishedByline[]
}

/** A published article to link to. `path` leads to it also when its title has changed. */
export type LinkableArticle = {
  number: number
  path: string
  title: string
  section: string
  /** ISO 8601. */
  publishedAt: string
}

/** An article as its own page shows it. */
export type PublishedArticle = Teaser & {
  body: DocumentNode
  /** The pictures of the body by media id. */
  pictures: Record<string, PictureFacts>
  /** The recordings and documents of the body by file id. */
  files: Record<string, FileFacts>
  topics: TopicLabel[]
  /** The series of which it is a part, as a rule one at most. */
  series: PartOfSeries[]
  words: number
  /** For a correction: the article it corrects, while readers can still reach that. */
  corrects: Corrected | null
  /** The corrections of this article, newest first. */
  corrections: { path: string; publishedAt: Date }[]
}

/** What a correction says about the article it corrects. */
export type Corrected = { path: string; title: string; sectionName: string; publishedAt: Date }

/** A correction in the list of corrections. */
export type PublishedCorrection = Teaser & {
  corrects: Corrected | null
  /** What it says was wrong, and what is right: its first paragraphs. */
  statements: string[]
}

/** A place in a list that is ordered from new to old: the list goes on behind it. */
export type ListPlace = { publishedAt: Date; number: number }

/** A part of a list, and the place from which it goes on; null at its end. */
export type ListPart<T = Teaser> = { items: T[]; next: ListPlace | null }

/** Which page of how many. */
export type Pager = { number: number; pages: number }

/** A page of a list that is read by numbers. */
export type NumberedPart<T = Teaser> = Pager & { items: T[]; total: number }

/** Largest article number either database can hold. */
export const LARGEST_NUMBER = 2_147_483_647

/** A {@link ListPlace} as it stands in an address. */
export function listPlaceText(place: ListPlace): string {
  return `${place.publishedAt.getTime()}-${place.number}`
}

/** Reads what {@link listPlaceText} wrote; null for anything else. */
export function parseListPlace(text: string | undefined): ListPlace | null {
  const found = /^(\d{1,14})-(\d{1,10})$/.exec(text ?? '')
  if (!found) return null
  const number = Number(found[2])
  return number <= LARGEST_NUMBER ? { publishedAt: new Date(Number(found[1])), number } : null
}

/** The number that ends an article's address; the words before it are cosmetic. Null where there is none. */
export function articleNumberIn(segment: string): number | null {
  const found = /(?:^|-)([1-9]\d{0,9})$/.exec(segment)
  if (!found) return null
  const number = Number(found[1])
  return number <= LARGEST_NUMBER ? number : null
}

/** True of what can be the slug of a section, topic or author; nothing else is looked up. */
export function isSlug(text: string): boolean {
  return text.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}
