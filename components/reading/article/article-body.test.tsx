import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { messagesFor } from '#messages/index.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import type { DocumentNode, Figure } from '#newsroom/document/types.ts'
import { type FileFacts, publicFilePath } from '#newsroom/media/files.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import { ArticleBody } from './article-body.tsx'
import type { BodyOptions } from './body-options.ts'

const facts = { fileKey: 'k'.repeat(26), width: 1200, height: 800, colour: '#335577' }

const fileKey = 'f'.repeat(26)
const files: Record<string, FileFacts> = {
  'ban-ghi-am': { fileKey, kind: 'audio', name: 'Phát biểu.mp3', mimeType: 'audio/mpeg', bytes: 2_345_678 },
  'bao-cao': { fileKey, kind: 'document', name: 'Báo cáo.pdf', mimeType: 'application/pdf', bytes: 1_234_567 },
}
const options: BodyOptions = {
  pictures: { 'anh-hoi-nghi': facts, 'anh-trao-thuong': { ...facts, width: 600, height: 800 } },
  pictureSrc: (_, picture, size) => publicPicturePath(picture.fileKey, size),
  files,
  fileSrc: (_, file) => publicFilePath(file),
  words: messagesFor('vi').site,
}

function html(document: DocumentNode, change: Partial<BodyOptions> = {}): string {
  return renderToStaticMarkup(<ArticleBody document={document} {...options} {...change} />)
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
      </a>.<sup class="article-note-mark">
      <a id="cho-ghi-chu-1" href="#ghi-chu-1" aria-label="Ghi chú 1">1</a>
      </sup>
      </p>
      <p>Hội trường rộng 350 m<sup>2</sup>, máy lạnh thải ít CO<sub>2</sub>; tài liệu <s>80.000 đồng</s> 60.000 đồng, <u>không bán lẻ</u>; lời chào <bdi dir="rtl">مرحبا!</bdi> của khách.</p>
      <h3>Kết quả</h3>
      <ul>
      <li>28 lớp tuyên truyền<ol start="3" type="I" reversed="" style="list-style-type:upper-roman">
      <li>3.000 người</li>
      <li value="1">12 xã</li>
      </ol>
      </li>
      </ul>
      <blockquote>
      <p>Giữ vững kết quả.</p>
      </blockquote>
      <figure class="article-figure wide">
      <img src="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp" srcSet="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-480.webp 480w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp 960w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-1600.webp 1200w" sizes="(min-width: 80rem) 890px, (min-width: 64rem) 62vw, 100vw" width="1200" height="800" alt="Hội trường" loading="lazy" fetchPriority="auto" decoding="async" style="background-color:#335577"/>
      <figcaption>
      <span class="caption">Đại biểu thảo luận</span> <span class="credit">Ảnh: Hồ Xuân Hương</span>
      </figcaption>
      </figure>
      <div role="group" aria-label="Chùm 2 ảnh" class="article-gallery">
      <figure class="article-figure" style="flex:1.5 1 16.5rem">
      <img src="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp" srcSet="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-480.webp 480w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp 960w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-1600.webp 1200w" sizes="(min-width: 48rem) 400px, 100vw" width="1200" height="800" alt="Đoàn chủ tịch" loading="lazy" fetchPriority="auto" decoding="async" style="background-color:#335577"/>
      <figcaption>
      <span class="caption">Phiên khai mạc</span>
      </figcaption>
      </figure>
      <figure class="article-figure" style="flex:0.75 1 8.25rem">
      <img src="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp" srcSet="/anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-480.webp 480w, /anh/kkkkkkkkkkkkkkkkkkkkkkkkkk-960.webp 600w" sizes="(min-width: 48rem) 400px, 100vw" width="600" height="800" alt="Trao cờ" loading="lazy" fetchPriority="auto" decoding="async" style="background-color:#335577"/>
      <figcaption>
      <span class="credit">Ảnh: Hồ Xuân Hương</span>
      </figcaption>
      </figure>
      </div>
      <figure class="article-pull-quote">
      <blockquote>
      <p>Thi đua là việc của từng ngày.</p>
      </blockquote>
      <figcaption>Ông Nông Văn Tài, trưởng cụm</figcaption>
      </figure>
      <aside class="article-box" aria-labelledby="_R_19_">
      <h2 id="_R_19_">Cụm thi đua gồm những ai?</h2>
      <h3>Thành viên</h3>
      <ul>
      <li>Chín đơn vị</li>
      </ul>
      <p>Luân phiên mỗi năm<sup class="article-note-mark">
      <a id="cho-ghi-chu-2" href="#ghi-chu-2" aria-label="Ghi chú 2">2</a>
      </sup>
      </p>
      </aside>
      <figure class="article-video article-video-youtube">
      <iframe title="Video trên YouTube: Toàn cảnh hội nghị" srcDoc="&lt;!doctype html&gt;&lt;html lang=&quot;vi&quot;&gt;&lt;meta charset=&quot;utf-8&quot;&gt;&lt;title&gt;Phát video từ YouTube&lt;/title&gt;&lt;style&gt;html,body{height:100%;margin:0}
      a{box-sizing:border-box;display:flex;flex-direction:column;gap:.5rem;align-items:center;justify-content:center;height:100%;padding:1rem;color:#fff;background:linear-gradient(160deg,#33393f,#16191c);font:400 .8125rem/1.5 system-ui,sans-serif;text-align:center;text-decoration:none}
      b{font-size:1rem;font-weight:600}
      span{color:#d5d9dd}
      svg{width:4rem;fill:none;stroke:#fff;stroke-width:1}
      path{fill:#fff}
      a:hover svg,a:focus-visible svg{fill:rgb(255 255 255/18%)}
      a:focus-visible{outline:3px solid #fff;outline-offset:-6px}&lt;/style&gt;&lt;body&gt;&lt;a href=&quot;https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&amp;#38;rel=0&quot;&gt;&lt;svg viewBox=&quot;0 0 24 24&quot; aria-hidden=&quot;true&quot;&gt;&lt;circle cx=&quot;12&quot; cy=&quot;12&quot; r=&quot;11&quot;/&gt;&lt;path d=&quot;M9.5 7.2v9.6l7.8-4.8z&quot;/&gt;&lt;/svg&gt;&lt;b&gt;Phát video từ YouTube&lt;/b&gt;&lt;span&gt;Chỉ khi bạn bấm, trang này mới kết nối với YouTube.&lt;/span&gt;&lt;/a&gt;&lt;/body&gt;&lt;/html&gt;" allow="autoplay https://www.youtube-nocookie.com; encrypted-media https://www.youtube-nocookie.com; fullscreen https://www.youtube-nocookie.com; picture-in-picture https://www.youtube-nocookie.com" sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox" referrerPolicy="strict-origin-when-cross-origin" loading="lazy">
      </iframe>
      <figcaption>
      <span class="caption">Toàn cảnh hội nghị </span>
      <a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="external noopener">Xem trên YouTube</a>
      </figcaption>
      </figure>
      <figure class="article-audio">
      <figcaption>Nghe bài phát biểu</figcaption>
      <audio controls="" preload="none" src="/tep/ffffffffffffffffffffffffff/phat-bieu.mp3" aria-label="Nghe bài phát biểu">
      </audio>
      <p class="article-file-facts">
      <a href="/tep/ffffffffffffffffffffffffff/phat-bieu.mp3" download="">Tải bản ghi âm</a> MP3 · 2,3 MB</p>
      </figure>
      <p class="article-file">
      <svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" class="lucide lucide-file-text" aria-hidden="true">
      <path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z">
      </path>
      <path d="M14 2v5a1 1 0 0 0 1 1h5">
      </path>
      <path d="M10 9H8">
      </path>
      <path d="M16 13H8">
      </path>
      <path d="M16 17H8">
      </path>
      </svg>
      <span>
      <a href="/tep/ffffffffffffffffffffffffff/bao-cao.pdf" download="">Báo cáo sơ kết</a> <span class="article-file-facts">PDF · 1,2 MB</span>
      </span>
      </p>
      <hr/>
      <figure class="article-table">
      <figcaption id="_R_1t_">Số lớp theo huyện</figcaption>
      <section class="table-box" aria-labelledby="_R_1t_" tabindex="0">
      <table aria-labelledby="_R_1t_">
      <thead>
      <tr>
      <th scope="col">Huyện</th>
      <th class="figures" scope="col">Số lớp</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <th scope="row">Lộc Bình</th>
      <td class="figures">1.250<span class="decimals" style="inline-size:calc(1ch + 0.3em)">,5</span>
      </td>
      </tr>
      <tr>
      <th scope="row">Tràng Định</th>
      <td class="figures">12<span class="decimals" style="inline-size:calc(1ch + 0.3em)">
      </span>
      </td>
      </tr>
      <tr>
      <td colSpan="2">Đình Lập</td>
      </tr>
      </tbody>
      </table>
      </section>
      </figure>
      <section class="article-notes" aria-labelledby="ghi-chu">
      <h2 id="ghi-chu">Ghi chú</h2>
      <ol>
      <li id="ghi-chu-1">Số liệu đến hết tháng 6. <a href="#cho-ghi-chu-1" aria-label="Về chỗ có ghi chú 1">↑</a>
      </li>
      <li id="ghi-chu-2">Theo quy chế năm 2010. <a href="#cho-ghi-chu-2" aria-label="Về chỗ có ghi chú 2">↑</a>
      </li>
      </ol>
      </section>
      </div>"
    `)
  })

  it('offers no size of a picture beyond its original', () => {
    const shown = html(everyNode)
    expect(shown).toContain(`${publicPicturePath(facts.fileKey, 'large')} 1200w`)
    const small = html(everyNode, { pictures: { 'anh-hoi-nghi': { ...facts, width: 400, height: 300 } } })
    expect(small).toContain(`srcSet="${publicPicturePath(facts.fileKey, 'small')} 400w"`)
  })

  it('keeps the caption of a picture that is not there', () => {
    const shown = html(everyNode, { pictures: {} })
    expect(shown).toContain('Đại biểu thảo luận')
    expect(shown).not.toContain('<img')
  })

  it('says once whose a picture is, whatever was typed and wherever', () => {
    const figure = (credit: string, caption: string): Figure => ({
      type: 'figure',
      attrs: { mediaId: 'anh-hoi-nghi', alt: '', credit },
      content: [{ type: 'text', text: caption }],
    })
    const said = (credit: string, caption = 'Cầu mới') =>
      [...html({ type: 'doc', content: [figure(credit, caption)] }).matchAll(/Ảnh/g)].length
    for (const credit of ['Hoàng Long', 'Ảnh: Hoàng Long', 'Ảnh: Ảnh: Hoàng Long', 'Ảnh minh họa']) {
      expect(said(credit), credit).toBe(1)
      const gallery = html({ type: 'doc', content: [{ type: 'gallery', content: [figure(credit, '')] }] })
      expect([...gallery.matchAll(/Ảnh/g)], credit).toHaveLength(1)
    }
    expect(said('Hoàng Long', 'Cầu mới. Ảnh: Hoàng Long')).toBe(1)
    expect(said('Ảnh:')).toBe(0)
  })

  it('shows the words of what a later release put into a text', () => {
    const later = {
      type: 'doc',
      content: [{ type: 'verse', content: [{ type: 'text', text: 'Trăm năm', marks: [{ type: 'sung' }] }] }],
    }
    const shown: DocumentNode = JSON.parse(JSON.stringify(later))
    expect(html(shown)).toBe('<div class="article-body">Trăm năm</div>')
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
