import type { ReactNode } from 'react'
import type { Footnote } from '#newsroom/document/types.ts'
import type { BodyOptions } from '../body-options.ts'

/** The number in the text that leads to its note below. */
export function FootnoteMark({ number, options }: { number: number; options: BodyOptions }): ReactNode {
  return (
    <sup className="article-note-mark">
      <a id={`cho-ghi-chu-${number}`} href={`#ghi-chu-${number}`} aria-label={options.words.body.note(number)}>
        {number}
      </a>
    </sup>
  )
}

/** The notes of an article below its text, each with the way back to its place. */
export function Footnotes({ notes, options }: { notes: readonly Footnote[]; options: BodyOptions }): ReactNode {
  if (notes.length === 0) return null
  const { body } = options.words
  return (
    <section className="article-notes" aria-labelledby="ghi-chu">
      <h2 id="ghi-chu">{body.notes}</h2>
      <ol>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its number
          <li key={index} id={`ghi-chu-${index + 1}`}>
            {note.attrs.text}{' '}
            <a href={`#cho-ghi-chu-${index + 1}`} aria-label={body.backToNote(index + 1)}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
