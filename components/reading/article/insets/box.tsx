import { type ReactNode, useId } from 'react'
import { textOf } from '#newsroom/document/plain-text.ts'
import type { BoxTitle } from '#newsroom/document/types.ts'

/** A box beside the story. With a title it is a place of the page that readers can go to. */
export function Box({ title, children }: { title: BoxTitle; children: ReactNode }): ReactNode {
  const id = useId()
  const text = textOf(title)
  if (text.trim() === '') return <div className="article-box">{children}</div>
  return (
    <aside className="article-box" aria-labelledby={id}>
      <h2 id={id}>{text}</h2>
      {children}
    </aside>
  )
}
