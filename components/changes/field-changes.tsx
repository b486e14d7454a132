import type { ReactNode } from 'react'
import type { FieldChange, ItemChange } from '#newsroom/changes/content-changes.ts'
import { BlockChange } from './block-change.tsx'
import { InARow } from './in-a-row.tsx'
import type { Sight } from './sight.ts'
import { TextRuns } from './text-runs.tsx'

/** The fields that changed, each under its name; those that did not are not there. */
export function FieldChanges({ fields, sight }: { fields: readonly FieldChange[]; sight: Sight }): ReactNode {
  if (fields.length === 0) return null
  return (
    <dl className="changes-fields">
      {fields.map((change) => (
        <div key={change.field} data-field={change.field}>
          <dt>{sight.fields[change.field]}</dt>
          <dd>
            <Value change={change} sight={sight} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ change, sight }: { change: FieldChange; sight: Sight }): ReactNode {
  switch (change.field) {
    case 'section': {
      const name = (id: string | null) => (id === null ? sight.fields.noSection : sight.nameOf.section(id))
      return (
        <>
          <del>{name(change.before)}</del> <ins>{name(change.after)}</ins>
        </>
      )
    }
    case 'topics':
      return <Items items={change.items} text={sight.nameOf.topic} />
    case 'bylines':
      return <Items items={change.items} text={(byline) => byline.name} />
    case 'lead':
      return <BlockChange change={change.picture} sight={sight} />
    default:
      return <TextRuns runs={change.text} sight={sight} />
  }
}

function Items<T>({ items, text }: { items: readonly ItemChange<T>[]; text: (item: T) => string }): ReactNode {
  const parts = items.map(({ kind, item }, index) => (
    <>
      {index > 0 && ', '}
      {kind === 'added' ? <ins>{text(item)}</ins> : kind === 'removed' ? <del>{text(item)}</del> : text(item)}
    </>
  ))
  return <InARow parts={parts} />
}
