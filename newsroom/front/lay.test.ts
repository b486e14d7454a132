import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Teaser } from '../reading/published.ts'
import { type FrontMatter, layFront, layPlaces, shownOnFront } from './lay.ts'
import { depthsFor } from './needs.ts'
import {
  BY_ITSELF,
  FRONT_PAGE,
  type FrontPlace,
  type FrontSlot,
  newSlot,
  numbersIn,
  SLOT_KINDS,
  slotsOf,
} from './plan.ts'

const at = new Date('2021-05-07T03:00:00Z')
const label = { name: 'Thời sự', slug: 'thoi-su' }
const picture = { mediaId: 'm', fileKey: 'khac', width: 1600, height: 900, colour: '#111111' }

function teaser(number: number, wish: { picture?: number; kind?: 'correction' } = {}): Teaser {
  const publishedAt = new Date(at.getTime() - number * 60_000)
  return {
    number,
    kind: wish.kind ?? 'article',
    path: `/thoi-su/bai-${number}`,
    title: `Bài ${number}`,
    kicker: '',
    dateline: '',
    abstract: '',
    sapo: '',
    section: label,
    publishedAt,
    updatedAt: publishedAt,
    lead: wish.picture
      ? { fileKey: `k${number}`, width: wish.picture, height: 600, colour: '#000000', caption: '', credit: '', alt: '' }
      : null,
    bylines: [],
  }
}

const many = (count: number, from = 1) => Array.from({ length: count }, (_, index) => teaser(from + index))
const place = (number: number, more: Partial<FrontPlace> = {}): FrontPlace => ({
  number,
  until: null,
  headline: '',
  picture: null,
  ...more,
})

function matter(more: Partial<FrontMatter> = {}): FrontMatter {
  return {
    placed: new Map(),
    newest: [],
    sections: new Map(),
    features: { video: [], pictures: [] },
    mostRead: [],
    ...more,
  }
}

const placed = (...teasers: Teaser[]) => new Map(teasers.map((each) => [each.number, each]))
const numbersOf = (front: ReturnType<typeof layFront>) =>
  Object.fromEntries(front.slots.map((slot) => [slot.id, slot.teasers.map((each) => each.number)]))

describe('a front that lays itself out', () => {
  const slots = slotsOf(BY_ITSELF, FRONT_PAGE, ['s1'])
  const byItself = (newest: Teaser[], ofSection: Teaser[] = []) =>
    layFront(slots, matter({ newest, sections: new Map([['s1', { label, newest: ofSection }]]) }), at)

  it('leads with the newest article whose picture is fit for it', () => {
    const newest = [teaser(1), teaser(2, { picture: 480 }), teaser(3, { picture: 1600 }), teaser(4)]
    expect(numbersOf(byItself(newest)).lead).toEqual([3])
  })

  it('leads with the newest where pictures are far down or missing', () => {
    const plain = many(20)
    expect(numbersOf(byItself(plain)).lead).toEqual([1])
    plain[15] = teaser(16, { picture: 1600 })
    expect(numbersOf(byItself(plain)).lead).toEqual([1])
  })

  it('puts nothing on the page twice, and nothing away', () => {
    const newest = Array.from({ length: 14 }, (_, index) => teaser(index + 1, index % 3 === 0 ? { picture: 1600 } : {}))
    const front = byItself(newest, [...newest, teaser(15), teaser(16, { picture: 900 })])
    expect(numbersOf(front)['section-s1']).toEqual([16, 15])
    expect([...shownOnFront(front)].toSorted((a, b) => a - b)).toEqual(many(16).map((each) => each.number))
    expect(front.slots[4]?.section).toEqual(label)
  })

  it('leaves corrections to their own page, and empty slots out', () => {
    const correction = teaser(1, { kind: 'correction', picture: 1600 })
    expect(byItself([correction], [correction])).toEqual({ slots: [], until: null })
  })

  it('has a lead and seconds on the front of a section', () => {
    const front = layFront(slotsOf(BY_ITSELF, 's1', ['s1']), matter({ newest: many(8) }), at)
    expect(numbersOf(front)).toEqual({ lead: [1], seconds: [2, 3, 4, 5] })
  })
})

