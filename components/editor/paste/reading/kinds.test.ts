// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { checkDocument } from '#newsroom/document/check.ts'
import { outline } from '#tests/builders/outline.ts'
import { cleanHtml } from './clean-html.ts'

/** What comes of a clipboard, in short; it has to pass the server's check as it is. */
function pasted(html: string): string[] {
  const { blocks } = cleanHtml(html)
  expect(checkDocument({ type: 'doc', content: blocks })).toMatchObject({ ok: true })
  return outline(blocks)
}
const marked = (html: string) => `<html><body>\r\n<!--StartFragment-->${html}<!--EndFragment-->\r\n</body></html>`

describe('marks of what was copied that lie within a table, a list or a row', () => {
  const row = '<tr height=20><td>Hữu Lũng</td><td align=right>2.400</td><td align=right>2.615</td></tr>'
  const whole = ['|  Hữu Lũng |  2.400 |  2.615', '|  Bắc Sơn |  1.980 |  2.004'].map((line) =>
    line.replaceAll('  ', ' '),
  )
  const second = row.replace('Hữu Lũng', 'Bắc Sơn').replace('2.400', '1.980').replace('2.615', '2.004')

  it('leave the table around its rows', () => {
    expect(
      pasted(
        `<html><body>\n<table border=0>\n<!--StartFragment-->\n <col width=64 span=3>\n ${row}\n ${second}\n<!--EndFragment-->\n</table>\n</body></html>`,
      ),
    ).toEqual(whole)
    expect(pasted(`<table><tbody><!--StartFragment-->${row}${second}<!--EndFragment--></tbody></table>`)).toEqual(whole)
  })

  it('leave out what lies beside them', () => {
    expect(
      pasted(`<p>trước</p><table>${row}<!--StartFragment-->${second}<!--EndFragment-->${row}</table><p>sau</p>`),
    ).toEqual([whole[1]])
    expect(pasted('<ul><li>một</li><!--StartFragment--><li>hai</li><li>ba</li><!--EndFragment--></ul>')).toEqual([
      '- hai',
      '- ba',
    ])
  })

  it('make a table where rows and cells came without theirs', () => {
    expect(pasted(marked(row + second))).toEqual(whole)
    expect(pasted('<td>ô một</td><td>ô hai</td>')).toEqual(['| ô một | ô hai'])
    expect(pasted(`<p>Trên</p>${row}${second}<p>Dưới</p>`)).toEqual(['Trên', ...whole, 'Dưới'])
  })

  it('do not bring the empty columns and rows of a sheet', () => {
    expect(
      pasted(
        '<table><tr><td>a</td><td>b</td><td></td></tr><tr><td>c</td><td>&nbsp;</td><td></td></tr><tr><td></td></tr></table>',
      ),
    ).toEqual(['| a | b', '| c | '])
  })
})

describe('text beside items', () => {
  it('stays: in a list without items, before them, between them and after', () => {
    expect(pasted('<p>Trên.</p><ul>Thụt vào bằng danh sách.</ul><p>Dưới.</p>')).toEqual([
      'Trên.',
      'Thụt vào bằng danh sách.',
      'Dưới.',
    ])
    expect(pasted('<ol>Ba việc:<li>đo</li>đã xong<li>vẽ</li><p>chưa xong</p></ol>')).toEqual([
      'Ba việc:',
      '1. đo',
      '  đã xong',
      '2. vẽ',
      '  chưa xong',
    ])
  })

  it('stays in tables and definition lists', () => {
    expect(pasted('<table>chữ lạc<tr><td>ô</td><td>nữa</td></tr></table>')).toEqual(['chữ lạc', '| ô | nữa'])
    expect(pasted('<dl>Mở<dt>Xuân</dt><dd>lúa</dd><dd>ngô</dd></dl>')).toEqual(['Mở', '*Xuân*', 'lúa', 'ngô'])
  })
})

