import { expect, it } from 'vitest'
import { columnsOf, figureOf, headRows } from './table-columns.ts'
import type { Table, TableCell } from './types.ts'

type Over = { colspan?: number; rowspan?: number }

function cell(text: string, over: Over = {}, type: TableCell['type'] = 'tableCell'): TableCell {
  return {
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null, ...over },
    content: [text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }],
  }
}
const head = (text: string, over?: Over) => cell(text, over, 'tableHeader')
const table = (...rows: TableCell[][]): Table => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
})

it('knows figures as they are written here, and takes nothing else for one', () => {
  for (const text of [
    '0',
    '1250',
    '1.250',
    '1.250.000',
    '1 250',
    '2,8',
    '1.250,25',
    '-3',
    '−3,5',
    '+4',
    '12%',
    '2,5 %',
  ])
    expect(figureOf(text), text).not.toBeNull()
  for (const text of ['', '28/7', '1.25', '1,250.5', '2,', 'm2', '12 người', '0912-345', '1.2500', '3.000 - 4.000'])
    expect(figureOf(text), text).toBeNull()
  expect(figureOf('1.250,5 %')).toEqual({ whole: '1.250', rest: ',5 %' })
})

it('finds columns of figures, with the most decimals of them', () => {
  const { figures } = columnsOf(
    table(
      [head('Xã'), head('Vụ xuân'), head('Năm 2024'), head('Ghi chú')],
      [cell('Nà Sầm'), cell('1.250,5'), cell('12'), cell('7')],
      [cell('Tân Mỹ'), cell('–'), cell('12,25%'), cell('chưa có')],
      [cell('Cả huyện'), cell('7'), cell(''), cell('')],
    ),
  )
  expect([...figures]).toEqual([
    [1, { decimals: 1, unit: false }],
    [2, { decimals: 2, unit: true }],
  ])
})

it('counts the columns that cells from above and cells of several columns take', () => {
  const long = head('Huyện', { rowspan: 2 })
  const figure = cell('3')
  const made = table(
    [long, head('Vụ', { colspan: 2 })],
    [head('xuân'), head('mùa')],
    [cell('Lộc Bình', { rowspan: 2 }), cell('1'), cell('2')],
    [figure, cell('4')],
    [cell('không có số liệu', { colspan: 3 })],
  )
  const { columnOf, figures } = columnsOf(made)
  expect(columnOf.get(figure)).toBe(1)
  expect([...figures.keys()]).toEqual([1, 2])
  expect(headRows(made)).toBe(2)
})

it('a head that reaches into the rows below leaves the table in one piece', () => {
  expect(headRows(table([head('a', { rowspan: 2 }), head('b')], [cell('1')]))).toBe(0)
  expect(headRows(table([head('a'), head('b')], [head('c'), cell('1')]))).toBe(1)
  expect(headRows(table([head('a')], [head('b')]))).toBe(1)
  expect(headRows(table([cell('a')]))).toBe(0)
})