describe('what was put on a front by hand', () => {
  const slots = (...places: (FrontPlace | null)[]): FrontSlot[] => [
    newSlot('lead', 'lead'),
    { ...newSlot('seconds', 'seconds'), places },
  ]

  it('stands at its place and nowhere else; the rule fills the rest', () => {
    const newest = many(6)
    const front = layFront(slots(place(1), place(9)), matter({ newest, placed: placed(teaser(1), teaser(9)) }), at)
    expect(numbersOf(front)).toEqual({ lead: [2], seconds: [1, 9, 3] })
    const third = layFront(slots(null, null, place(9)), matter({ newest, placed: placed(teaser(9)) }), at)
    expect(numbersOf(third)).toEqual({ lead: [1], seconds: [2, 3, 9] })
  })

  it('stands once where a plan names it twice', () => {
    const twice = [{ ...newSlot('lead', 'lead'), places: [place(9)] }, newSlot('columns', 'columns')]
    twice[1]?.places.push(place(9), place(8))
    const front = layFront(twice, matter({ placed: placed(teaser(8), teaser(9)) }), at)
    expect(numbersOf(front)).toEqual({ lead: [9], columns: [8] })
  })

  it('leaves by itself when readers no longer have it, and its place falls to the rule', () => {
    const front = layFront(slots(place(9)), matter({ newest: many(4) }), at)
    expect(numbersOf(front)).toEqual({ lead: [1], seconds: [2, 3, 4] })
  })

  it('leaves at the moment until which it was pinned, and says when that is', () => {
    const until = new Date(at.getTime() + 60_000)
    const pinned = slots(place(9, { until: until.toISOString() }), place(8, { until: '2031-01-01T00:00:00Z' }))
    const all = matter({ newest: many(6), placed: placed(teaser(8), teaser(9)) })
    expect(layFront(pinned, all, at).until).toEqual(until)
    expect(numbersOf(layFront(pinned, all, at)).seconds).toEqual([9, 8, 2])
    const later = layFront(pinned, all, until)
    expect(numbersOf(later).seconds).toEqual([2, 8, 3])
    expect(later.until).toEqual(new Date('2031-01-01T00:00:00Z'))
  })

  it('has the headline and the picture that were given to it for this front', () => {
    const other = slots(place(9, { headline: 'Tít khác', picture }))
    const shown = layFront(other, matter({ placed: placed(teaser(9)) }), at).slots[0]?.teasers[0]
    expect(shown?.title).toBe('Tít khác')
    expect(shown?.lead).toEqual({
      fileKey: 'khac',
      width: 1600,
      height: 900,
      colour: '#111111',
      caption: '',
      credit: '',
      alt: '',
    })
  })

  it('may be a correction, which no rule puts there', () => {
    const correction = teaser(9, { kind: 'correction' })
    const front = layFront(slots(place(9)), matter({ placed: placed(correction), newest: [correction] }), at)
    expect(numbersOf(front)).toEqual({ seconds: [9] })
  })
})

describe('rules', () => {
  it('fill from the list that each names, from the top of the page down', () => {
    const slots: FrontSlot[] = [
      newSlot('video', 'video'),
      newSlot('pictures', 'pictures'),
      newSlot('read', 'most_read'),
      newSlot('none', 'columns', { by: 'nothing' }),
      newSlot('section', 'opinion', { by: 'section', sectionId: 's2' }),
    ]
    const all = matter({
      features: { video: [teaser(1)], pictures: [teaser(2)] },
      mostRead: [teaser(1), teaser(3)],
      newest: many(9),
      sections: new Map([['s2', { label, newest: [teaser(3), teaser(4)] }]]),
    })
    expect(numbersOf(layFront(slots, all, at))).toEqual({ video: [1], pictures: [2], read: [3], section: [4] })
  })

  it('keep the lines of a slot of notices, and of no other', () => {
    const notices = [{ text: 'Báo nghỉ Tết', href: '' }]
    const slots = [
      { ...newSlot('n', 'notices'), notices },
      { ...newSlot('l', 'latest'), notices },
    ]
    expect(layFront(slots, matter(), at).slots).toMatchObject([{ id: 'n', notices }])
  })
})

const number = fc.integer({ min: 1, max: 40 })
const list = fc.uniqueArray(number, { maxLength: 30 })
const fill = fc.oneof(
  fc.constant({ by: 'newest' } as const),
  fc.constant({ by: 'section', sectionId: 's1' } as const),
  fc.constant({ by: 'feature', feature: 'video' } as const),
  fc.constant({ by: 'most_read' } as const),
  fc.constant({ by: 'nothing' } as const),
)
const slot = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...SLOT_KINDS),
  title: fc.constant(''),
  size: fc.integer({ min: 0, max: 12 }),
  fill,
  places: fc.array(
    fc.option(
      fc.record({
        number,
        until: fc.constantFrom(null, '2021-05-07T02:59:00Z', '2021-05-07T03:01:00Z'),
        headline: fc.constantFrom('', 'Tít khác'),
        picture: fc.constant(null),
      }),
    ),
    { maxLength: 6 },
  ),
  notices: fc.constant<FrontSlot['notices']>([]),
})

describe('every front', () => {
  it('has nothing twice, nothing that readers do not have, nothing past its pin, and no slot over its size', () => {
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 12 }), list, list, list, list, (slots, readable, newest, video, read) => {
        const there = new Set(readable)
        const teasers = (numbers: number[]) =>
          numbers.filter((each) => there.has(each)).map((each) => teaser(each, each % 2 ? { picture: 1200 } : {}))
        const all = matter({
          placed: placed(...teasers(numbersIn(slots))),
          newest: teasers(newest),
          features: { video: teasers(video), pictures: [] },
          mostRead: teasers(read),
          sections: new Map([['s1', { label, newest: teasers(newest) }]]),
        })
        const front = layFront(slots, all, at)
        const shown = front.slots.flatMap((each) => each.teasers.map((one) => one.number))
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.every((each) => there.has(each))).toBe(true)
        for (const laid of front.slots) {
          const planned = slots.find((each) => each.id === laid.id)
          expect(laid.teasers.length).toBeLessThanOrEqual(planned?.size ?? 0)
        }
        for (const each of layPlaces(slots, all, at).flat()) {
          expect(each?.byHand?.until ?? null).not.toBe('2021-05-07T02:59:00Z')
        }
        expect(front.until === null || front.until > at).toBe(true)
      }),
    )
  })

  it('is filled as far as its lists go, from lists as deep as are read', () => {
    // Two slots of the newest, one of a section: the section's list must reach past all that may stand above.
    const slots = slotsOf(BY_ITSELF, FRONT_PAGE, ['s1'])
    const depths = depthsFor(slots, () => null)
    const newest = many(100)
    const front = layFront(
      slots,
      matter({
        newest: newest.slice(0, depths.newest),
        sections: new Map([['s1', { label, newest: newest.slice(0, depths.sections.get('s1')) }]]),
      }),
      at,
    )
    expect(front.slots.map((each) => each.teasers.length)).toEqual([1, 3, 2, 8, 5])
  })
})
