import type { Node } from '@tiptap/pm/model'
import type { Block, DocumentNode } from '#newsroom/document/types.ts'

// A block that was not touched is the same object in every later document, so its JSON is made once.
const known = new WeakMap<Node, Block>()

/** The JSON of a body. A long text costs as much as what changed in it since the last time. */
export function bodyOf(body: DocumentNode | Node): DocumentNode {
  if (!('toJSON' in body)) return body
  const content: Block[] = []
  body.forEach((block) => {
    const json: Block = known.get(block) ?? block.toJSON()
    known.set(block, json)
    content.push(json)
  })
  return { type: 'doc', content }
}
