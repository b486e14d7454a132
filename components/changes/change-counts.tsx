import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import type { ContentChanges } from '#newsroom/changes/content-changes.ts'

/** How much changed, in a line, and what the signs of the comparison mean. */
export function ChangeCounts({ changes, words }: { changes: ContentChanges; words: Messages['changes'] }): ReactNode {
  const { legend } = words
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-muted tabular-nums">
      <span>{words.counts(changes.words.added, changes.words.removed)}</span>
      <span className="changes-legend" aria-hidden>
        <ins>{legend.added}</ins> <del>{legend.removed}</del> <span className="changes-marked">{legend.marked}</span>
      </span>
    </p>
  )
}