describe('line ends', () => {
  it('are kept where blanks are shown as written; an empty line ends the paragraph', () => {
    for (const space of ['pre-wrap', 'pre', 'pre-line', 'break-spaces'])
      expect(
        pasted(`<div><span style="white-space:${space}">Mời họp\n\nSáng mai 8 giờ\nPhòng số 2</span></div>`),
        space,
      ).toEqual(['Mời họp', 'Sáng mai 8 giờ⏎Phòng số 2'])
  })

  it('of two and more breaks end a paragraph, in headings and items too', () => {
    expect(pasted('<div>Một.<br><br>Hai.<br />\n<br />\n<br>Ba<br>bốn.</div>')).toEqual(['Một.', 'Hai.', 'Ba⏎bốn.'])
    expect(pasted('Một.<br><br>Hai.')).toEqual(['Một.', 'Hai.'])
    expect(pasted('<h2>Trên<br><br>dưới</h2>')).toEqual(['h2 Trên', 'h2 dưới'])
    expect(pasted('<ul><li>một<br><br>hai</li></ul>')).toEqual(['- một', '  hai'])
  })

  it('of listings are those of breaks and blocks within as well', () => {
    expect(pasted('<pre>một<br>hai\nba</pre><pre><div>bốn</div><div><b>năm</b>\nsáu</div></pre>')).toEqual([
      'một⏎hai',
      'ba',
      'bốn',
      '*năm*',
      'sáu',
    ])
  })
})

describe('elements shown as something else', () => {
  it('stand apart where they are shown as blocks and cells, and together where they are not', () => {
    expect(pasted('<div><span style="display:block">một</span><span style="display:block">hai</span></div>')).toEqual([
      'một',
      'hai',
    ])
    expect(pasted('<div style="display:flex"><span>một</span><b>hai</b></div>')).toEqual(['một', '*hai*'])
    expect(pasted('<span style="display:table-cell">một</span><span style="display:table-cell">hai</span>')).toEqual([
      'một',
      'hai',
    ])
    expect(pasted('<p>m<span style="display:inline-block">ột</span></p><div style="display:inline">ha</div>i')).toEqual(
      ['một', 'hai'],
    )
  })

  it('stand apart within headings and items that set their children apart', () => {
    expect(pasted('<h2 style="display:flex"><span>một</span><span>hai</span></h2>')).toEqual(['h2 một', 'h2 hai'])
    expect(pasted('<ul><li style="display:grid"><b>một</b><i>hai</i></li></ul>')).toEqual(['- *một*', '  /hai/'])
  })

  it('are a table where they are shown as one of several rows', () => {
    const cell = (text: string) => `<span style="display:table-cell">${text}</span>`
    const row = (...texts: string[]) => `<span style="display:table-row">${texts.map(cell).join('')}</span>`
    expect(pasted(`<div style="display:table">${row('Xã', 'Hộ')}${row('Tân Liên', '60')}</div>`)).toEqual([
      '| Xã | Hộ',
      '| Tân Liên | 60',
    ])
  })

  it('take what the page’s own style sheet says of them', () => {
    const css = '<style>.x {text-decoration:line-through} td.s{font-weight:700} .an {display:none}</style>'
    expect(pasted(`${css}<p>Vé <span class="x">90</span> 70<i class="an">mật</i></p>`)).toEqual(['Vé ~90~ 70'])
  })
})

