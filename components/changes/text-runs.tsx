import type { ReactNode } from 'react'
import { attributeText } from '#newsroom/changes/attribute-text.ts'
import type { AnyMark } from '#newsroom/changes/node.ts'
import type { TextRun } from '#newsroom/changes/text-changes.ts'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import { InARow } from './in-a-row.tsx'
import type { Sight } from './sight.ts'

/** A line of text with what came and went in it.. */
export function TextRuns({ runs, sight }: { runs: readonly TextRun[]; sight: Sight }): ReactNode {
  return <InARow parts={runs.map((run) => shown(run, sight))} />
}

function shown(run: TextRun, sight: Sight): ReactNode {
  switch (run.kind) {
    case 'same':
      return dressed(run.text, run.marks)
    case 'added':
      return <ins>{dressed(run.text, run.marks)}</ins>
    case 'removed':
      return <del>{dressed(run.text, run.marks)}</del>
    case 'marked':
      return <Marked run={run} sight={sight} />
    case 'node':
      return <NodeInLine run={run} sight={sight} />
  }
}

function dressed(text: string, marks: readonly AnyMark[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => wrapped(inner, mark), text)
}

const TAGS: Readonly<Record<string, 'strong' | 'em' | 'sup' | 'sub' | 's' | 'u' | 'bdi'>> = {
  bold: 'strong',
  italic: 'em',
  raised: 'sup',
  lowered: 'sub',
  struck: 's',
  underlined: 'u',
  rightToLeft: 'bdi',
}

function wrapped(inner: ReactNode, mark: AnyMark): ReactNode {
  const Tag = TAGS[mark.type]
  if (Tag) return <Tag dir={mark.type === 'rightToLeft' ? 'rtl' : undefined}>{inner}</Tag>
  const address = hrefOf(mark)
  return isLinkAddress(address) ? <a href={address}>{inner}</a> : inner
}

function hrefOf(mark: AnyMark | undefined): string {
  const address = mark?.attrs?.href
  return typeof address === 'string' ? address : ''
}

/** The same words, set otherwise: shown as they are now, and said what was done to them. */
function Marked({ run, sight }: { run: TextRun & { kind: 'marked' }; sight: Sight }): ReactNode {
  const { format } = sight.words
  const has = (marks: readonly AnyMark[], type: string) => marks.some((mark) => mark.type === type)
  const done = [
    ...run.marks.filter((mark) => !has(run.before, mark.type)).map((mark) => format.on[mark.type] ?? mark.type),
    ...run.before.filter((mark) => !has(run.marks, mark.type)).map((mark) => format.off[mark.type] ?? mark.type),
  ]
  const [old, now] = [run.before, run.marks].map((marks) => hrefOf(marks.find((mark) => mark.type === 'link')))
  const said = done.length > 0 ? `${format.label}: ${done.join(', ')}` : format.label
  return (
    <span className="changes-marked" title={said}>
      {dressed(run.text, sight.side === 'before' ? run.before : run.marks)}
      <span className="sr-only"> ({said}) </span>
      {old !== now && (
        <small className="changes-link">
          {' '}
          {format.linkTo} {old && <del>{old}</del>} {now && <ins>{now}</ins>}
        </small>
      )}
    </span>
  )
}

/** A line break, or a note within the line, which is written out where it stands. */
function NodeInLine({ run, sight }: { run: TextRun & { kind: 'node' }; sight: Sight }): ReactNode {
  const { before, after } = run
  const type = (after ?? before)?.type
  if (type === 'hardBreak') {
    const sign = <span aria-hidden>↵</span>
    if (before === null) return [<ins key="sign">{sign}</ins>, <br key="break" />]
    return after === null ? <del>{sign}</del> : <br />
  }
  const name = sight.words.nodes[type ?? ''] ?? type
  const text = attributeText(before, after)
  return (
    <small className="changes-note">
      [{name}: <TextRuns runs={text} sight={sight} />]
    </small>
  )
}
