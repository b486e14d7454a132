import { mergeAttributes } from '@tiptap/core'
import { TableCell as Cell, TableHeader as Header, Table as Plain } from '@tiptap/extension-table'
import { LIMITS } from '../kit/limits.ts'
import { attribute, isText, isWhole } from './attribute.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'

/** A table, and what it is called. */
export const Table = Plain.configure({ resizable: false }).extend({
  addAttributes() {
    return {
      caption: attribute({
        name: 'caption',
        default: undefined,
        validate: (value) => value === undefined || (isText(value, LIMITS.caption) && value !== ''),
        parse: (element) => captionOf(element) || undefined,
      }),
    }
  },
  // What it is called is read above, and is no cell.
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML({ node, HTMLAttributes: { caption: _, ...others } }) {
    const caption: unknown = node.attrs.caption
    const body = ['tbody', 0] as const
    return typeof caption === 'string'
      ? ['table', mergeAttributes(others), ['caption', caption], body]
      : ['table', mergeAttributes(others), body]
  },
})

/** A cell that names a row or a column. */
export const TableHeader = Header.extend({ marks: SUGGESTIONS, addAttributes: cellAttributes })

/** Any other cell. */
export const TableCell = Cell.extend({ marks: SUGGESTIONS, addAttributes: cellAttributes })

function captionOf(table: HTMLElement): string {
  const caption = [...table.children].find((child) => child.localName === 'caption')
  return (caption?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function cellAttributes() {
  return {
    colspan: span('colspan'),
    rowspan: span('rowspan'),
    colwidth: attribute({
      name: 'colwidth',
      default: null,
      validate: (value) =>
        value === null ||
        (Array.isArray(value) && value.length <= 100 && value.every((width) => isWhole(width, 0, 5000))),
      // Widths of pasted tables belong to another page.
      parse: () => null,
    }),
  }
}

function span(name: 'colspan' | 'rowspan') {
  return attribute({
    name,
    default: 1,
    validate: (value) => isWhole(value, 1, 100),
    parse: (element) => Number.parseInt(element.getAttribute(name) ?? '1', 10),
  })
}