describe('letters that mean something by how they are set', () => {
  it('keep it: raised, lowered, struck', () => {
    expect(
      pasted('<p>12 m<sup>3</sup>, 10<span style="font-size:60%;vertical-align:super">9</span>, H<sub>2</sub>O</p>'),
    ).toEqual(['12 m^3^, 10^9^, H_2_O'])
    expect(
      pasted(
        '<p>m<span style="mso-text-raise:4.0pt;font-size:8pt">2</span>, <sup style="vertical-align:baseline;position:relative;top:-.5em">a</sup></p>',
      ),
    ).toEqual(['m^2^, ^a^'])
    expect(
      pasted(
        '<p><s>Thứ ba</s> <strike>tư</strike> <del>năm</del> <span style="text-decoration:line-through">sáu</span> bảy</p>',
      ),
    ).toEqual(['~Thứ ba~ ~tư~ ~năm~ ~sáu~ bảy'])
  })

  it('leave out what was struck out under the tracking of changes, and say so', () => {
    const { blocks, left } = cleanHtml('<p>Còn <del cite="mailto:bt" datetime="2021-01-01T00:00">bỏ</del> lại</p>')
    expect([outline(blocks), left.deletions]).toEqual([['Còn lại'], 1])
  })

  it('are read in formulas', () => {
    expect(
      pasted(
        '<p>Vận tốc <math><msup><mi>v</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></mfrac><annotation>x</annotation></math></p>',
      ),
    ).toEqual(['Vận tốc v^2^=(ab)/2'])
  })

  it('have their quotation marks, once', () => {
    expect(pasted('<p>Ông nói: <q>Được <q>mùa</q> rồi.</q> Bà: <q>“Ừ”</q></p>')).toEqual([
      'Ông nói: “Được ‘mùa’ rồi.” Bà: “Ừ”',
    ])
  })

  it('of fonts of signs are what they show, without private or empty characters', () => {
    expect(
      pasted('<p><span style="font-family:Wingdings">ü</span> xong <font face="Symbol">³</font> 3 \uF0B7 ba\uFFFC</p>'),
    ).toEqual(['✔ xong ≥ 3 • ba'])
    expect(cleanHtml('<p>lạ \uE0FF</p>').left.signs).toBe(1)
  })
})

