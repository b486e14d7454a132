import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { plainText, textOf } from '#newsroom/document/plain-text.ts'
import type { Block } from '#newsroom/document/types.ts'
import { nodesIn } from '#newsroom/document/walk.ts'
import { articles } from './articles/index.ts'
import { demoFile } from './files.ts'
import { newspaper, outsideContributors, people, sections, topics } from './newspaper.ts'
import { picture, pictureKeys } from './pictures.ts'
import { type DemoArticle, demoStates } from './types.ts'

const sectionSlugs = sections.map((section) => section.slug)
const topicSlugs = topics.map((topic) => topic.slug)
const published = articles.filter((article) => article.state === 'published')

function find(key: string): DemoArticle {
  const article = articles.find((candidate) => candidate.key === key)
  if (!article) throw new Error(`No article ${key}`)
  return article
}

function words(article: DemoArticle): number {
  return `${article.sapo} ${plainText(article.body)}`.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function figures(article: DemoArticle): { picture: string; caption: string; credit: string; alt: string }[] {
  const inBody = [...nodesIn(article.body)].flatMap((block) =>
    block.type === 'figure'
      ? [
          {
            picture: block.attrs.mediaId.replace(/^picture:/, ''),
            caption: textOf(block),
            credit: block.attrs.credit,
            alt: block.attrs.alt,
          },
        ]
      : [],
  )
  return article.lead ? [article.lead, ...inBody] : inBody
}

function has(type: Block['type']): boolean {
  return published.some((article) => article.body.content.some((block) => block.type === type))
}

describe('the demonstration newsroom', () => {
  it('has one person in each role, and a second reporter who publishes without waiting in one section', () => {
    const roles = people.map((person) => person.role)
    for (const role of ['contributor', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin'] as const) {
      expect(roles.filter((other) => other === role)).toHaveLength(1)
    }
    expect(roles.filter((role) => role === 'reporter')).toHaveLength(2)
    expect(people.filter((person) => person.selfPublish.length === 1)).toHaveLength(1)
    for (const person of people) {
      expect(person.email).toMatch(/@baovanlinh\.example$/)
      for (const slug of [...person.sections, ...person.selfPublish]) expect(sectionSlugs).toContain(slug)
    }
    expect(people.find((person) => person.role === 'editor_in_chief')?.name).toBe(newspaper.headName)
  })

  it('refers only to what exists', () => {
    for (const article of articles) {
      const author = people.find((person) => person.key === article.author)
      expect(author, article.key).toBeDefined()
      expect(sectionSlugs).toContain(article.section)
      for (const topic of article.topics) expect(topicSlugs).toContain(topic)
      expect(article.bylines.length).toBeGreaterThan(0)
      const known = [...people.flatMap((person) => person.penNames), ...outsideContributors]
      for (const byline of article.bylines) expect(known, article.key).toContain(byline)
      expect(['', newspaper.datelineCode]).toContain(article.dateline)
    }
    expect(new Set(articles.map((article) => article.key)).size).toBe(articles.length)
    expect(new Set(articles.map((article) => article.title)).size).toBe(articles.length)
  })

  it('has enough of everything', () => {
    expect(articles.length).toBeGreaterThanOrEqual(36)
    expect(published.length).toBeGreaterThanOrEqual(26)
    for (const slug of sectionSlugs) {
      const under = sections.filter((section) => section.under === slug).map((section) => section.slug)
      const count = published.filter(({ section }) => section === slug || under.includes(section)).length
      // A section of the masthead has a block on the front page; one under it has a page.
      const least = sections.some((section) => section.slug === slug && section.under) ? 2 : 4
      expect(count, slug).toBeGreaterThanOrEqual(least)
    }
    for (const state of demoStates) {
      const count = articles.filter((article) => article.state === state).length
      expect(count, state).toBeGreaterThan(0)
      if (state !== 'published') expect(count, state).toBeLessThanOrEqual(3)
    }
    const types = ['heading', 'table', 'bulletList', 'orderedList', 'blockquote', 'figure', 'gallery'] as const
    const insets = ['pullQuote', 'box', 'embed', 'audio', 'attachment'] as const
    for (const type of [...types, ...insets]) expect(has(type), type).toBe(true)
    const tenDays = 10 * 24 * 60
    expect(articles.every((article) => article.minutesAgo > 0 && article.minutesAgo <= tenDays)).toBe(true)
    expect(published.filter((article) => article.minutesAgo < 24 * 60).length).toBeGreaterThanOrEqual(6)
  })

  it('gives a reason where the newsroom asks for one, and a holder where somebody is editing', () => {
    for (const article of articles) {
      expect(article.reason !== '', article.key).toBe(article.state === 'returned' || article.state === 'taken_down')
      expect(article.heldBy !== undefined, article.key).toBe(article.state === 'editing')
      if (article.heldBy === undefined) continue
      const holder = people.find((person) => person.key === article.heldBy)
      expect(holder?.sections.length === 0 || holder?.sections.includes(article.section), article.key).toBe(true)
      expect(holder?.key).not.toBe(article.author)
    }
  })

  it('is complete where readers see it', () => {
    for (const article of published) {
      expect(article.sapo, article.key).not.toBe('')
      expect(article.body.content.length, article.key).toBeGreaterThan(0)
    }
    for (const article of articles) {
      for (const { picture: key, caption, credit, alt } of figures(article)) {
        expect(pictureKeys, article.key).toContain(key)
        expect(caption).not.toBe('')
        expect(credit).not.toBe('')
        expect(alt).not.toBe('')
        expect(alt).not.toBe(caption)
      }
    }
  })

  it('is in NFC throughout', () => {
    const everything = JSON.stringify({ articles, newspaper, sections, topics, people })
    expect(everything).toBe(everything.normalize('NFC'))
  })

  it('links only to examples and to itself', () => {
    for (const [, href] of JSON.stringify(articles).matchAll(/"href":"([^"]+)"/g)) {
      expect(href).toMatch(/^(https:\/\/example\.test\/|\/)/)
    }
  })

  it('has short, middling and long articles', () => {
    const counts = published.map(words)
    expect(counts.filter((count) => count <= 180).length).toBeGreaterThanOrEqual(4)
    expect(counts.filter((count) => count >= 280 && count <= 600).length).toBeGreaterThanOrEqual(18)
    const feature = find('hoi-den-ben-soi')
    expect(words(feature)).toBeGreaterThanOrEqual(900)
    expect(figures(feature)).toHaveLength(5)
    expect(words(find('che-co-khe-may'))).toBeGreaterThanOrEqual(900)
  })

  it('has the conference report by Hồ Xuân Hương', () => {
    const report = find('so-ket-thi-dua')
    const text = `${report.sapo} ${plainText(report.body)}`
    expect(report.bylines).toEqual(['Hồ Xuân Hương'])
    expect(report.dateline).toBe(newspaper.datelineCode)
    expect(report.lead?.caption).toBeTruthy()
    for (const part of ['3.000 người', '2,8 tỷ đồng', 'UBND', 'TN&MT', 'HĐND']) expect(text).toContain(part)
    expect(words(report)).toBeGreaterThanOrEqual(500)
  })

  it('makes its recordings and documents by program, always the same', async () => {
    for (const key of ['ba-hoi-trong', 'so-lieu-hoi-den', 'ap-phich']) {
      const { bytes, name } = await demoFile(key)
      expect(bytes.length, name).toBeLessThan(700_000)
      expect(bytes.equals((await demoFile(key)).bytes), name).toBe(true)
    }
    await expect(demoFile('khong-co')).rejects.toThrow()
  })

  it('paints a picture for a key, and always the same one', { timeout: 180_000 }, async () => {
    expect(pictureKeys.length).toBeGreaterThanOrEqual(22)
    const [first, second] = [await picture('hoi-truong'), await picture('hoi-truong')]
    expect(first.equals(second)).toBe(true)
    const { format, width, height } = await sharp(first).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1600, height: 1067 })
    await expect(picture('khong-co')).rejects.toThrow()
  })
})
