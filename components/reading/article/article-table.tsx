import { type CSSProperties, createElement, Fragment, type ReactNode, useId } from 'react'
import { columnsOf, type FigureColumn, figureOf, headRows, lineOf } from '#newsroom/document/table-columns.ts'
import type { InnerBlock, Table, TableCell, TextNode } from '#newsroom/document/types.ts'

type Show = {
  /** The blocks of a cell. */
  blocks: (content: readonly InnerBlock[]) => ReactNode
  text: (node: TextNode) => ReactNode
  /** What a table is called that says nothing of itself. */
  name: string
}

/**
 * A table in a box that scrolls where it is wider than the page. Columns of figures stand on the right, one comma below
 * the other.
 */
export function ArticleTable({ node, ...show }: { node: Table } & Show) {
  const id = useId()
  const { columnOf, figures } = columnsOf(node)
  const heads = headRows(node)
  const rows = node.content.map((row, at) => {
    const cells = row.content.map((each) => {
      const column = each.attrs.colspan > 1 ? undefined : figures.get(columnOf.get(each) ?? -1)
      return cell(each, at < heads, column, show)
    })
    return createElement('tr', null, ...cells)
  })
  const caption = node.attrs?.caption
  const table = (
    <table aria-labelledby={caption && id}>
      {heads > 0 ? <thead>{inARow(rows.slice(0, heads))}</thead> : null}
      {rows.length > heads ? <tbody>{inARow(rows.slice(heads))}</tbody> : null}
    </table>
  )
  if (!caption) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      <section className="table-box" aria-label={show.name} tabIndex={0}>
        {table}
      </section>
    )
  }
  return (
    <figure className="article-table">
      <figcaption id={id}>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="table-box" aria-labelledby={id} tabIndex={0}>
        {table}
      </section>
    </figure>
  )
}

/** Rows and cells never change order, so they stand one after another and need no keys. */
function inARow(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}

function cell(node: TableCell, inHead: boolean, column: FigureColumn | undefined, show: Show): ReactNode {
  const { colspan, rowspan } = node.attrs
  const attributes = {
    ...(colspan > 1 ? { colSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(column ? { className: 'figures' } : {}),
  }
  if (node.type === 'tableCell') {
    return <td {...attributes}>{(column && figure(node, column, show)) ?? show.blocks(node.content)}</td>
  }
  const scope = inHead ? (colspan > 1 ? 'colgroup' : 'col') : rowspan > 1 ? 'rowgroup' : 'row'
  return (
    <th {...attributes} scope={scope}>
      {show.blocks(node.content)}
    </th>
  )
}

/** A figure with what follows its comma in a box as wide as the longest of the column; null where it is no plain one. */
function figure(node: TableCell, column: FigureColumn, show: Show): ReactNode {
  if (column.decimals === 0 && !column.unit) return null
  const [first] = node.content
  const [text, ...others] = (first?.type === 'paragraph' && first.content) || []
  const found = figureOf(lineOf(node) ?? '')
  if (!found || text?.type !== 'text' || others.length > 0) return null
  const style: CSSProperties = {
    inlineSize: `calc(${column.decimals}ch + ${(column.decimals > 0 ? 0.3 : 0) + (column.unit ? 1.2 : 0)}em)`,
  }
  return (
    <>
      {show.text({ ...text, text: found.whole })}
      <span className="decimals" style={style}>
        {found.rest === '' ? null : show.text({ ...text, text: found.rest })}
      </span>
    </>
  )
}
