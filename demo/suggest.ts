import type { DocumentNode, Inline, TextNode } from '#newsroom/document/types.ts'
import { newId } from '#newsroom/kit/id.ts'

/** A body in which somebody suggests that some words of a paragraph become others. */
export function withSuggestion(body: DocumentNode, words: string, others: string): DocumentNode {
  const id = newId()
  let found = false
  const suggested = (inline: Inline): Inline[] => {
    if (found || inline.type !== 'text' || inline.marks || !inline.text.includes(words)) return [inline]
    found = true
    const [before = '', ...rest] = inline.text.split(words)
    const parts: TextNode[] = [
      { type: 'text', text: before },
      { type: 'text', text: words, marks: [{ type: 'deletion', attrs: { id, edge: false } }] },
      { type: 'text', text: others, marks: [{ type: 'insertion', attrs: { id, edge: false } }] },
      { type: 'text', text: rest.join(words) },
    ]
    return parts.filter((part) => part.text !== '')
  }
  const content = body.content.map((block) =>
    block.type === 'paragraph' && block.content ? { ...block, content: block.content.flatMap(suggested) } : block,
  )
  if (!found) throw new Error(`Nowhere in the text: ${words}`)
  return { ...body, content }
}
