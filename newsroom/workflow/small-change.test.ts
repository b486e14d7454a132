import { describe, expect, it } from 'vitest'
import { type ArticleContent, emptyContent } from '../articles/article.ts'
import type { DocumentNode, TextNode } from '../document/types.ts'
import { isSmallChange, mostWords } from './small-change.ts'

const SENTENCE = 'Sáng nay các đơn vị họp bàn tại hội trường tỉnh và thống nhất kế hoạch.'
const body = (...paragraphs: (string | TextNode[])[]): DocumentNode => ({
  type: 'doc',
  content: paragraphs.map((text) => ({
    type: 'paragraph',
    content: typeof text === 'string' ? [{ type: 'text', text }] : text,
  })),
})
/** Some hundred and fifty words. */
const long = [SENTENCE, ...Array.from({ length: 9 }, (_, n) => `Đoạn ${n}: ${SENTENCE}`)]
const live = (change: Partial<ArticleContent> = {}): ArticleContent => ({
  ...emptyContent(),
  title: 'Sơ kết phong trào',
  sapo: 'Chiều 28/7, 3.000 người dự họp.',
  sectionId: 's1',
  topicIds: ['t1'],
  bylines: [{ penNameId: null, name: 'Hồ Xuân Hương' }],
  body: body(...long),
  ...change,
})
const small = (change: Partial<ArticleContent>) => isSmallChange(live(), live(change))

describe('a small change', () => {
  it('is a number in the sapo, a misspelt word, a sign', () => {
    expect(small({ sapo: 'Chiều 28/7, 300 người dự họp.' })).toBe(true)
    expect(small({ body: body(SENTENCE.replace('bàn', 'bàng'), ...long.slice(1)) })).toBe(true)
    expect(small({ body: body(`${SENTENCE.slice(0, -1)}!`, ...long.slice(1)) })).toBe(true)
  })

  it('is none where nothing changed', () => {
    expect(small({})).toBe(false)
    expect(isSmallChange(live(), live({ sapo: live().sapo.normalize('NFD') }))).toBe(false)
  })

  it('never touches anything but words of sapo and body', () => {
    const sapo = 'Chiều 28/7, 300 người dự họp.'
    for (const change of [
      { title: 'Tổng kết phong trào' },
      { kicker: 'Thi đua' },
      { dateline: 'TTO' },
      { sectionId: 's2' },
      { topicIds: [] },
      { bylines: [] },
      { lead: { mediaId: 'm1', caption: '', credit: '', alt: '' } },
      { body: body(...long, 'Thêm.') },
      { body: body(...long.slice(0, -1)) },
      { body: body([{ type: 'text', text: SENTENCE, marks: [{ type: 'bold' }] }], ...long.slice(1)) },
    ] satisfies Partial<ArticleContent>[]) {
      expect(small({ ...change, sapo }), JSON.stringify(change).slice(0, 60)).toBe(false)
    }
  })

  it('leaves links where they are and where they lead', () => {
    const linked = (href: string, before: string, words: string, after: string) =>
      live({
        body: body(
          [
            { type: 'text', text: before },
            { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] },
            { type: 'text', text: after },
          ],
          ...long,
        ),
      })
    const here = linked('https://a.example/', 'Xem ', 'thông cáo', ' của tỉnh.')
    expect(isSmallChange(here, linked('https://a.example/', 'Xem ', 'thông báo', ' của tỉnh.'))).toBe(true)
    expect(isSmallChange(here, linked('https://b.example/', 'Xem ', 'thông báo', ' của tỉnh.'))).toBe(false)
    expect(
      isSmallChange(
        linked('https://a.example/', 'Xem ', 'thông cáo', ` ${SENTENCE}`),
        linked('https://a.example/', 'Xem thông cáo ', SENTENCE, ' '),
      ),
    ).toBe(false)
  })

  it('is bounded by a share of the text, by a number, and by letters', () => {
    expect([10, 99, 200, 1000, 100_000].map(mostWords)).toEqual([3, 3, 6, 30, 30])
    const words = (count: number) =>
      live({ sapo: `${live().sapo} ${Array.from({ length: count }, () => 'sai').join(' ')}` })
    expect(isSmallChange(live(), words(4))).toBe(true)
    expect(isSmallChange(live(), words(12))).toBe(false)
    expect(small({ sapo: `${live().sapo} ${'x'.repeat(400)}` })).toBe(false)
    expect(small({ sapo: `${live().sapo}${'!'.repeat(60)}` })).toBe(false)
    // Words that change places are many, not none.
    const turned = SENTENCE.split(' ').reverse().join(' ')
    expect(small({ body: body(turned, ...long.slice(1)) })).toBe(false)
  })
})
