/** How the working copy of a live article differs from the version that readers see. */
export type Revision = {
  /** When the version that readers see went out. */
  since: Date
  liveVersionId: string
  /** Words that came or went, whichever are more. */
  words: number
  /** Whether something differs that is no word: a picture, the section, a link. */
  otherwise: boolean
}
