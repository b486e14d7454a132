import { describe, expect, it } from 'vitest'
import { layFrontPage } from './front-page.ts'
import type { Teaser } from './published.ts'

const section = { name: 'Thời sự', slug: 'thoi-su' }

function teaser(number: number, wish: { picture?: number; kind?: 'correction' } = {}): Teaser {
  const at = new Date(Date.UTC(2021, 4, 7) - number * 60_000)
  const { picture, kind = 'article' } = wish
  return {
    number,
    kind,
    path: `/thoi-su/bai-${number}`,
    title: `Bài ${number}`,
    kicker: '',
    dateline: '',
    abstract: '',
    sapo: '',
    section,
    publishedAt: at,
    updatedAt: at,
    lead: picture
      ? { fileKey: `k${number}`, width: picture, height: 600, colour: '#000000', caption: '', credit: '', alt: '' }
      : null,
    bylines: [],
  }
}

const numbers = (teasers: readonly (Teaser | null)[]) => teasers.map((one) => one?.number)

describe('the front page', () => {
  it('leads with the newest article whose picture is fit for it', () => {
    const newest = [teaser(1), teaser(2, { picture: 480 }), teaser(3, { picture: 1600 }), teaser(4)]
    expect(layFrontPage(newest, []).lead?.number).toBe(3)
  })

  it('leads with the newest where pictures are far down or missing', () => {
    const plain = Array.from({ length: 20 }, (_, index) => teaser(index + 1))
    expect(layFrontPage(plain, []).lead?.number).toBe(1)
    plain[15] = teaser(16, { picture: 1600 })
    expect(layFrontPage(plain, []).lead?.number).toBe(1)
  })

  it('puts nothing on the page twice, and nothing away', () => {
    const newest = Array.from({ length: 14 }, (_, index) => teaser(index + 1, index % 3 === 0 ? { picture: 1600 } : {}))
    const page = layFrontPage(newest, [{ section, newest: [...newest, teaser(15), teaser(16, { picture: 900 })] }])
    const shown = numbers([
      page.lead,
      ...page.beside,
      ...page.below,
      ...page.latest,
      ...page.blocks.flatMap((block) => block.teasers),
    ])
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
    expect(numbers(page.blocks[0]?.teasers ?? [])).toEqual([16, 15])
  })

  it('leaves corrections to their own page, and empty sections out', () => {
    const correction = teaser(1, { kind: 'correction', picture: 1600 })
    const page = layFrontPage([correction], [{ section, newest: [correction] }])
    expect(page).toEqual({ lead: null, beside: [], below: [], latest: [], blocks: [] })
  })
})
