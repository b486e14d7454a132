'use client'

import type { Editor } from '@tiptap/core'
import { memo, useCallback } from 'react'
import { useMessages } from '#components/messages.tsx'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { Block } from '#newsroom/document/types.ts'
import { countWords, readingMinutes } from '#newsroom/text/words.ts'
import { bodyOf } from '../body/body-json.ts'
import { useRested } from '../view/rested.ts'

/** How many words the sapo and the text have, and how long they take to read. */
export const WordCount = memo(function WordCount({ editor, sapo }: { editor: Editor | null; sapo: string }) {
  const words = useMessages().editor
  const read = useCallback(
    (editor: Editor) => bodyOf(editor.state.doc).content.reduce((sum, block) => sum + wordsIn(block), countWords(sapo)),
    [sapo],
  )
  const count = useRested(editor, read)
  if (count === null) return null
  return (
    <p className="text-xs text-[var(--muted)]">
      {count === 0 ? words.noWords : words.counts(count, readingMinutes(count))}
    </p>
  )
})

// A block that was not touched is the same object and has the words that it had: a key that comes meanwhile does not wait.
const counted = new WeakMap<Block, number>()

function wordsIn(block: Block): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const words = countWords(plainText({ type: 'doc', content: [block] }))
  counted.set(block, words)
  return words
}
