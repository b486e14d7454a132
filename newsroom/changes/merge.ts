import type { ArticleContent, Byline, PictureUse } from '../articles/article.ts'
import type { Block } from '../document/types.ts'
import { LIMITS } from '../kit/limits.ts'
import type { TextField } from './content-changes.ts'
import { type MergeChoice, mergeBlocks } from './merge-body.ts'
import { same } from './node.ts'

export type { MergeChoice } from './merge-body.ts'

type ConflictOf<Field, Value> = { id: string; field: Field; base: Value; mine: Value; theirs: Value }

/** The words that belong to the lead picture, merged one by one while the picture is the same. */
export type LeadText = 'lead.caption' | 'lead.credit' | 'lead.alt'

/** What both sides changed, each in its way, with all three texts of it. `id` names it in `resolveMerge`. */
export type MergeConflict =
  | ConflictOf<TextField | LeadText, string>
  | ConflictOf<'section', string | null>
  | ConflictOf<'topics', string[]>
  | ConflictOf<'bylines', Byline[]>
  | ConflictOf<'lead', PictureUse | null>
  /** `at`: the block of the merged body with which mine begins. */
  | (ConflictOf<'body', Block[]> & { at: number })

/** Both sides' work in one. In place of each conflict stands mine. */
export type Merged = { content: ArticleContent; conflicts: MergeConflict[] }

/** Merges two texts that were both made from `base`: what one side alone changed is taken, the rest is a conflict. */
export function mergeContents(base: ArticleContent, mine: ArticleContent, theirs: ArticleContent): Merged {
  return merge(base, mine, theirs, {})
}

/**
 * The merged text after somebody decided about each conflict; undecided ones stay mine. `both` is for the body: of a
 * field there can be only one, so there it is the same as mine.
 */
export function resolveMerge(
  base: ArticleContent,
  mine: ArticleContent,
  theirs: ArticleContent,
  choices: Readonly<Record<string, MergeChoice>>,
): ArticleContent {
  return merge(base, mine, theirs, choices).content
}

type Choices = Readonly<Record<string, MergeChoice>>
type Sides<Value> = { base: Value; mine: Value; theirs: Value }

function merge(base: ArticleContent, mine: ArticleContent, theirs: ArticleContent, choices: Choices): Merged {
  const conflicts: MergeConflict[] = []
  const sides = <Value>(of: (content: ArticleContent) => Value): Sides<Value> => ({
    base: of(base),
    mine: of(mine),
    theirs: of(theirs),
  })
  const settle = <Value>(
    field: MergeConflict['field'],
    three: Sides<Value>,
    report: (conflict: Sides<Value> & { id: string }) => MergeConflict,
  ): Value => {
    const merged = agreed(three)
    if (merged !== null) return merged.value
    conflicts.push(report({ id: field, ...three }))
    return choices[field] === 'theirs' ? three.theirs : three.mine
  }
  const text = (field: TextField | LeadText, three: Sides<string>) =>
    settle(field, three, (conflict) => ({ ...conflict, field }))

  const content = {
    kicker: text(
      'kicker',
      sides((each) => each.kicker),
    ),
    title: text(
      'title',
      sides((each) => each.title),
    ),
    dateline: text(
      'dateline',
      sides((each) => each.dateline),
    ),
    sapo: text(
      'sapo',
      sides((each) => each.sapo),
    ),
    sectionId: settle(
      'section',
      sides((each) => each.sectionId),
      (conflict) => ({ ...conflict, field: 'section' }),
    ),
    topicIds: mergeTopics(sides((each) => each.topicIds)),
    bylines: settle(
      'bylines',
      sides((each) => each.bylines),
      (conflict) => ({ ...conflict, field: 'bylines' }),
    ),
    lead: mergeLead(sides((each) => each.lead)),
  }
  const body = mergeBlocks(base.body.content, mine.body.content, theirs.body.content, choices)
  conflicts.push(...body.conflicts.map((conflict) => ({ ...conflict, field: 'body' as const })))
  // A body is never without a block.
  const blocks: Block[] = body.blocks.length > 0 ? body.blocks : [{ type: 'paragraph' }]
  return { content: { ...content, body: { type: 'doc', content: blocks } }, conflicts }

  function mergeTopics(three: Sides<string[]>): string[] {
    const merged = agreed(three)?.value ?? bothSets(three)
    if (merged.length <= LIMITS.topics) return merged
    conflicts.push({ id: 'topics', field: 'topics', ...three })
    return choices.topics === 'theirs' ? three.theirs : three.mine
  }

  function mergeLead(three: Sides<PictureUse | null>): PictureUse | null {
    const { base: old, mine: left, theirs: right } = three
    const whole = agreed(three)
    if (whole !== null) return whole.value
    if (!left || !right || left.mediaId !== right.mediaId) {
      return settle('lead', three, (conflict) => ({ ...conflict, field: 'lead' }))
    }
    const before = old?.mediaId === left.mediaId ? old : { caption: '', credit: '', alt: '' }
    const words = (name: 'caption' | 'credit' | 'alt') =>
      text(`lead.${name}`, { base: before[name], mine: left[name], theirs: right[name] })
    return { mediaId: left.mediaId, caption: words('caption'), credit: words('credit'), alt: words('alt') }
  }
}

/** What there is no quarrel about; null where both sides changed it, each in its way. */
function agreed<Value>({ base, mine, theirs }: Sides<Value>): { value: Value } | null {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine }
  return same(mine, base) ? { value: theirs } : null
}

/** A set takes what either side added and loses what either side removed. */
function bothSets({ base, mine, theirs }: Sides<string[]>): string[] {
  const kept = mine.filter((id) => theirs.includes(id) || !base.includes(id))
  return [...kept, ...theirs.filter((id) => !base.includes(id) && !mine.includes(id))]
}
