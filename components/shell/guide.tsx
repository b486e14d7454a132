'use client'

import { Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { fold } from '#newsroom/text/fold.ts'
import { highlight } from '#newsroom/text/highlight.ts'
import { useMessages } from '../messages.tsx'
import { Part } from '../ui/part.tsx'

export type GuidePart = { title: string; points: readonly string[] }

/** The guide of one role: what is in it, a field that looks through it with marks and without, and its parts. */
export function Guide({ parts, keys }: { parts: readonly GuidePart[]; keys: ReactNode }) {
  const { help, writing } = useMessages()
  const [typed, setTyped] = useState('')
  const wanted = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  const has = (text: string) => wanted.every((word) => fold(text).includes(word))
  const shown = parts
    .map((part) => ({ ...part, points: has(part.title) ? part.points : part.points.filter(has) }))
    .filter(({ points }) => points.length > 0)
  return (
    <>
      <search className="mb-4 block">
        <div className="relative max-w-88">
          <Search
            size={16}
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            lang="vi"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={help.find}
            aria-label={help.find}
            className="touchable min-h-9 w-full rounded-[3px] border border-field/70 bg-paper pr-2 pl-8.5 placeholder:text-muted"
          />
        </div>
      </search>
      <nav aria-label={help.contents} className="mb-6 border-y border-rule py-3">
        <ol className="columns-1 gap-x-8 sm:columns-2">
          {[...shown.map(({ title }) => title), ...(wanted.length === 0 ? [writing.keys.title] : [])].map((title) => (
            <li key={title}>
              <a href={`#${anchor(title)}`} className="touchable flex min-h-7 items-center hover:underline">
                {title}
              </a>
            </li>
          ))}
        </ol>
        <p role="status" className="text-muted empty:hidden">
          {wanted.length > 0 && shown.length === 0 ? help.notFound(typed.trim()) : null}
        </p>
      </nav>
      {shown.map((part) => (
        <div key={part.title} id={anchor(part.title)} className="scroll-mt-4">
          <Part title={part.title}>
            <ul className="grid list-disc gap-2 pl-5 text-[0.9375rem]">
              {part.points.map((point) => (
                <li key={point}>{wanted.length > 0 ? <Found text={point} query={typed} /> : point}</li>
              ))}
            </ul>
          </Part>
        </div>
      ))}
      {wanted.length === 0 && (
        <div id={anchor(writing.keys.title)} className="scroll-mt-4">
          <Part title={writing.keys.title}>{keys}</Part>
        </div>
      )}
    </>
  )
}

function Found({ text, query }: { text: string; query: string }) {
  let from = 0
  return highlight(text, query).map((part) => {
    const key = from
    from += part.text.length
    return part.hit ? <mark key={key}>{part.text}</mark> : part.text
  })
}

function anchor(title: string): string {
  return fold(title).replace(/[^a-z0-9]+/g, '-')
}
