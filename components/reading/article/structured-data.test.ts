import { expect, it } from 'vitest'
import { newspaperSchema } from '#newsroom/papers/newspaper.ts'
import type { PublishedArticle } from '#newsroom/reading/published.ts'
import { articleJsonLd } from './structured-data.ts'

const article: PublishedArticle = {
  number: 12,
  kind: 'article',
  path: '/thoi-su/so-ket-12',
  title: 'Sơ kết',
  kicker: '',
  dateline: 'LSO',
  abstract: 'Chiều 28/7.',
  sapo: 'Chiều 28/7.',
  section: { name: 'Thời sự', slug: 'thoi-su' },
  publishedAt: new Date('2021-05-07T03:05:00Z'),
  updatedAt: new Date('2021-05-07T03:05:00Z'),
  lead: { fileKey: 'k', width: 800, height: 600, colour: '#000000', caption: 'Hội nghị', credit: 'Ảnh: X', alt: '' },
  bylines: [
    { name: 'Hồ Xuân Hương', slug: 'ho-xuan-huong' },
    { name: 'Triệu Thị Mùi', slug: null },
  ],
  body: { type: 'doc', content: [] },
  pictures: {},
  files: {},
  topics: [{ name: 'Thi đua', slug: 'thi-dua', kind: 'topic' }],
  series: [],
  words: 300,
  corrects: null,
  corrections: [{ path: '/thoi-su/cai-chinh-13', publishedAt: new Date() }],
}

it('tells search engines who, when, where, in full addresses and the newspaper’s zone', () => {
  const sections = [{ name: 'Tin tức', slug: 'tin-tuc', under: [article.section] }]
  const newspaper = newspaperSchema.parse({ name: 'Báo Vân Lĩnh' })
  const { '@graph': graph } = articleJsonLd(article, { newspaper, sections }, (path) => `https://bao.example${path}`)
  expect(graph[0]).toMatchObject({
    '@type': 'NewsArticle',
    url: 'https://bao.example/thoi-su/so-ket-12',
    datePublished: '2021-05-07T10:05:00+07:00',
    author: [
      { name: 'Hồ Xuân Hương', url: 'https://bao.example/tac-gia/ho-xuan-huong' },
      { '@type': 'Person', name: 'Triệu Thị Mùi' },
    ],
    image: [
      { url: 'https://bao.example/anh/k-480.webp', width: 480, height: 360 },
      { url: 'https://bao.example/anh/k-960.webp', width: 800, height: 600, caption: 'Hội nghị', creditText: 'X' },
    ],
    publisher: { name: 'Báo Vân Lĩnh', logo: { url: 'https://bao.example/bieu-tuong/512.png' } },
    correction: [{ '@type': 'CorrectionComment', url: 'https://bao.example/thoi-su/cai-chinh-13' }],
  })
  expect(graph[1]).toMatchObject({
    itemListElement: [
      { position: 1, item: 'https://bao.example/' },
      { position: 2, name: 'Tin tức', item: 'https://bao.example/tin-tuc' },
      { position: 3, name: 'Thời sự', item: 'https://bao.example/thoi-su' },
      { position: 4, name: 'Sơ kết' },
    ],
  })
})
