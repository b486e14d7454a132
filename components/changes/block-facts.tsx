import type { ReactNode } from 'react'
import { attributeWords } from '#newsroom/changes/attribute-text.ts'
import type { NodeChange } from '#newsroom/changes/node-changes.ts'
import { InARow } from './in-a-row.tsx'
import type { Sight } from './sight.ts'
import { TextRuns } from './text-runs.tsx'

/** What is said about a block beside its text: its credit, its description, and what else of it changed. */
export function BlockFacts({ change, sight }: { change: NodeChange; sight: Sight }): ReactNode {
  const { words } = sight
  const named = (name: string) => words.attributes[name] ?? name
  const prose = attributeWords(change.before, change.after)
  const lines = prose.map(({ name, text }) => fact(named(name), <TextRuns runs={text} sight={sight} />))
  const others = change.attributes
    .filter(({ name }) => name !== 'mediaId' && !prose.some((each) => each.name === name))
    .map(({ name, before, after }) =>
      fact(
        named(name),
        <>
          <del>{valueText(name, before, sight)}</del> <ins>{valueText(name, after, sight)}</ins>
        </>,
      ),
    )
  return <InARow parts={[...lines, ...others]} />
}

function fact(name: string, value: ReactNode): ReactNode {
  return (
    <p className="changes-fact">
      {name}: {value}
    </p>
  )
}

function valueText(name: string, value: unknown, sight: Sight): string {
  if (value === null || value === '') return sight.words.empty
  if (name === 'fileId' && typeof value === 'string') return sight.nameOf.file(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
