import type { Node } from '@tiptap/pm/model'
import { jsonOf } from '#newsroom/document/json.ts'
import type { Block, DocumentNode } from '#newsroom/document/types.ts'

// A block that was not touched is the same object in every later document, so its JSON is made once.
const known = new WeakMap<Node, Block>()

/** The JSON of a body. A long text costs as much as what changed in it since the last time. */
export function bodyOf(body: DocumentNode | Node): DocumentNode {
  if (!('toJSON' in body)) return body
  const content: Block[] = []
  body.forEach((block) => {
    const json = known.get(block) ?? jsonOf<Block>(block)
    known.set(block, json)
    content.push(json)
  })
  return { type: 'doc', content }
}
