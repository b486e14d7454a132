import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { everyNode } from '#newsroom/document/sample.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { publicPicturePath } from '#newsroom/media.ts'
import { ArticleBody } from './article-body.tsx'

const facts = { fileKey: 'k'.repeat(26), width: 1200, height: 800, colour: '#335577' }

function html(document: DocumentNode, pictures = { 'anh-hoi-nghi': facts }): string {
  return renderToStaticMarkup(
    <ArticleBody
      document={document}
      pictures={pictures}
      pictureSrc={(_, picture, size) => publicPicturePath(picture.fileKey, size)}
      words={{ photo: (credit) => `Ảnh: ${credit}` }}
    />,
  )
}

describe('the body of an article', () => {
  it('shows every node and every mark', () => {
    expect(html(everyNode).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<div class="article-body">
      <h2>Sơ kết phong trào thi đua</h2>
      <p>Chiều 28/7, tại <strong>Sở TN&amp;MT</strong> tỉnh, <em>cụm thi đua</em>
      <br/>
      <a href="https://example.vn/tin" rel="external noopener">
      <strong>đã họp</strong>
      </a>.</p>
      <h3>Kết quả</h3>
      <ul>
      <li>28 lớp tuyên truyền<ol start="3">
      <li>3.000 người</li>
      </ol>
      </li>
      </ul>
      <blockquote>
      <p>Giữ vững kết quả.</p>
      </blockquote>
      <figure class="article-figure">
      <img src="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp" srcSet="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-480.webp 480w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp 960w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-1600.webp 1200w" sizes="(min-width: 80rem) 810px, (min-width: 64rem) 62vw, 100vw" width="1200" height="800" alt="Hội trường" loading="lazy" fetchPriority="auto" decoding="async" style="background-color:#335577"/>
      <figcaption>
      <span class="caption">Đại biểu thảo luận</span> <span class="credit">Ảnh: Hồ Xuân Hương</span>
      </figcaption>
      </figure>
      <hr/>
      <div class="table-box" tabindex="0">
      <table>
      <thead>
      <tr>
      <th>Huyện</th>
      <th>Số lớp</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td colSpan="2">Đình Lập</td>
      </tr>
      </tbody>
      </table>
      </div>
      </div>"
    `)
  })

  it('offers no size of a picture beyond its original', () => {
    const shown = html(everyNode)
    expect(shown).toContain(`${publicPicturePath(facts.fileKey, 'large')} 1200w`)
    const small = html(everyNode, { 'anh-hoi-nghi': { ...facts, width: 400, height: 300 } })
    expect(small).toContain(`srcSet="${publicPicturePath(facts.fileKey, 'small')} 400w"`)
  })

  it('keeps the caption of a picture that is not there', () => {
    const shown = renderToStaticMarkup(
      <ArticleBody document={everyNode} pictures={{}} pictureSrc={() => '/x'} words={{ photo: (credit) => credit }} />,
    )
    expect(shown).toContain('Đại biểu thảo luận')
    expect(shown).not.toContain('<img')
  })

  it('takes text for text, whatever it looks like, and follows no link it does not know', () => {
    const hostile = '</p><script>alert(1)</script>'
    const shown = html({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: hostile },
            { type: 'text', text: 'đây', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            { type: 'text', text: 'kia', marks: [{ type: 'link', attrs: { href: '/thoi-su' } }] },
          ],
        },
      ],
    })
    expect(shown).toBe(
      '<div class="article-body"><p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;đây<a href="/thoi-su">kia</a></p></div>',
    )
  })
})
