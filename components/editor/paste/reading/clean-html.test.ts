// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '#newsroom/document/check.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { Block, DocumentNode } from '#newsroom/document/types.ts'
import { cleanPastedText } from '#newsroom/paste/pasted-text.ts'
import { outline } from '#tests/builders/outline.ts'
import { cleanHtml } from './clean-html.ts'

const fixture = (name: string) => readFileSync(`tests/fixtures/paste/${name}`, 'utf8')
const documentOf = (blocks: Block[]): DocumentNode => ({ type: 'doc', content: blocks })

describe('Word on the desk', () => {
  const pasted = cleanHtml(fixture('word-desktop.html'))

  it('becomes headings, real lists, notes, a table with its head and a picture with its caption', () => {
    expect(outline(pasted.blocks)).toEqual([
      'h2 Làng nghề giữ lửa đan lát bên sông Kỳ Cùng',
      '*Sáng 12/3, tại xã Tân Liên, hơn 60 hộ dân */thi đan giỏ mây/, thu hút 3.000 người xem. Ban tổ chức trao giải ngay tại sân đình.',
      'figure : Bà Triệu Thị Mùi bên khung đan. Ảnh: Hồ Xuân Hương',
      'h3 Ba việc phải làm ngay',
      '- Giữ vùng nguyên liệu ở hai thôn đầu nguồn;',
      '  - trồng lại 12 ha mây nếp,',
      '    - ưu tiên hộ *cận nghèo*;',
      '  - khoán bảo vệ rừng.',
      '- Dạy nghề cho thanh niên.',
      'Lộ trình chia làm hai bước:',
      '3. Quý hai: khảo sát.',
      '  a. đo đạc;',
      '  b. lập bản đồ.',
      '4. Quý ba: giải ngân.',
      'Theo Sở Công Thương, sản lượng tăng gấp rưỡi{Số liệu làm tròn đến hàng nghìn.} so với năm trước. Xem thêm [báo cáo quý một](https://congthuong.example/bao-cao?quy=1&nam=2021).',
      '|=1x2 Thôn |=2x1 Số hộ',
      '| 2020 | 2021',
      '| Nà Ưởng | 41 | ',
      'Cuộc thi kéo dài đến hết tuần.',
    ])
  })

  it('names its picture, and tells of what was struck out', () => {
    expect(pasted.pictures.map(({ src }) => src)).toEqual([
      'file:///C:/Users/HUONG/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg',
    ])
    expect(pasted).toMatchObject({ left: { deletions: 1, hidden: 1 }, oldFonts: [], inline: false })
  })
})

describe('Google Docs', () => {
  const pasted = cleanHtml(fixture('google-docs.html'))

  it('takes marks from styles, lists within lists, and the head of a table', () => {
    expect(outline(pasted.blocks)).toEqual([
      'h2 Chợ phiên vùng cao họp sớm hơn',
      'Từ tháng này, chợ *Kỳ Lừa* mở từ /bốn giờ sáng/, *[theo thông báo](https://baolangson.example/cho-phien)* của ban quản lý.',
      '- Khu rau quả:',
      '  - cửa phía đông,',
      '  - có bãi gửi xe.',
      '- Khu thịt cá: cửa phía tây.',
      '2. Đăng ký quầy.',
      'h3 Bà con nói gì',
      'figure : Quầy của bà Lường Thị Ngoãn lúc 5 giờ sáng',
      '“Nghỉ trưa được nhiều hơn”,⏎bà Ngoãn cười.',
      '|=Mặt hàng |=Giá',
      '| Quýt | 25.000 đồng',
    ])
    expect(pasted.pictures).toHaveLength(1)
  })
})

describe('LibreOffice', () => {
  const pasted = cleanHtml(fixture('libreoffice.html'))

  it('joins broken lines, keeps notes at their places and pictures with their captions', () => {
    expect(outline(pasted.blocks)).toEqual([
      'h2 Nước về ruộng bậc thang',
      'Mưa đầu mùa đổ xuống *Bắc Sơn* từ đêm qua{Đo tại trạm thị trấn.}, ruộng /đã đủ nước/ cày.',
      '1. Cày ải',
      '2. Bừa ngả',
      '  - hai lượt',
      'figure : Ảnh: Vi Hoàng Long',
      '|=Xã |=Diện tích',
      '| Chiêu Vũ | 12 ha',
    ])
    expect(pasted.pictures[0]?.src).toMatch(/^data:image\/png;base64,/)
  })
})

