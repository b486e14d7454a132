import './changes.css'
import type { CSSProperties, ReactNode } from 'react'
import type { ContentChanges } from '#newsroom/changes/content-changes.ts'
import { foldUnchanged } from '#newsroom/changes/fold.ts'
import type { NodeChange } from '#newsroom/changes/node-changes.ts'
import { BlockChange } from './block-change.tsx'
import { FieldChanges } from './field-changes.tsx'
import { InARow } from './in-a-row.tsx'
import type { Sight } from './sight.ts'

/** How a comparison is laid out; a narrow window always shows one column. */
export type ChangesLayout = 'one' | 'beside'

/**
 * What changed between two texts: the fields that did, then the body with unchanged paragraphs folded away. Needs no
 * script: it can be rendered on the server and within anything on a page.
 */
export function ContentChangesView(props: {
  changes: ContentChanges
  layout?: ChangesLayout
  sight: Sight
}): ReactNode {
  const { changes, layout = 'one', sight } = props
  const { words } = sight
  const open = changes.suggestions.after
  const undecided = open > 0 && <p className="py-2 text-[0.875rem] text-muted">{words.undecided(open)}</p>
  if (changes.same) {
    return (
      <>
        {undecided}
        <p className="py-6 text-muted">{words.none}</p>
      </>
    )
  }
  // Read aloud, an addition and a removal have to be told from what stands around them.
  const said = {
    '--said-added': JSON.stringify(words.said.added),
    '--said-removed': JSON.stringify(words.said.removed),
    '--said-end': JSON.stringify(words.said.end),
  } as CSSProperties
  return (
    <>
      {undecided}
      <div className="changes" data-layout={layout} style={said} lang="vi">
        <FieldChanges fields={changes.fields} sight={sight} />
        {changes.body.every(({ kind }) => kind === 'same') ? (
          <p className="py-4 font-sans text-[0.875rem] text-muted">{words.allBodySame}</p>
        ) : (
          <Body changes={changes} layout={layout} sight={sight} />
        )}
      </div>
    </>
  )
}

function Body({ changes, layout, sight }: { changes: ContentChanges; layout: ChangesLayout; sight: Sight }) {
  const rows = (blocks: ContentChanges['body']) => (
    <InARow parts={blocks.map((change) => inColumns(change, layout, sight))} />
  )
  const stretches = foldUnchanged(changes.body).map((stretch) =>
    stretch.folded ? folded(sight.words.folded(stretch.changes.length), rows(stretch.changes)) : rows(stretch.changes),
  )
  return (
    <>
      {layout === 'beside' && (
        <div className="changes-row changes-sides">
          <p className="changes-before">{sight.words.before}</p>
          <p className="changes-after">{sight.words.after}</p>
        </div>
      )}
      <InARow parts={stretches} />
    </>
  )
}

function folded(name: string, blocks: ReactNode): ReactNode {
  return (
    <details className="changes-fold">
      <summary className="touchable">{name}</summary>
      {blocks}
    </details>
  )
}

/**
 * Side by side the block stands twice: what came is hidden on the left, what went on the right. In a narrow window the
 * left one is hidden instead, and the right one shows both.
 */
function inColumns(change: NodeChange, layout: ChangesLayout, sight: Sight): ReactNode {
  const block = <BlockChange change={change} sight={sight} />
  if (layout === 'one') return <div className="changes-row article-body">{block}</div>
  return (
    <div className="changes-row">
      <div className="changes-before article-body">
        <BlockChange change={change} sight={{ ...sight, side: 'before' }} />
      </div>
      <div className="changes-after article-body">{block}</div>
    </div>
  )
}
