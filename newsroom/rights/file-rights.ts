import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '../people/roles.ts'
import { may, mayRead } from './permissions.ts'

/** What the rules need to know of a picture or a file that articles carry. */
export type HeldFile = {
  ownerId: string
  /** Whether it lies in the library, where pictures do and files do not. */
  inLibrary: boolean
  /** Whether readers have it now. */
  isPublic: boolean
}

/** Whether a picture or a file may be seen whatever articles have it. */
export function maySeeByItself(viewer: Viewer, file: HeldFile): boolean {
  if (file.ownerId === viewer.id || file.isPublic) return true
  return file.inLibrary && may(viewer, 'media.library')
}

/**
 * Who may see a picture or a file of the newsroom: whoever sent it, everybody while readers have it, of what lies in the
 * library whoever looks through that, and who may read one of the articles that have it. Its id opens nothing by itself.
 * @param articles those that have it
 */
export function maySeeFile(viewer: Viewer, file: HeldFile, articles: readonly ArticleFacts[]): boolean {
  return maySeeByItself(viewer, file) || articles.some((article) => mayRead(viewer, article))
}

/**
 * Who may have a picture as it was sent, with the place where it was taken and the name of its camera: whoever sent it, and
 * who answers for pictures at the desks.
 */
export function mayHaveOriginal(viewer: Viewer, picture: Pick<HeldFile, 'ownerId'>): boolean {
  return picture.ownerId === viewer.id || may(viewer, 'media.describe')
}

/** Who may put a picture into an article or on a page of an author, article aside: whoever sent it, and whoever has the library. */
export function mayUsePicture(viewer: Viewer, picture: Pick<HeldFile, 'ownerId'>): boolean {
  return maySeeByItself(viewer, { ...picture, inLibrary: true, isPublic: false })
}

/** Who may change the words that a picture is proposed with: whoever sent it, and who answers for pictures at the desks. */
export function mayDescribe(viewer: Viewer, picture: Pick<HeldFile, 'ownerId'>): boolean {
  return mayHaveOriginal(viewer, picture)
}
