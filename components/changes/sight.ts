import type { Messages } from '#messages/index.ts'

/** What a comparison needs to be shown besides itself. Nothing in it is asked of a server. */
export type Sight = {
  words: Messages['changes']
  /** Names of the fields of an article. */
  fields: Messages['editor']['fields']
  /** Set where only the older text is shown, beside the newer one. */
  side?: 'before'
  /** Where a picture lies; null where it can't be shown. */
  pictureSrc: (mediaId: string) => string | null
  /** Names of what a text knows by id only. */
  nameOf: { section: (id: string) => string; topic: (id: string) => string; file: (id: string) => string }
}