describe('a web page', () => {
  const pasted = cleanHtml(fixture('web-page.html'))

  it('leaves programs, advertising and hidden words behind, and finds pictures and captions in figures and tables', () => {
    expect(outline(pasted.blocks)).toEqual([
      'h2 Cầu mới nối hai bờ sông Thương',
      '07/05/2021 10:05',
      '*Sau hai năm thi công, cây cầu dài 210 m đã thông xe.*',
      'figure Cầu mới nhìn từ trên cao: Cầu mới trong sáng thông xe. Ảnh: Bảo Long',
      'Người dân hai bên [sông Thương](https://bao-khac.example/song-thuong) không còn phải đi đò, nghỉ lễ cũng bớt tắc.',
      'h3 Con số',
      'Lưu lượng xe',
      '|=Giờ |=Xe máy',
      '| 1x2 Sáng | 1.200',
      '| 1.350',
      'figure : Bến đò cũ. Ảnh: Bảo Long',
      '> “Từ nay bọn trẻ đi học khỏi sợ lũ.”',
      '> Ông Vi Văn Ưởng',
      '---',
      'Dòng một',
      'Dòng hai',
      '- Tải trọng: 30 tấn',
      '- Vỉa hè: 1,5 m',
      '  - có tay vịn',
      'Chúc mừng 🎉 bà con!',
    ])
    expect(pasted.pictures.map(({ src }) => src)).toEqual([
      'https://anh.bao-khac.example/cau.jpg',
      'https://anh.bao-khac.example/do.jpg',
    ])
  })
})

describe('old fonts', () => {
  it('are told by name, and a font that is merely declared is not', () => {
    expect(cleanHtml(fixture('old-font.html')).oldFonts).toEqual(['.VnTime', 'VNI-Times'])
    expect(cleanHtml(fixture('word-desktop.html')).oldFonts).toEqual([])
    expect(cleanHtml('<p style="font-family: &quot;Times New Roman&quot;, .VnArialH">x</p>').oldFonts).toEqual([
      '.VnArialH',
    ])
  })
})

describe('hostile HTML', () => {
  const { blocks, pictures } = cleanHtml(fixture('hostile.html'))

  it('comes out as plain nodes: no link but allowed ones, nobody’s pictures, no deeper than can be saved', () => {
    const json = JSON.stringify(blocks)
    expect(json).not.toMatch(/script|onerror|evil|trom|data-|"link"|youtube/i)
    expect(json).toContain('Một hai ba bốn năm sáu bảy.')
    expect(json).toContain('abcd')
    expect(json).toContain('sâu')
    expect(checkDocument(documentOf(blocks))).toMatchObject({ ok: true })
    expect(pictures.every(({ src }) => /^(x|data:|$)/.test(src))).toBe(true)
  })

  it('never runs', () => {
    expect(Reflect.get(window, 'pwned')).toBeUndefined()
  })
})

describe('words out of a sentence', () => {
  it('keep the blanks at their ends and their marks, and are no paragraph of their own', () => {
    const pasted = cleanHtml('<meta charset="utf-8"><span style="font-weight: 600"> rất </span><i>xa&nbsp;</i>')
    expect(pasted.inline).toBe(true)
    expect(outline(pasted.blocks)).toEqual(['* rất */xa /'])
  })

  it('find their accents again across elements', () => {
    expect(outline(cleanHtml('<p>Vie\u0323<span>\u0302t</span></p>').blocks)).toEqual(['Việt'])
  })
})

/** The words that the writer saw, in order: what the page showed, without what programs add for the eye. */
function visibleWords(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const gone =
    'script, style, svg, iframe, object, template, noscript, button, form input, del, ins.adsbygoogle, ' +
    '[style*="mso-list:Ignore"], [style*="mso-hide:all"], [style*="display:none"], a[href*="#_ftn"], a[href*="#sdfootnote"], ' +
    '[style*="mso-element:footnote-list"], #sdfootnote1'
  for (const element of body.querySelectorAll(gone)) element.remove()
  for (const image of body.querySelectorAll('img[alt="🎉"]')) image.replaceWith('🎉')
  for (const block of body.querySelectorAll(
    'p, li, td, th, tr, h1, h2, h3, h9, div, figure, figcaption, caption, br, pre, hr',
  )) {
    block.before(' ')
    block.append(' ')
  }
  return wordsOf(body.textContent ?? '')
}

const wordsOf = (text: string) =>
  cleanPastedText(text)
    .split(/\s+/)
    .filter((word) => word !== '')

describe('not a word is lost', () => {
  for (const name of ['word-desktop', 'google-docs', 'libreoffice', 'web-page', 'old-font']) {
    it(`every word that could be seen in ${name} is there, in its order`, () => {
      const html = fixture(`${name}.html`)
      const { blocks } = cleanHtml(html)
      const text = plainText(documentOf(withoutNotes(blocks)))
      expect(wordsOf(text)).toEqual(visibleWords(html))
      expect(text).toBe(text.normalize('NFC'))
    })
  }

  for (const name of ['word-desktop', 'google-docs', 'libreoffice', 'web-page', 'old-font', 'hostile']) {
    it(`what comes of ${name} passes the server’s check as it is`, () => {
      const { blocks } = cleanHtml(fixture(`${name}.html`))
      const checked = checkDocument(documentOf(blocks))
      expect(checked).toMatchObject({ ok: true })
      expect(checked.ok && plainText(checked.document)).toBe(plainText(documentOf(blocks)))
    })
  }
})

/** Notes stand where they belong instead of at the foot; their words are compared above. */
function withoutNotes<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each) =>
    Array.isArray(each) ? each.filter((one) => one?.type !== 'footnote') : each,
  )
}
