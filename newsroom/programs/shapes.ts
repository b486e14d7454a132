import { z } from 'zod'
import { ARTICLE_STATES } from '../kit/article-states.ts'
import { code, id, line, version } from '../kit/input.ts'

/** What a list of articles may be asked for by. */
export const articleQuery = z.object({
  q: line(200).optional(),
  state: z.enum(ARTICLE_STATES).optional(),
  mine: z.enum(['yes', 'no']).optional(),
  after: code(120).optional(),
})

/** A text for a draft. */
export const draftBody = z.object({
  /** The version that the text is based on, as it was read; 1 of an article that was just begun. */
  baseVersion: version,
  /** As `GET /api/v1/articles/{id}` gives it: what is missing or unknown in it is refused. */
  content: z.unknown(),
  /** Names this save: sent again under it, it is stored once. */
  saveKey: id.min(16).optional(),
})
