import type { Messages } from '#messages/index.ts'
import type { Newspaper } from '#newsroom/papers/newspaper.ts'
import type { SectionInMasthead } from '#newsroom/papers/sections.ts'

/** What every part of a reading page is set in: the newspaper's facts, its language's words, its sections, and today. */
export type Edition = {
  newspaper: Newspaper
  words: Messages['site']
  /** The sections of the masthead in order, each with those under it. */
  sections: SectionInMasthead[]
  now: Date
}
