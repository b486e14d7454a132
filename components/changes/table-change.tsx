import type { ReactNode } from 'react'
import type { NodeChange } from '#newsroom/changes/node-changes.ts'
import { BlockFacts } from './block-facts.tsx'
import { InARow } from './in-a-row.tsx'
import type { Sight } from './sight.ts'

type Props = {
  change: NodeChange
  sight: Sight
  /** Shows the blocks of a cell, as whoever shows the table shows blocks. */
  within: (cell: NodeChange) => ReactNode
}

/** A table with its rows and cells that came, went or changed where they stand. */
export function TableChange({ change, sight, within }: Props): ReactNode {
  const rows = (change.children ?? []).map((row) => (
    // biome-ignore lint/correctness/useJsxKeyInIterable: the rows never change order
    <tr data-change={row.kind === change.kind || row.kind === 'same' ? undefined : row.kind}>
      <Cells change={row} sight={sight} within={within} />
    </tr>
  ))
  return (
    <>
      <BlockFacts change={change} sight={sight} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="table-box" aria-label={sight.words.nodes.table} tabIndex={0}>
        <table>
          <tbody>
            <InARow parts={rows} />
          </tbody>
        </table>
      </section>
    </>
  )
}

function Cells({ change, sight, within }: Props): ReactNode {
  const cells = (change.children ?? []).map((cell) => {
    const node = cell.after ?? cell.before
    const Cell = node?.type === 'tableHeader' ? 'th' : 'td'
    const over = (name: string) => Number(node?.attrs?.[name] ?? 1)
    return (
      // biome-ignore lint/correctness/useJsxKeyInIterable: the cells never change order
      <Cell
        data-change={cell.kind === change.kind || cell.kind === 'same' ? undefined : cell.kind}
        colSpan={over('colspan')}
        rowSpan={over('rowspan')}
      >
        {within(cell)}
        <BlockFacts change={cell} sight={sight} />
      </Cell>
    )
  })
  return <InARow parts={cells} />
}
