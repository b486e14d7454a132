import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import { hasSet, holdsSection, ranksAtLeast } from './rank.ts'
import type { Viewer } from './roles.ts'

// How a person stands to an article: what the rights of steps, and of reading and writing, are put together from.

type Person = Pick<Viewer, 'id'>

/** Also of what names its author otherwise than an article does: a save, an article as it is shown. */
export const isAuthor = (viewer: Person, article: Pick<ArticleFacts, 'authorId'>) => article.authorId === viewer.id
export const holds = (viewer: Person, article: ArticleFacts) => article.holderId === viewer.id

/** Readers' own section: what concerns nothing but the version that they see. */
const holdsLiveSection = (viewer: Viewer, article: ArticleFacts) =>
  article.live && holdsSection(viewer, article.liveSectionId)

/**
 * Both sections of an article that readers see in one and that is being rewritten for another. What is done with the
 * working copy replaces a page of the first, so a right to the second alone is no right.
 */
const holdsSections = (viewer: Viewer, article: ArticleFacts) =>
  holdsSection(viewer, article.sectionId) && (!article.live || holdsLiveSection(viewer, article))

export const edits = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'editor') && holdsSections(viewer, article)
export const approves = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'desk_head') && holdsSections(viewer, article)
/** The desk of a section, and of what nobody has put into one. */
export const editsSection = (viewer: Viewer, sectionId: string | null) =>
  ranksAtLeast(viewer, 'editor') && holdsSection(viewer, sectionId)
/** Who decides for a desk; for the whole newspaper where there is no section. */
export const decidesFor = (viewer: Viewer, sectionId: string | null) =>
  sectionId === null ? publishes(viewer) : ranksAtLeast(viewer, 'desk_head') && holdsSection(viewer, sectionId)
export const publishes = (viewer: Viewer) => ranksAtLeast(viewer, 'managing_editor')
export const answersForAll = (viewer: Viewer) => ranksAtLeast(viewer, 'editor_in_chief')

const inEitherSection = (viewer: Viewer, article: ArticleFacts) =>
  holdsSection(viewer, article.sectionId) || holdsLiveSection(viewer, article)

/** Either desk may look: the one whose page it is, and the one that it is being written for. */
export const looksOn = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'editor') && inEitherSection(viewer, article)

/** Whoever reads what desks work on and says what they think of it, and decides nothing: a lawyer. */
export const readsAlong = (viewer: Viewer, article: ArticleFacts) =>
  hasSet(viewer, 'legal') && inEitherSection(viewer, article)

/** Whoever looks after the page that readers see, and has not brought it out themselves. */
export const checks = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'editor') &&
  holdsLiveSection(viewer, article) &&
  !isAuthor(viewer, article) &&
  !article.uncheckedByIds.includes(viewer.id)

const isTrustedIn = (viewer: Viewer, sectionId: string | null) =>
  sectionId !== null && viewer.selfPublishSectionIds.includes(sectionId)

/** Whoever brings out their own texts without waiting (tự xuất bản), in the sections that it concerns. */
export const isTrustedAuthor = (viewer: Viewer, article: ArticleFacts) =>
  isAuthor(viewer, article) &&
  isTrustedIn(viewer, article.sectionId) &&
  (!article.live || isTrustedIn(viewer, article.liveSectionId))

/** Whether the newspaper lets this role bring out a small change of a live article alone. */
export const bringsOutSmall = (viewer: Viewer, { smallEdits = 'nobody' }: Rules) =>
  smallEdits !== 'nobody' && ranksAtLeast(viewer, smallEdits)

/** Who may change the text: its author while it is a draft or returned, its holder while it is being edited. */
export function mayWrite(viewer: Person, article: ArticleFacts): boolean {
  if (article.state === 'draft' || article.state === 'returned') return isAuthor(viewer, article)
  return article.state === 'editing' && holds(viewer, article)
}

/** Four eyes: who wrote the text can't approve it, be it as its author or as the only one who changed it since. */
export function wroteIt(viewer: Person, article: ArticleFacts): 'author' | 'writer' | null {
  if (isAuthor(viewer, article)) return 'author'
  return article.writerIds.length === 1 && article.writerIds[0] === viewer.id ? 'writer' : null
}
