import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { ChangeCounts } from '#components/changes/change-counts.tsx'
import { ContentChangesView } from '#components/changes/content-changes.tsx'
import { readChanges } from '#operations/history/read-changes.ts'
import { sightOf } from '../../../sight.ts'
import type { Seat } from '../../../signed-in.ts'

/** What changed since the text was last looked at, folded into a line above it, for whoever decides about it here. */
export async function Changed({ articleId, seat }: { articleId: string; seat: Seat }): Promise<ReactNode> {
  const { messages, viewer } = seat
  const read = await readChanges(viewer, { articleId })
  if (!read.ok || read.comparison === null || read.comparison.changes.same) return null
  const { changes, files } = read.comparison
  return (
    <details className="group mx-auto mb-6 max-w-[42.5rem] border-y border-rule font-sans">
      <summary className="touchable flex min-h-10 flex-wrap items-center gap-x-3 py-2">
        <span className="font-semibold">{messages.returns.changed}</span>
        <span className="text-muted tabular-nums">
          {messages.changes.counts(changes.words.added, changes.words.removed)}
        </span>
        <ChevronDown size={16} aria-hidden className="ml-auto shrink-0 group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pb-4">
        <ChangeCounts changes={changes} words={messages.changes} />
        <ContentChangesView changes={changes} sight={await sightOf(files, seat)} />
      </div>
    </details>
  )
}
