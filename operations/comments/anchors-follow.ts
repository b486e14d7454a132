import 'server-only'
import type { Store } from '#db/index.ts'
import { type AnchoredThread, anchoredThreads, moveThread } from '#db/stores/comments/comments.ts'
import { same } from '#newsroom/changes/node.ts'
import { moveAnchors } from '#newsroom/comments/anchors/move-anchors.ts'
import { type AnchoredContent, blocksOf } from '#newsroom/comments/anchors/pieces.ts'
import type { Range } from '#newsroom/comments/anchors/range.ts'
import { followEnds } from '#newsroom/comments/anchors/unchanged-ends.ts'
import { beside, isTooMuch } from '#threads/beside.ts'

/** Where conversations held when it was looked, and where they hold in the text that is to be stored, by id. */
export type Carried = ReadonlyMap<string, { was: Range | null; is: Range | null }>

type Texts = { before: AnchoredContent; after: AnchoredContent }

/**
 * Works out where comments hold in a text that is about to replace another one, before the transaction of the replacement:
 * nobody else who writes waits for it. Where nothing is commented on, it costs one look into an index.
 * @param person who replaces it
 */
export async function carryAnchors(store: Store, articleId: string, texts: Texts, person: string): Promise<Carried> {
  const carried = new Map<string, { was: Range | null; is: Range | null }>()
  const threads = await anchoredThreads(store, articleId)
  if (threads.length === 0) return carried
  const follow = ends(texts)
  const open: AnchoredThread[] = []
  for (const thread of threads) {
    const was = rangeOf(thread)
    const is = follow(thread)
    if (is === undefined) open.push(thread)
    else carried.set(thread.id, { was, is })
  }
  for (const [index, is] of (await inBody(texts, open, person)).entries()) {
    const thread = open[index]
    if (thread) carried.set(thread.id, { was: rangeOf(thread), is })
  }
  return carried
}

/**
 * Comments follow their words into a text that replaces another one, in the transaction of the replacement. What began
 * meanwhile follows as far as it can be seen at once; its words are looked for again where they are written anew.
 */
export async function anchorsFollow(tx: Store, articleId: string, texts: Texts, carried: Carried): Promise<void> {
  let follow: ReturnType<typeof ends> | undefined
  for (const thread of await anchoredThreads(tx, articleId)) {
    const was = rangeOf(thread)
    const known = carried.get(thread.id)
    let is = known?.is ?? null
    if (!known || !same(known.was, was)) {
      follow ??= ends(texts)
      is = follow(thread) ?? null
    }
    if (!same(is, was)) await moveThread(tx, thread.id, is)
  }
}

function rangeOf({ anchorFrom: from, anchorTo: to }: AnchoredThread): Range | null {
  return from === null || to === null ? null : { from, to }
}

/** What is plain at once: lines, and what lies in the paragraphs that both texts begin and end with. */
function ends({ before, after }: Texts): (thread: AnchoredThread) => Range | null | undefined {
  const inBody = followEnds(before.body, after.body)
  const bodyIsSame = same(before.body, after.body)
  return (thread) => {
    const { place, quote } = thread
    const range = rangeOf(thread)
    if (place === 'body') return bodyIsSame ? range : range === null ? undefined : inBody(range)
    if (place === 'article' || same(before[place], after[place])) return range
    return moveAnchors(blocksOf(before, place), blocksOf(after, place), [{ range, quote }])[0] ?? null
  }
}

async function inBody(texts: Texts, threads: readonly AnchoredThread[], person: string): Promise<(Range | null)[]> {
  if (threads.length === 0) return []
  const { before, after } = texts
  const anchors = threads.map((thread) => ({ range: rangeOf(thread), quote: thread.quote }))
  const bodies = {
    before: { title: '', sapo: '', body: before.body },
    after: { title: '', sapo: '', body: after.body },
  }
  try {
    return await beside('carryAnchors', { ...bodies, anchors }, person)
  } catch (error) {
    // A text is never refused for what is said of it: the comments stay, as those whose words can't be shown.
    if (isTooMuch(error)) return threads.map(() => null)
    throw error
  }
}
