'use client'

import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import { countFields, type FieldCounts, HOUSE_WORDS } from '#newsroom/document/field-counts.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { readingMinutes } from '#newsroom/text/words.ts'
import { useMessages } from '../../messages.tsx'
import { bodyOf } from '../body/body-json.ts'
import type { ArticleFields } from '../saving/use-draft.ts'
import { useRested } from './rested.ts'

const ROWS = ['title', 'sapo', 'body', 'captions'] as const

/** From this part of a limit on it is worth saying what is left. */
const NEAR = 0.9

/** How long each part of the article is, with a word where a part is longer than usual. */
export function Counts({ editor, fields }: { editor: Editor | null; fields: ArticleFields }) {
  const { counts: words } = useMessages().writing
  const { title, sapo } = fields
  const leadCaption = fields.lead?.caption ?? ''
  const read = useCallback(
    (editor: Editor): FieldCounts => {
      return countFields({ title, sapo, leadCaption, body: bodyOf(editor.state.doc) })
    },
    [title, sapo, leadCaption],
  )
  const counts = useRested(editor, read)
  if (counts === null) return null
  const total = counts.sapo.words + counts.body.words + counts.captions.words
  return (
    <section aria-label={words.title} className="desk-view-part">
      <h2 className="desk-label">{words.title}</h2>
      <table className="desk-counts">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.words}</th>
            <th scope="col">{words.characters}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => {
            const hint = hintFor(row, counts)
            return (
              <tr key={row}>
                <th scope="row">
                  {words.parts[row]}
                  {hint !== null && <span className="desk-counts-hint">{hint}</span>}
                </th>
                <td>{words.wordCount(counts[row].words)}</td>
                <td>{words.characterCount(counts[row].characters)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="desk-hint">{words.reading(readingMinutes(total))}</p>
    </section>
  )

  function hintFor(row: (typeof ROWS)[number], counts: FieldCounts): string | null {
    if (row !== 'title' && row !== 'sapo') return null
    const left = LIMITS[row] - counts[row].characters
    if (left < LIMITS[row] * (1 - NEAR)) return left < 0 ? words.over(-left) : words.left(left)
    return counts[row].words > HOUSE_WORDS[row] ? words.usually(HOUSE_WORDS[row]) : null
  }
}
