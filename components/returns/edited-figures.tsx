import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import type { EditedFigures } from '#newsroom/changes/edited.ts'

/** A part of a whole as a bar; the words beside it say the same. */
export function Share({ share }: { share: number }): ReactNode {
  return (
    <span aria-hidden className="inline-block h-1.5 w-full max-w-40 min-w-10 overflow-hidden rounded-full bg-rule">
      <span className="block h-full bg-[var(--state-working)]" style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}

/** How much of a text was changed, in a few short facts. */
export function FiguresLine(props: {
  figures: EditedFigures
  messages: Messages
  /** Where the words are counted beside it. */
  wordsElsewhere?: boolean
}): ReactNode {
  const { figures, messages, wordsElsewhere = false } = props
  const { returns, desk } = messages
  const words = returns.edited
  const facts = [
    ...(wordsElsewhere ? [] : [words.words(desk.count(figures.added), desk.count(figures.removed))]),
    words.share(percent(figures.share)),
    figures.title ? words.titleChanged : words.titleKept,
    ...(figures.sapo ? [words.sapoChanged] : []),
    figures.pictures > 0 ? words.pictures(figures.pictures) : words.noPictures,
  ]
  return <span className="tabular-nums">{facts.join(' · ')}</span>
}

export function percent(share: number): string {
  return `${share > 0 && share < 0.01 ? '<1' : Math.round(share * 100)}%`
}
