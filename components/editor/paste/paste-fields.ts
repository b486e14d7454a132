import type { ArticleContent, Byline } from '#newsroom/articles/article.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { type Dropped, proposeFields } from '#newsroom/paste/proposal.ts'
import type { PenName } from '../fields/byline-field.tsx'

export const PASTE_FIELDS = ['title', 'dateline', 'sapo', 'caption', 'body', 'byline'] as const
export type PasteField = (typeof PASTE_FIELDS)[number]

/** A field as proposed: what it would be, what it is now, and whether it is to be taken. */
export type Proposed = { value: string; present: string; take: boolean }

export type PasteProposal = { fields: Record<PasteField, Proposed>; dropped: Dropped[] }

const ADDED: ReadonlySet<PasteField> = new Set(['body', 'byline'])
/** What stands there from the start is the house's default, not somebody's writing. */
const DEFAULTED: ReadonlySet<PasteField> = new Set(['dateline'])

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

/** Reads a pasted text. What would replace something already written is not ticked: a person decides that. */
export function proposePaste(text: string, present: Record<PasteField, string>): PasteProposal {
  const found = proposeFields(text)
  const values: Record<PasteField, string> = {
    title: found.title,
    dateline: found.dateline,
    sapo: found.sapo,
    caption: found.lead?.caption ?? '',
    body: found.paragraphs.join('\n\n'),
    byline: found.byline ?? '',
  }
  const propose = (field: PasteField): Proposed => ({
    value: values[field],
    present: present[field],
    // The body is added to, not replaced, and a name joins the others: neither loses anything, unless it is there already.
    take:
      values[field] !== '' &&
      (present[field] === '' ||
        (DEFAULTED.has(field) && present[field] !== values[field]) ||
        (ADDED.has(field) && !flat(present[field]).includes(flat(values[field])))),
  })
  return {
    fields: {
      title: propose('title'),
      dateline: propose('dateline'),
      sapo: propose('sapo'),
      caption: propose('caption'),
      body: propose('body'),
      byline: propose('byline'),
    },
    dropped: found.dropped,
  }
}

/** The pen name that is written exactly so, marks and capitals included, or else a contributor of this name. */
export function bylineFor(name: string, penNames: readonly PenName[]): Byline {
  const wanted = name.trim().normalize('NFC')
  const known = penNames.find((penName) => penName.name.normalize('NFC') === wanted)
  return known === undefined ? { penNameId: null, name: wanted } : { penNameId: known.id, name: known.name }
}

export function withByline(bylines: ArticleContent['bylines'], added: Byline): Byline[] {
  const there = bylines.some((one) => one.name === added.name && one.penNameId === added.penNameId)
  return there ? bylines : [...bylines, added]
}

/** Paragraphs of a text whose paragraphs are lines. */
export function paragraphsOf(text: string): DocumentNode['content'] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
}

/** What somebody took of a pasted article: the fields, and whether its body takes the place of the one that is there. */
export type TakenPaste = { fields: Partial<Record<PasteField, string>>; replaceBody: boolean }
