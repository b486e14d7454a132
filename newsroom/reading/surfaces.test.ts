import { describe, expect, it } from 'vitest'
import { type Placement, type Surface, surfaceKey, surfacesOf } from './surfaces.ts'

const place = (change: Partial<Placement> = {}): Placement => ({
  number: 12,
  publishedAt: new Date('2021-05-07T03:05:00Z'),
  sectionId: 'bep',
  topSectionId: 'doi-song',
  topicIds: ['cho'],
  penNameIds: ['mui'],
  correctsNumber: null,
  ...change,
})
const keys = (surfaces: Surface[]) => surfaces.map(surfaceKey).sort()
const ITSELF = ['article 12', 'features', 'search', 'sitemap', 'suggestions']
const LISTS = ['archive', 'author mui', 'in_section bep', 'in_section doi-song', 'newest', 'topic cho']

describe('what a change of an article touches', () => {
  it('is itself and all lists that it enters or leaves', () => {
    expect(keys(surfacesOf(null, place()))).toEqual([...ITSELF, ...LISTS].sort())
    expect(keys(surfacesOf(place(), null))).toEqual([...ITSELF, ...LISTS].sort())
  })

  it('is itself where it stays in its places', () => {
    expect(keys(surfacesOf(place(), place()))).toEqual(ITSELF)
  })

  it('is the lists it leaves and those it enters, and none that it stays in', () => {
    const after = place({ sectionId: 'du-lich', topicIds: ['cho', 'lu'], penNameIds: [] })
    expect(keys(surfacesOf(place(), after))).toEqual(
      [...ITSELF, 'archive', 'in_section bep', 'in_section du-lich', 'topic lu', 'author mui'].sort(),
    )
  })

  it('is every list of it where its moment changes', () => {
    const after = place({ publishedAt: new Date('2021-05-08T03:05:00Z') })
    expect(keys(surfacesOf(place(), after))).toEqual([...ITSELF, ...LISTS].sort())
  })

  it('is what it corrects, too, which names it', () => {
    expect(keys(surfacesOf(null, place({ correctsNumber: 7 })))).toEqual(
      [...ITSELF, ...LISTS, 'article 7', 'corrections'].sort(),
    )
    expect(keys(surfacesOf(place({ correctsNumber: 7 }), place({ correctsNumber: 7 })))).toEqual(ITSELF)
  })
})
