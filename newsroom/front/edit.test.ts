import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSlot, changePlace, changeSlot, moveSlot, putAt, removeSlot, spotOf, stepPlace, takeAway } from './edit.ts'
import { FRONT_LIMITS, type FrontSlot, newSlot, numbersIn } from './plan.ts'

const slot = (id: string, size: number, ...numbers: (number | null)[]): FrontSlot => ({
  ...newSlot(id, 'columns'),
  size,
  places: numbers.map((number) => (number === null ? null : { number, until: null, headline: '', picture: null })),
})
const told = (slots: readonly FrontSlot[]) =>
  Object.fromEntries(slots.map((each) => [each.id, each.places.map((place) => place?.number ?? null)]))

describe('arranging a front', () => {
  it('puts an article at its place and leaves those before it to the rule', () => {
    expect(told(putAt([slot('a', 4)], 7, { slotId: 'a', index: 2 }))).toEqual({ a: [null, null, 7] })
  })

  it('makes room down to the next place that is the rule’s', () => {
    expect(told(putAt([slot('a', 4, 1, 2, null, 3)], 7, { slotId: 'a', index: 0 }))).toEqual({ a: [7, 1, 2, 3] })
    expect(told(putAt([slot('a', 3, 1, 2, 3)], 7, { slotId: 'a', index: 1 }))).toEqual({ a: [1, 7, 2] })
  })

  it('moves what stood elsewhere, with its headline and its pin', () => {
    const titled = changePlace([slot('a', 2, 1, 2), slot('b', 2)], 1, {
      headline: 'Khác',
      until: '2031-01-01T00:00:00Z',
    })
    const moved = putAt(titled, 1, { slotId: 'b', index: 0 })
    expect(told(moved)).toEqual({ a: [null, 2], b: [1] })
    expect(moved[1]?.places[0]).toMatchObject({ headline: 'Khác', until: '2031-01-01T00:00:00Z' })
  })

  it('puts nothing where there is no room for articles', () => {
    expect(told(putAt([slot('a', 0)], 7, { slotId: 'a', index: 0 }))).toEqual({ a: [] })
  })

  it('steps earlier and later, and from slot to slot', () => {
    const slots = [slot('a', 2, 1, 2), slot('n', 0), slot('b', 2, null, 3)]
    expect(told(stepPlace(slots, 1, { slotId: 'a', index: 0 }, 1))).toMatchObject({ a: [2, 1] })
    expect(told(stepPlace(slots, 2, { slotId: 'a', index: 1 }, 1))).toMatchObject({ a: [1], b: [2, 3] })
    expect(told(stepPlace(slots, 3, { slotId: 'b', index: 1 }, -1))).toMatchObject({ b: [3] })
    expect(told(stepPlace(slots, 1, { slotId: 'a', index: 0 }, -1))).toEqual(told(slots))
    // What a rule put there is put by hand where it is moved to.
    expect(told(stepPlace(slots, 9, { slotId: 'b', index: 0 }, 1))).toMatchObject({ b: [3, 9] })
  })

  it('takes articles away, and adds, moves, changes and removes slots', () => {
    const slots = [slot('a', 3, 1, 2), slot('b', 2)]
    expect(told(takeAway(slots, 2))).toMatchObject({ a: [1] })
    expect(addSlot(slots, slot('c', 1), 'a').map((each) => each.id)).toEqual(['a', 'c', 'b'])
    expect(addSlot(slots, slot('c', 1), null).map((each) => each.id)).toEqual(['c', 'a', 'b'])
    expect(moveSlot(slots, 'b', 0).map((each) => each.id)).toEqual(['b', 'a'])
    expect(moveSlot(slots, 'a', 1).map((each) => each.id)).toEqual(['b', 'a'])
    expect(removeSlot(slots, 'a').map((each) => each.id)).toEqual(['b'])
    expect(told(changeSlot(slots, 'a', { size: 1 }))).toMatchObject({ a: [1] })
    const full = Array.from({ length: FRONT_LIMITS.slots }, (_, index) => slot(`s${index}`, 1))
    expect(addSlot(full, slot('c', 1), null)).toHaveLength(FRONT_LIMITS.slots)
  })

  it('never puts an article on the page twice, and never over a slot’s size', () => {
    const number = fc.integer({ min: 1, max: 9 })
    const act = fc.record({ number, slot: fc.constantFrom('a', 'b', 'c'), index: fc.integer({ min: -1, max: 6 }) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let slots = [slot('a', 1), slot('b', 3), slot('c', 0)]
        for (const { number: moved, slot: slotId, index } of acts) {
          const spot = spotOf(slots, moved)
          slots =
            index < 0 && spot
              ? stepPlace(slots, moved, spot, moved % 2 ? 1 : -1)
              : putAt(slots, moved, { slotId, index })
          const all = slots.flatMap((each) => each.places.flatMap((place) => place?.number ?? []))
          expect(numbersIn(slots)).toHaveLength(all.length)
          expect(slots.every((each) => each.places.length <= each.size)).toBe(true)
        }
      }),
    )
  })
})
