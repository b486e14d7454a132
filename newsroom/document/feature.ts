import type { DocumentNode } from './types.ts'
import { nodesIn } from './walk.ts'

/** What an article may have to show before its text. */
export const PUBLISHED_FEATURES = ['video', 'pictures'] as const
export type PublishedFeature = (typeof PUBLISHED_FEATURES)[number]

/** So many pictures in a text make it one to look at. */
const SEVERAL = 4

/** What a text has to show before all else: a video, or pictures, in a gallery or several by themselves; null: its words. */
export function featureOf(body: DocumentNode): PublishedFeature | null {
  let figures = 0
  let gallery = false
  for (const node of nodesIn(body)) {
    if (node.type === 'embed') return 'video'
    if (node.type === 'figure') figures++
    if (node.type === 'gallery' && (node.content?.length ?? 0) > 1) gallery = true
  }
  return gallery || figures >= SEVERAL ? 'pictures' : null
}
