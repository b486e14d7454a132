import type { ArticleContent, Byline, PictureUse } from '../articles/article.ts'
import { asAccepted, decided } from '../document/decided.ts'
import type { DocumentNode } from '../document/types.ts'
import { countOpen, suggestionIds } from '../suggestions/suggestions.ts'
import { newEffort } from './effort.ts'
import { same, type TreeNode } from './node.ts'
import {
  blockChanges,
  type NodeChange,
  nodeChange,
  nodeCome,
  nodeGone,
  total,
  type WordCounts,
  withMoves,
} from './node-changes.ts'
import { commonRuns } from './sequence.ts'
import { plainTextChanges, type TextRun } from './text-changes.ts'

/** The fields of an article that are lines of text. */
export const TEXT_FIELDS = ['kicker', 'title', 'dateline', 'sapo'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** An item of a list (a topic, a byline) that stayed, came or went. */
export type ItemChange<T> = { kind: 'same' | 'added' | 'removed'; item: T }

/** A field that changed. Topics and sections are ids, which whoever shows this turns into names. */
export type FieldChange =
  | { field: TextField; text: TextRun[]; words: WordCounts }
  | { field: 'section'; before: string | null; after: string | null }
  | { field: 'topics'; items: ItemChange<string>[] }
  | { field: 'bylines'; items: ItemChange<Byline>[] }
  /** The lead picture, looked at as a picture in the text is. */
  | { field: 'lead'; picture: NodeChange }

/** What changed between two texts of an article. */
export type ContentChanges = {
  /** Nothing did. */
  same: boolean
  /** The fields that changed, in the order of the page. */
  fields: FieldChange[]
  /** The whole body with what changed in it, block by block. */
  body: NodeChange[]
  words: WordCounts
  /** Suggestions that were and are open; those that are, the texts are compared with as if they were taken. */
  suggestions: { before: number; after: number }
}

/**
 * Compares two texts of an article: fields one by one, the body block by block, and within a block word by word. The later
 * one is read with its suggestions taken. A suggestion that was open in the earlier one and no longer is, was not yet part
 * of what could be read there: where it was taken since, that is a change.
 */
export function contentChanges(before: ArticleContent, after: ArticleContent): ContentChanges {
  const fields = fieldChanges(before, after)
  const [old, now] = [asReadBefore(before.body, after.body).content, asAccepted(after.body).content]
  const body = withMoves(blockChanges(old, now, { effort: newEffort() }))
  return {
    same: fields.length === 0 && body.every((change) => change.kind === 'same'),
    fields,
    body,
    words: total([...fields.flatMap(countedIn), ...body]),
    suggestions: { before: countOpen(before.body), after: countOpen(after.body) },
  }
}

function asReadBefore(before: DocumentNode, after: DocumentNode): DocumentNode {
  const open = suggestionIds(before)
  if (open.length === 0) return before
  const still = new Set(suggestionIds(after))
  return decided(before, (id) => (still.has(id) ? 'accept' : 'refuse'))
}

function countedIn(change: FieldChange): { words: WordCounts }[] {
  if ('words' in change) return [change]
  return change.field === 'lead' ? [change.picture] : []
}

function fieldChanges(before: ArticleContent, after: ArticleContent): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of TEXT_FIELDS) {
    if (same(before[field], after[field])) continue
    const { runs, added, removed } = plainTextChanges(before[field], after[field])
    changes.push({ field, text: runs, words: { added, removed } })
  }
  if (before.sectionId !== after.sectionId) {
    changes.push({ field: 'section', before: before.sectionId, after: after.sectionId })
  }
  if (!same(before.topicIds, after.topicIds)) {
    changes.push({ field: 'topics', items: itemChanges(before.topicIds, after.topicIds, (id) => id) })
  }
  if (!same(before.bylines, after.bylines)) {
    const items = itemChanges(before.bylines, after.bylines, ({ penNameId, name }) => `${penNameId} ${name}`)
    changes.push({ field: 'bylines', items })
  }
  if (!same(before.lead, after.lead)) changes.push({ field: 'lead', picture: leadChange(before.lead, after.lead) })
  return changes
}

function itemChanges<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): ItemChange<T>[] {
  const items: ItemChange<T>[] = []
  let at = 0
  let to = 0
  const key = (item: T) => keyOf(item).normalize('NFC')
  for (const run of [
    ...commonRuns(before.map(key), after.map(key)),
    { before: before.length, after: after.length, length: 0 },
  ]) {
    items.push(...before.slice(at, run.before).map((item) => ({ kind: 'removed', item }) as const))
    items.push(...after.slice(to, run.after).map((item) => ({ kind: 'added', item }) as const))
    at = run.before + run.length
    to = run.after + run.length
    items.push(...after.slice(run.after, to).map((item) => ({ kind: 'same', item }) as const))
  }
  return items
}

function leadChange(before: PictureUse | null, after: PictureUse | null): NodeChange {
  if (before && after) return nodeChange(asFigure(before), asFigure(after))
  if (before) return nodeGone(asFigure(before))
  if (after) return nodeCome(asFigure(after))
  throw new Error('no picture on either side')
}

function asFigure({ mediaId, caption, credit, alt }: PictureUse): TreeNode {
  return { type: 'figure', attrs: { mediaId, credit, alt }, content: [{ type: 'text', text: caption }] }
}
