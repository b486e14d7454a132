import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { vi as words } from '#messages/vi.ts'
import { type ArticleContent, emptyContent } from '#newsroom/articles/article.ts'
import { contentChanges } from '#newsroom/changes/content-changes.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import type { Block } from '#newsroom/document/types.ts'
import { type ChangesLayout, ContentChangesView } from './content-changes.tsx'

const sight = {
  words: words.changes,
  fields: words.editor.fields,
  pictureSrc: (mediaId: string) => `/anh/${mediaId}`,
  nameOf: { section: (id: string) => `mục ${id}`, topic: (id: string) => `chủ đề ${id}`, file: (id: string) => id },
}
const text = (content: Block[], fields: Partial<ArticleContent> = {}): ArticleContent => ({
  ...emptyContent(),
  ...fields,
  body: { type: 'doc', content },
})
const para = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

function shown(before: ArticleContent, after: ArticleContent, layout: ChangesLayout = 'one'): string {
  return renderToStaticMarkup(
    <ContentChangesView changes={contentChanges(before, after)} layout={layout} sight={sight} />,
  )
}

describe('a comparison on the page', () => {
  it('says what came and what went by element, word by word', () => {
    expect(shown(text([para('Mở 28 lớp học')]), text([para('Mở 29 lớp học')]))).toContain(
      '<p>Mở <del>28</del><ins>29</ins> lớp học</p>',
    )
  })

  it('shows every node there is, new, gone and unchanged', () => {
    const all = text(everyNode.content)
    const none = text([])
    for (const html of [shown(none, all), shown(all, none), shown(all, { ...all, title: 'Khác' })]) {
      expect(html).not.toMatch(/undefined|\[object|NaN/)
    }
    const came = shown(none, all)
    for (const words of ['Sở TN&amp;MT', '3.000 người', 'Đại biểu thảo luận', 'Đình Lập', '/anh/anh-hoi-nghi']) {
      expect(came).toContain(words)
    }
  })

  it('names what a picture is about only where it changed or is known, and shows the old one beside the new', () => {
    const figure = (mediaId: string): Block => ({
      type: 'figure',
      attrs: { mediaId, alt: '', credit: 'Hồ Xuân Hương' },
      content: [{ type: 'text', text: 'Họp' }],
    })
    const html = shown(text([figure('cu')]), text([figure('moi')]))
    expect(html).toContain('src="/anh/cu"')
    expect(html).toContain('src="/anh/moi"')
    expect(html).toContain('Thay ảnh')
    expect(html).toContain('Nguồn ảnh: Hồ Xuân Hương')
    expect(html).not.toContain('mediaId')
  })

  it('names fields and what they hold, and folds what did not change', () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => para(`Đoạn thứ ${index}`))
    const before = text(paragraphs, { topicIds: ['a'] })
    const after = text([...paragraphs, para('Đoạn cuối')], { topicIds: ['b'], sectionId: 's' })
    const html = shown(before, after)
    expect(html).toContain('<del>Chưa chọn chuyên mục</del> <ins>mục s</ins>')
    expect(html).toContain('<del>chủ đề a</del>, <ins>chủ đề b</ins>')
    expect(html).toContain('… 11 đoạn không đổi')
    expect(shown(before, before)).toContain(words.changes.none)
  })

  it('says how many suggestions of the later text nobody has decided about', () => {
    const base = text([para('Mở 28 lớp học')])
    const suggested = text([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Mở 28 lớp học' },
          { type: 'text', text: ' mới', marks: [{ type: 'insertion', attrs: { id: 'a', edge: false } }] },
        ],
      },
    ])
    expect(shown(base, suggested)).toContain(words.changes.undecided(1))
    expect(shown(base, base)).not.toContain('đề xuất')
  })

  it('has both columns side by side', () => {
    const html = shown(text([para('Cũ')]), text([para('Mới')]), 'beside')
    expect(html).toContain('data-layout="beside"')
    expect(html.match(/article-body/g)).toHaveLength(4)
  })
})
