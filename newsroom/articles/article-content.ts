import { z } from 'zod'
import { checkDocument } from '../document/check.ts'
import { plainText } from '../document/plain-text.ts'
import { id, tidyLine, tidyProse } from '../kit/input.ts'
import { LIMITS } from '../kit/limits.ts'
import { type FieldProblem, type Refused, refuse } from '../kit/refusals.ts'
import { countWords } from '../text/words.ts'
import type { ArticleContent } from './article.ts'

// Unknown keys are dropped: a state, a role or a date sent along changes nothing.
const fieldsSchema = z.object({
  kicker: tidyLine(LIMITS.kicker),
  title: tidyLine(LIMITS.title),
  sapo: tidyProse(LIMITS.sapo),
  dateline: tidyLine(LIMITS.dateline),
  sectionId: id.nullable(),
  topicIds: z
    .array(id)
    .max(LIMITS.topics)
    .transform((ids) => [...new Set(ids)]),
  bylines: z
    .array(z.object({ penNameId: id.nullable(), name: tidyLine(LIMITS.name) }))
    .max(LIMITS.bylines)
    .transform((bylines) => bylines.filter((byline) => byline.name !== '')),
  lead: z
    .object({
      mediaId: id,
      caption: tidyLine(LIMITS.caption),
      credit: tidyLine(LIMITS.credit),
      alt: tidyLine(LIMITS.alt),
    })
    .nullable(),
  body: z.unknown(),
})

/** Reads what somebody wrote: every field normalised, the body checked against the one list of nodes. */
export function parseArticleContent(input: unknown): { ok: true; content: ArticleContent } | Refused {
  const parsed = fieldsSchema.safeParse(input)
  if (!parsed.success) {
    const tooLong = parsed.error.issues.filter((issue) => issue.code === 'too_big')
    if (tooLong.length < parsed.error.issues.length) return refuse({ code: 'malformed' })
    return refuse({
      code: 'fields',
      fields: tooLong.map((issue) => ({ field: issue.path.map(String).join('.'), problem: 'too_long' })),
    })
  }
  const { body, ...fields } = parsed.data
  const check = checkDocument(body)
  if (!check.ok) {
    return check.tooLong
      ? refuse({ code: 'fields', fields: [{ field: 'body', problem: 'too_long' }] })
      : refuse({ code: 'document', problem: check.problem })
  }
  return { ok: true, content: { ...fields, body: check.document } }
}

/** What readers need and the article has not: asked before it leaves its author, its editor, its approver. */
export function missingFields(content: ArticleContent): { field: string; problem: FieldProblem }[] {
  const missing: string[] = []
  if (content.title === '') missing.push('title')
  if (content.sectionId === null) missing.push('section')
  if (content.bylines.length === 0) missing.push('bylines')
  if (plainText(content.body) === '') missing.push('body')
  return missing.map((field) => ({ field, problem: 'missing' }))
}

/** Words of an article as they are counted for its author: sapo and body. */
export function wordsOf(content: ArticleContent): number {
  return countWords(`${content.sapo}\n${plainText(content.body)}`)
}
