import { countWords } from '#newsroom/text/words.ts'
import { plainText, textOf } from './plain-text.ts'
import type { DocumentNode } from './types.ts'
import { nodesIn } from './walk.ts'

/** Words as a newsroom counts them, and characters with spaces, as limits count them. */
export type Count = { words: number; characters: number }

/** How long the parts of an article are; `captions` are those of all its pictures, `body` is the text without them. */
export type FieldCounts = Record<'title' | 'sapo' | 'body' | 'captions', Count>

/** How many words a title and a sapo usually have at most. Habits of the house, worth a hint and never a refusal. */
export const HOUSE_WORDS = { title: 20, sapo: 60 } as const

/** Counts an article part by part. */
export function countFields(article: {
  title: string
  sapo: string
  leadCaption: string
  body: DocumentNode
}): FieldCounts {
  const inBody = countOf(captionsIn(article.body))
  const all = countOf(plainText(article.body))
  const lead = countOf(article.leadCaption)
  return {
    title: countOf(article.title),
    sapo: countOf(article.sapo),
    body: { words: all.words - inBody.words, characters: all.characters - inBody.characters },
    captions: { words: lead.words + inBody.words, characters: lead.characters + inBody.characters },
  }
}

function captionsIn(body: DocumentNode): string {
  return [...nodesIn(body)].flatMap((node) => (node.type === 'figure' ? [textOf(node)] : [])).join('\n')
}

function countOf(text: string): Count {
  // The end of a line is no character that anybody typed.
  return { words: countWords(text), characters: text.normalize('NFC').replaceAll('\n', '').length }
}
