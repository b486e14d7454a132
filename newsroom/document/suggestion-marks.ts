import { type Attributes, Mark, mergeAttributes } from '@tiptap/core'
import { attribute, isId } from './attribute.ts'

/** The marks of suggestions, for the nodes that let no other marks in. */
export const SUGGESTIONS = 'insertion deletion'

/**
 * Words or whole blocks that somebody suggests to put in. Whose idea it was, and when, is not written in the text, where
 * anybody could write it, but kept by the server under the id.
 */
export const Insertion = suggestionMark('insertion', 'ins')

/** Words or whole blocks that somebody suggests to take out. */
export const Deletion = suggestionMark('deletion', 'del')

function suggestionMark(name: 'insertion' | 'deletion', tag: 'ins' | 'del'): Mark {
  return Mark.create({
    name,
    // What is typed at its end belongs to it only where the one who types is suggesting, which the editor sees to.
    inclusive: false,

    addAttributes: suggestionAttributes,

    parseHTML: () => [
      {
        tag: `${tag}[data-suggestion]`,
        getAttrs: (element) => (isId(element.getAttribute('data-suggestion')) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })
}

function suggestionAttributes(): Attributes {
  return {
    // ProseMirror wants a default to be able to make the mark; an empty id never passes the check.
    id: attribute({ name: 'id', default: '', validate: isId, html: 'data-suggestion' }),
    edge: {
      ...attribute({
        name: 'edge',
        default: false,
        validate: (value) => typeof value === 'boolean',
        parse: (element) => element.hasAttribute('data-edge'),
      }),
      renderHTML: ({ edge }) => (edge === true ? { 'data-edge': '' } : {}),
    },
  }
}
