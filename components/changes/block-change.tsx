import type { ReactNode } from 'react'
import type { TreeNode } from '#newsroom/changes/node.ts'
import type { ChangeKind, NodeChange } from '#newsroom/changes/node-changes.ts'
import { LIST_NUMBERS, LIST_STYLES, type ListNumbers } from '#newsroom/document/types.ts'
import { BlockFacts } from './block-facts.tsx'
import { InARow } from './in-a-row.tsx'
import { PictureChange } from './picture-change.tsx'
import type { Sight } from './sight.ts'
import { TableChange } from './table-change.tsx'
import { TextRuns } from './text-runs.tsx'

type Props = {
  change: NodeChange
  sight: Sight
  /** What became of the block around this one: what came as a whole is marked once. */
  within?: ChangeKind
}

/** A block with what changed in it, whatever node it is; one that has no case here is shown with its name. */
export function BlockChange({ change, sight, within = 'same' }: Props): ReactNode {
  const inside = <Inside change={change} sight={sight} />
  if (change.kind === 'same' || change.kind === within) return inside
  const said = whatBecame(change, sight)
  return (
    <div className="changes-block" data-change={change.kind} data-moved={change.moved || undefined}>
      {said && <p className="changes-said">{said}</p>}
      {inside}
    </div>
  )
}

/** The blocks within a list item or a cell; a single paragraph needs no paragraph around it. */
function BlocksWithin({ change, sight }: Props): ReactNode {
  const [first, ...others] = change.children ?? []
  const plain = [first?.before, first?.after].every((node) => !node || node.type === 'paragraph')
  if (first?.text && plain && others.length === 0) return <TextRuns runs={first.text} sight={sight} />
  return <Children change={change} sight={sight} />
}

function Inside({ change, sight }: Props): ReactNode {
  const node = change.after ?? change.before
  const line = change.text && <TextRuns runs={change.text} sight={sight} />
  switch (node?.type) {
    case 'paragraph':
      // An empty paragraph is a trace of typing.
      return change.text?.length === 0 ? null : <p>{line}</p>
    case 'heading':
      return (
        <>
          {node.attrs?.level === 3 ? <h3>{line}</h3> : <h2>{line}</h2>}
          <BlockFacts change={change} sight={sight} />
        </>
      )
    case 'bulletList':
      return <ul>{items(change, sight)}</ul>
    case 'orderedList':
      return (
        <>
          <ol
            start={Number(node.attrs?.start ?? 1)}
            type={listNumbers(node.attrs?.type)}
            reversed={node.attrs?.reversed === true}
            style={{ listStyleType: LIST_STYLES[listNumbers(node.attrs?.type) ?? '1'] }}
          >
            {items(change, sight)}
          </ol>
          <BlockFacts change={change} sight={sight} />
        </>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Children change={change} sight={sight} />
        </blockquote>
      )
    case 'horizontalRule':
      return <hr />
    case 'table':
      return (
        <TableChange change={change} sight={sight} within={(cell) => <BlocksWithin change={cell} sight={sight} />} />
      )
    case 'figure':
      return <PictureChange change={change} sight={sight} />
    default:
      return (
        <div className="changes-named">
          <p className="changes-name">{sight.words.nodes[node?.type ?? ''] ?? node?.type}</p>
          {line && <p>{line}</p>}
          <Children change={change} sight={sight} />
          <BlockFacts change={change} sight={sight} />
        </div>
      )
  }
}

function Children({ change, sight }: Props): ReactNode {
  const parts = (change.children ?? []).map((child) => BlockChange({ change: child, sight, within: change.kind }))
  return <InARow parts={parts} />
}

function items(change: NodeChange, sight: Sight): ReactNode {
  const parts = (change.children ?? []).map((item) => (
    // biome-ignore lint/correctness/useJsxKeyInIterable: the items never change order
    <li
      data-change={item.kind === change.kind || item.kind === 'same' ? undefined : item.kind}
      value={numberOf(item.after ?? item.before)}
    >
      <BlocksWithin change={item} sight={sight} />
      <BlockFacts change={item} sight={sight} />
    </li>
  ))
  return <InARow parts={parts} />
}

function numberOf(item: TreeNode | null): number | undefined {
  return typeof item?.attrs?.value === 'number' ? item.attrs.value : undefined
}

function listNumbers(type: unknown): ListNumbers | undefined {
  return LIST_NUMBERS.find((each) => each === type)
}

/** What became of the block as a whole, in a word or two; null where the text itself says it. */
function whatBecame({ kind, moved, before, after }: NodeChange, sight: Sight): string | null {
  const { blocks, nodes } = sight.words
  if (kind === 'added') return moved ? blocks.movedHere : blocks.added
  if (kind === 'removed') return moved ? blocks.movedAway : blocks.removed
  if (!before || !after || before.type === after.type) return null
  return blocks.becomes(nodes[before.type] ?? before.type, nodes[after.type] ?? after.type)
}
