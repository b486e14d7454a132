import { describe, expect, it } from 'vitest'
import type { QueueItem } from '#newsroom/review/queue.ts'
import { freshRows, putInOrder, settle } from './settled-rows.ts'

const item = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({
  id,
  number: 1,
  version: 1,
  kind: 'article',
  title: id,
  state: 'submitted',
  stateSince: new Date(0),
  section: '',
  author: '',
  holder: '',
  holderId: null,
  heldByViewer: false,
  words: 1,
  live: false,
  uncheckedSince: null,
  scheduledAt: null,
  deadlineAt: null,
  updatedAt: new Date(0),
  steps: ['claim'],
  shortPaths: [],
  blocked: [],
  revision: null,
  group: 'submitted',
  late: false,
  pictures: 0,
  lacks: [],
  openComments: 0,
  returned: 0,
  openSuggestions: 0,
  ...change,
})
const editing = { state: 'editing', group: 'editing', holderId: 'thao' } as const
const rowsOf = (rows: ReturnType<typeof settle>['rows']) => rows.map((row) => `${row.item.id} ${row.group} ${row.news}`)
const nobody = new Set<string>()

describe('a queue that is looked at while others work', () => {
  it('keeps every row where it stands, marks what changed and holds back what is new', () => {
    const shown = freshRows([item('a'), item('b'), item('c')])
    const { rows, unseen } = settle(shown, [item('n'), item('c'), item('b', editing), item('m')], nobody)
    expect(rowsOf(rows)).toEqual(['a submitted gone', 'b submitted changed', 'c submitted none'])
    expect(rows[1]?.item.state).toBe('editing')
    expect(rows[0]?.item.steps).toEqual([])
    expect(unseen.map(({ id }) => id)).toEqual(['n', 'm'])
  })

  it('keeps the mark until the list is made anew, and does not mark each save of a writer', () => {
    const once = settle(freshRows([item('a'), item('b')]), [item('a', editing), item('b', { version: 9 })], nobody)
    const twice = settle(once.rows, [item('a', editing), item('b', { version: 10 })], nobody)
    expect(rowsOf(twice.rows)).toEqual(['a submitted changed', 'b submitted none'])
  })

  it('leaves what the viewer did where it was: nothing else comes under the hand', () => {
    const shown = freshRows([item('a'), item('b'), item('c'), item('d', editing)])
    const now = [item('b'), item('c'), item('d', editing), item('a', editing)]
    const { rows, unseen } = settle(shown, now, new Set(['a']))
    expect(rowsOf(rows)).toEqual(['a submitted none', 'b submitted none', 'c submitted none', 'd editing none'])
    expect(rows[0]?.item.state).toBe('editing')
    expect(unseen).toEqual([])
    expect(rowsOf(settle(shown, now.slice(1), new Set(['b'])).rows)[1]).toBe('b submitted gone')
  })

  it('puts in order what stands there when everything moves anyway, and still holds back what is new', () => {
    const shown = freshRows([item('a'), item('b'), item('c'), item('d', editing)])
    const now = [item('n'), item('c'), item('d', editing), item('a', editing)]
    const { rows, unseen } = settle(shown, now, new Set(['a']))
    expect(rowsOf(putInOrder(rows, now))).toEqual(['c submitted none', 'd editing none', 'a editing none'])
    expect(unseen.map(({ id }) => id)).toEqual(['n'])
  })

  it('begins a group that was empty at its place among the others', () => {
    const approved = { state: 'approved', group: 'approved' } as const
    const shown = freshRows([item('b'), item('z', approved)])
    const now = [item('b'), item('a', editing), item('z', approved)]
    expect(rowsOf(settle(shown, now, new Set(['a'])).rows)).toEqual([
      'b submitted none',
      'a editing none',
      'z approved none',
    ])
  })
})