describe('lists', () => {
  const item = (level: number, marker: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l2 level${level} lfo4'><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span>${text}</p>`

  it('of which a part was copied have no empty items', () => {
    expect(
      pasted('<b style="font-weight:normal"><ul><ul><li><p>bến đò</p></li><li><p>bến phà</p></li></ul></ul></b>'),
    ).toEqual(['- bến đò', '- bến phà'])
    expect(pasted('<ul><ul><li>trong</li></ul><li>ngoài</li></ul>')).toEqual(['- trong', '- ngoài'])
  })

  it('of Word are one where it writes some items as items and some as paragraphs', () => {
    const real = (start: number, ...texts: string[]) =>
      `<ol start=${start} type=1>${texts.map((text) => `<li style='mso-list:l2 level1 lfo4'>${text}</li>`).join('')}</ol>`
    expect(
      pasted(
        marked(real(1, 'chọn giống', 'ngâm ủ') + item(2, 'a.', 'nước ấm') + real(3, 'gieo') + item(1, '4.', 'cấy')),
      ),
    ).toEqual(['1. chọn giống', '2. ngâm ủ', '  a. nước ấm', '3. gieo', '4. cấy'])
  })

  it('count in the signs in which they were written, from where they were', () => {
    expect(pasted(marked(item(1, 'III.', 'Giải pháp') + item(1, 'IV.', 'Kinh phí')))).toEqual([
      'III. Giải pháp',
      'IV. Kinh phí',
    ])
    expect(pasted(marked(item(1, 'c)', 'ba') + item(1, 'd)', 'bốn')))).toEqual(['c. ba', 'd. bốn'])
    expect(pasted(marked(item(1, '2.', 'hai') + item(1, '5.', 'năm')))).toEqual(['2. hai', '5. năm'])
    expect(pasted('<ol type="A" start="2"><li>hai<li value="7">bảy</ol>')).toEqual(['B. hai', 'G. bảy'])
    expect(pasted('<ol style="list-style-type:lower-roman"><li>một</ol>')).toEqual(['i. một'])
  })

  it('that number headings leave their numbers to them', () => {
    const head = (n: string, text: string) =>
      `<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${n}<span>&nbsp; </span></span>${text}</h1>`
    expect(pasted(marked(`${head('1.', 'Mở đầu')}<p>Như mục 2.</p>${head('2.', 'Kết')}`))).toEqual([
      'h2 1. Mở đầu',
      'Như mục 2.',
      'h2 2. Kết',
    ])
    expect(pasted('<ol start="3"><li><h2>Bàn</h2></li></ol><p>…</p>')).toEqual(['h2 3. Bàn', '…'])
  })
})

describe('tables', () => {
  it('have no rows and columns that only spans reach', () => {
    expect(
      pasted(
        '<table><tr><td rowspan=2>Trưa</td><td rowspan=2>Nghỉ</td></tr><tr></tr><tr><td>Tối</td><td>Hát</td></tr></table>',
      ),
    ).toEqual(['| Trưa | Nghỉ', '| Tối | Hát'])
    expect(
      pasted('<table><tr><td colspan=3>a</td><td>b</td></tr><tr><td colspan=3>c</td><td rowspan=9>d</td></tr></table>'),
    ).toEqual(['| a | b', '| c | d'])
  })

  it('are called as they were, one within another too', () => {
    const inner = '<table><caption>Trong</caption><tr><td>a</td><td>b</td></tr></table>'
    expect(pasted(`<table><caption>Ngoài</caption><tr><td>${inner}</td></tr></table>`)).toEqual([
      'Ngoài',
      'Trong',
      '| a | b',
    ])
  })

  it('keep every cell of a wide row, and make up for those that are missing', () => {
    const cells = Array.from({ length: 130 }, (_, n) => `<td>c${n}</td>`).join('')
    expect(pasted(`<table><tr>${cells}</tr><tr><td>x</td></tr></table>`)[0]).toContain('c129')
    expect(pasted('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual(['| a | b', '| c | '])
  })
})

describe('what is no text of the article', () => {
  it('is left out and told', () => {
    const { blocks, left } = cleanHtml(
      '<p>Một</p><button>Chia sẻ</button><select><option>Chọn tỉnh</select><details><summary>Hỏi</summary>đáp</details>' +
        '<svg><text>trục</text></svg><ins class="adsbygoogle">mua</ins><span style="font-size:0">mật</span>',
    )
    expect(outline(blocks)).toEqual(['Một', 'Hỏi'])
    expect(left).toMatchObject({ controls: 2, folded: 1, drawings: 1, advertising: 1, hidden: 1 })
  })

  it('is an editor’s comment, whatever office it is from', () => {
    const docs =
      '<p>Giá mía<sup><a href="#cmnt3" id="cmnt_ref3">[c]</a></sup> tăng.</p><div><p><a href="#cmnt_ref3" id="cmnt3">[c]</a><span>Hỏi lại sở.</span></p><p>Gấp.</p></div>'
    const word =
      '<p>Giá mía<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[HL1]</a></span> tăng.</p>' +
      "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Hỏi lại sở.</p></div></div>"
    for (const html of [docs, word]) {
      const { blocks, left } = cleanHtml(html)
      expect([outline(blocks), left.comments]).toEqual([['Giá mía tăng.'], 1])
    }
  })

  it('is a film or frame: a block, an address, or a mark where neither is to be had', () => {
    const { blocks, pictures } = cleanHtml(
      '<p>Trên</p><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe><p>giữa</p>' +
        '<iframe src="https://ban-do.example/xa?id=3" title="bản đồ"></iframe><video src="blob:x" title="lễ hội"></video>' +
        '<iframe src="https://www.googletagmanager.com/ns.html"></iframe><p>Dưới</p>',
    )
    expect(outline(blocks)).toEqual([
      'Trên',
      'video youtube:abcdefghijk',
      'giữa',
      '[https://ban-do.example/xa?id=3](https://ban-do.example/xa?id=3)',
      'figure lễ hội: ',
      'Dưới',
    ])
    expect(pictures).toEqual([{ src: '', alt: 'lễ hội', what: 'frame' }])
    expect(pasted('<ul><li>xem <iframe src="https://youtu.be/abcdefghijk"></iframe></li></ul>')[1]).toContain(
      'youtube.com/watch',
    )
  })
})
