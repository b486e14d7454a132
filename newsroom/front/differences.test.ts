import { describe, expect, it } from 'vitest'
import { frontDifferences } from './differences.ts'
import { type FrontPlace, type FrontSlot, newSlot } from './plan.ts'

const place = (number: number, more: Partial<FrontPlace> = {}): FrontPlace => ({
  number,
  until: null,
  headline: '',
  picture: null,
  ...more,
})
const slot = (id: string, ...places: FrontPlace[]): FrontSlot => ({ ...newSlot(id, 'columns'), places })
const told = (before: FrontSlot[], after: FrontSlot[]) =>
  frontDifferences(before, after).map((each) =>
    'number' in each ? `${each.what} ${each.number}` : `${each.what} ${(each.slot as FrontSlot).id}`,
  )

describe('what differs between two plans', () => {
  it('is nothing between a plan and itself', () => {
    expect(told([slot('a', place(1)), slot('b')], [slot('a', place(1)), slot('b')])).toEqual([])
  })

  it('is what was put, taken away, and moved to another slot', () => {
    const before = [slot('a', place(1), place(2)), slot('b')]
    const after = [slot('a', place(3)), slot('b', place(1))]
    expect(told(before, after)).toEqual(['put 3', 'moved 1', 'removed 2'])
  })

  it('is the one slot that was moved, and not all that it passed', () => {
    const [a, b, c, d] = [slot('a'), slot('b'), slot('c'), slot('d')]
    expect(told([a, b, c, d], [d, a, b, c])).toEqual(['slot_moved d'])
    expect(told([a, b, c, d], [b, c, d, a])).toEqual(['slot_moved a'])
  })

  it('is slots added, removed and set otherwise', () => {
    const bigger = { ...slot('a'), size: 5 }
    expect(told([slot('a'), slot('b')], [bigger, slot('c')])).toEqual([
      'slot_added c',
      'slot_removed b',
      'slot_changed a',
    ])
    const lines = { ...newSlot('n', 'notices'), notices: [{ text: 'Nghỉ Tết', href: '' }] }
    expect(told([newSlot('n', 'notices')], [lines])).toEqual(['notices_changed n'])
  })

  it('is pins, headlines, pictures and the order within a slot', () => {
    const before = [slot('a', place(1), place(2), place(3, { until: '2031-01-01T00:00:00Z' }))]
    const picture = { mediaId: 'm', fileKey: 'k', width: 1, height: 1, colour: '#000' }
    const after = [
      slot('a', place(2, { headline: 'Khác' }), place(1, { until: '2031-01-01T00:00:00Z' }), place(3, { picture })),
    ]
    expect(told(before, after)).toEqual(['retitled 2', 'pinned 1', 'unpinned 3', 'pictured 3', 'reordered a'])
  })
})
