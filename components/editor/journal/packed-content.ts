import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Block } from '#newsroom/document/types.ts'

/**
 * A text as the journal holds it: each block of the body as JSON. The browser copies every object that it stores, while
 * keys wait; a few hundred strings cost it a fiftieth of what the nodes of a long text do.
 */
export type PackedContent = Omit<ArticleContent, 'body'> & { blocks: string[] }

// A block that was not touched is the same object in every later text, so its string is made once.
const strings = new WeakMap<Block, string>()

export function packed({ body, ...fields }: ArticleContent): PackedContent {
  return { ...fields, blocks: body.content.map(stringOf) }
}

export function unpacked({ blocks, ...fields }: PackedContent): ArticleContent {
  return { ...fields, body: { type: 'doc', content: blocks.map((block) => JSON.parse(block)) } }
}

function stringOf(block: Block): string {
  const known = strings.get(block) ?? JSON.stringify(block)
  strings.set(block, known)
  return known
}
