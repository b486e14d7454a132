import type { Editor } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { parseArticleContent } from '#newsroom/articles/article-content.ts'
import { blockReplacements } from '#newsroom/changes/block-replacements.ts'
import { type MergeChoice, type Merged, mergeContents, resolveMerge } from '#newsroom/changes/merge.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { sameContent } from './same-content.ts'

/** Two texts and what both grew out of, in the form in which the server keeps texts. */
export type Meeting = { base: ArticleContent; mine: ArticleContent; theirs: ArticleContent }

/**
 * The text of this desk and a newer one of the server.
 * @param origins texts that mine grew out of; should the server have one of them, mine simply goes on from there
 */
export function meetingOf(origins: readonly ArticleContent[], mine: ArticleContent, theirs: ArticleContent): Meeting {
  const present = asStored(theirs)
  const grown = origins.map(asStored)
  const base = grown.find((origin) => sameContent(origin, present)) ?? grown.at(-1) ?? present
  return { base, mine: asStored(mine), theirs: present }
}

/** Brings both together; what both changed in the same place is left to a person. */
export function merged({ base, mine, theirs }: Meeting): Merged {
  return mergeContents(base, mine, theirs)
}

/** What a person decided where both had changed the same place, on top of what came together by itself. */
export function decided(
  { base, mine, theirs }: Meeting,
  choices: Readonly<Record<string, MergeChoice>>,
): ArticleContent {
  return resolveMerge(base, mine, theirs, choices)
}

/** As the server would keep it: a blank at the end of a title is no change of somebody's. */
function asStored(content: ArticleContent): ArticleContent {
  const parsed = parseArticleContent(content)
  return parsed.ok ? parsed.content : content
}

/**
 * The fields that differ from those on the desk: only they are shown anew, so that a blank just typed at the end of a
 * line stays where it is.
 */
export function fieldsToShow(onDesk: ArticleContent, wanted: ArticleContent): ArticleContent {
  const stored = asStored(onDesk)
  const same = (name: keyof ArticleContent) => JSON.stringify(stored[name]) === JSON.stringify(wanted[name])
  return {
    kicker: same('kicker') ? onDesk.kicker : wanted.kicker,
    title: same('title') ? onDesk.title : wanted.title,
    sapo: same('sapo') ? onDesk.sapo : wanted.sapo,
    dateline: same('dateline') ? onDesk.dateline : wanted.dateline,
    sectionId: wanted.sectionId,
    topicIds: same('topicIds') ? onDesk.topicIds : wanted.topicIds,
    bylines: same('bylines') ? onDesk.bylines : wanted.bylines,
    lead: same('lead') ? onDesk.lead : wanted.lead,
    body: wanted.body,
  }
}

/**
 * Makes the text on the desk that of `wanted`, block by block: the cursor and what is not different stay as they are.
 * Undo does not reach it, as it was not typed here. Never to be called while a letter is being put together.
 */
export function showBody(
  editor: Editor,
  onDesk: DocumentNode,
  wanted: DocumentNode,
  options: { undoable: boolean },
): void {
  const { state, view } = editor
  const transaction = state.tr
  const starts: number[] = []
  state.doc.forEach((_block, offset) => {
    starts.push(offset)
  })
  starts.push(state.doc.content.size)
  for (const { from, to, blocks } of blockReplacements(onDesk.content, wanted.content).toReversed()) {
    const start = starts[from] ?? state.doc.content.size
    const end = starts[to] ?? state.doc.content.size
    const nodes = Fragment.fromArray(blocks.map((block) => state.schema.nodeFromJSON(block)))
    transaction.replaceWith(start, end, nodes)
  }
  if (!transaction.docChanged) return
  transaction.setMeta('addToHistory', options.undoable).setMeta('preventUpdate', true)
  view.dispatch(transaction)
}
