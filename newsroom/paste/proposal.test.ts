import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { words } from '#newsroom/text/words.ts'
import { type Proposal, proposeFields } from './proposal.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sample = readFileSync(`${root}tests/fixtures/bai-mau.txt`, 'utf8')
const savedPage = `${root}../shared/seed/bai-viet-2012.txt`

const TITLE = 'Khánh thành cầu treo bản Pác Lùng'
const LEAD = 'Sáng 5/3, UBND xã Pác Lùng tổ chức lễ khánh thành cầu treo dài 60 mét, nối hai bờ suối.'
const BODY = [
  'Cây cầu được khởi công từ tháng 8 năm ngoái, tổng kinh phí 2,4 tỷ đồng do nhân dân và doanh nghiệp đóng góp.',
  'Phát biểu tại buổi lễ, đại diện xã cảm ơn các nhà hảo tâm và mong bà con cùng giữ gìn công trình.',
]

/** Every word that went in, and nothing else, comes out in one place. */
function expectNothingLost(input: string, out: Proposal) {
  // The date is a field and a dropped line at once; it is counted once.
  const places = [out.title, out.dateline, out.sapo, out.lead?.caption ?? '', ...out.paragraphs, out.byline ?? '']
  const found = [...places, ...out.dropped.map((line) => line.text)].flatMap(words)
  expect(found.sort()).toEqual(words(normaliseProse(input)).sort())
}

function propose(...lines: string[]): Proposal {
  const input = lines.join('\n')
  const out = proposeFields(input)
  expectNothingLost(input, out)
  return out
}

describe('a saved page with everything on it', () => {
  it('gives every field of the sample', () => {
    const lines = sample.split('\n').filter(Boolean)
    expect(proposeFields(sample)).toEqual({
      date: 'Thứ tư, 14/09/2022',
      title: lines[1],
      dateline: 'BMO',
      sapo: lines[3]?.replace('BMO- ', ''),
      lead: { caption: 'Đại biểu xem gian trưng bày sách thiếu nhi' },
      paragraphs: [lines[5], lines[6]],
      byline: 'Lê Thảo Đan',
      dropped: [
        { text: 'Thứ tư, 14/09/2022', reason: 'date_line' },
        { text: lines[2], reason: 'abstract' },
      ],
    })
    expectNothingLost(sample, proposeFields(sample))
  })

  // The page that the product began with lies beside some checkouts; elsewhere the sample, of the same shape, stands in.
  it.each([savedPage].filter((path) => existsSync(path)))('gives every field of the page of 2012', (path) => {
    const page = readFileSync(path, 'utf8')
    const out = proposeFields(page)
    expect(out).toMatchObject({
      date: 'Thứ sáu, 07/05/2021',
      title: 'Cụm thi đua số II- Bộ Tài nguyên và Môi trường: Sơ kết công tác thi đua 6 tháng đầu năm 2012',
      dateline: 'LSO',
      lead: { caption: 'Đại diện đơn vị Cụm phó thảo luận tại hội nghị' },
      byline: 'Hồ Xuân Hương',
    })
    expect(out.sapo).toMatch(/^Chiều 28\/7\/2012, tại Sở TN&MT tỉnh Lạng Sơn .* Quảng Ninh và Thái Nguyên\.$/)
    expect(out.paragraphs).toHaveLength(2)
    expect(out.paragraphs[0]).toMatch(/^Theo báo cáo tại hội nghị, .* tệ nạn xã hội\.$/)
    expect(out.paragraphs[1]).toMatch(/^Tại hội nghị, các đại biểu .* các tỉnh trong cụm\.$/)
    expect(out.dropped.map((line) => line.reason)).toEqual(['date_line', 'abstract'])
    expectNothingLost(page, out)
  })

  it.each([
    ['Windows line ends', sample.replaceAll('\n', '\r\n')],
    ['decomposed letters', sample.normalize('NFD')],
    ['a byte order mark', `\uFEFF${sample}`],
    ['blank lines between all paragraphs', sample.replace(/\n+/g, '\n\n')],
    ['spaces at the ends of lines', sample.replaceAll('\n', ' \u00A0\n  ')],
    ['an abstract cut with one character', sample.replace('sách lớp...', 'sách lớ…')],
    ['an abstract without the dateline', sample.replace('BMO- ', '')],
    ['an abstract without the caption', sample.replace('Đại biểu xem gian trưng bày sách thiếu nhiTheo', 'Theo')],
  ])('does so with %s', (_, input) => {
    const { dropped, ...fields } = proposeFields(input)
    const { dropped: whole, ...expected } = proposeFields(sample)
    // Without line ends to go by, the abstract still tells the caption from a heading.
    expect(fields).toEqual(expected)
    expect(whole).toHaveLength(2)
    expect(dropped.map((line) => line.reason)).toEqual(['date_line', 'abstract'])
    expectNothingLost(input, proposeFields(input))
  })
})

describe('what other pages look like', () => {
  it('title, lead and body', () => {
    const nothing = { date: null, dateline: '', lead: null, byline: null, dropped: [] }
    expect(propose(TITLE, '', LEAD, '', ...BODY)).toEqual({ ...nothing, title: TITLE, sapo: LEAD, paragraphs: BODY })
  })

  it('a time stamp below the title', () => {
    const out = propose(TITLE, '05/03/2024 10:05 (GMT+7)', LEAD, ...BODY)
    expect(out).toMatchObject({ date: '05/03/2024 10:05 (GMT+7)', sapo: LEAD, paragraphs: BODY })
  })

  it('the lead twice', () => {
    const out = propose(TITLE, LEAD, LEAD, ...BODY)
    expect(out).toMatchObject({ sapo: LEAD, paragraphs: BODY, dropped: [{ text: LEAD, reason: 'abstract' }] })
  })

  it('an ellipsis of the author’s own', () => {
    const lead = 'Nắng lên, bản nhỏ ven suối rộn tiếng cười, ai cũng háo hức chờ giờ cắt băng...'
    expect(propose(TITLE, lead, ...BODY)).toMatchObject({ sapo: lead, dropped: [] })
  })

  it('a single paragraph stays one, whatever it is', () => {
    expect(propose(LEAD)).toMatchObject({ title: '', sapo: '', paragraphs: [LEAD] })
    expect(propose(TITLE)).toMatchObject({ title: '', sapo: '', paragraphs: [TITLE] })
    expect(propose(TITLE, LEAD)).toMatchObject({ title: TITLE, sapo: '', paragraphs: [LEAD] })
    expect(propose(`LSO- ${LEAD}`)).toMatchObject({ dateline: 'LSO', sapo: LEAD, paragraphs: [] })
  })

  it('nothing', () => {
    expect(propose(' ', '')).toMatchObject({ date: null, title: '', sapo: '', paragraphs: [], dropped: [] })
  })

  it('paragraphs without a title', () => {
    expect(propose(LEAD, ...BODY)).toMatchObject({ title: '', sapo: '', paragraphs: [LEAD, ...BODY] })
  })

  it('a list of names', () => {
    const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Hồ Xuân Hương']
    expect(propose(...names)).toMatchObject({ title: '', paragraphs: names, byline: null })
    const out = propose(TITLE, LEAD, 'Danh sách đóng góp:', ...names)
    expect(out).toMatchObject({ paragraphs: ['Danh sách đóng góp:', ...names], byline: null })
  })

  it('a document that begins with place and date', () => {
    const place = 'Hà Nội, ngày 5 tháng 3 năm 2024'
    expect(propose(place, LEAD, ...BODY)).toMatchObject({ date: null, title: '', paragraphs: [place, LEAD, ...BODY] })
  })
})

describe('dateline', () => {
  const others = ['LSO- ', 'LSO - ', 'LSO – ', '(LSO) - ', '(LSO)- ', '(LSO) — ', '(LSO) ', 'LSO-', 'LSO–']
  it.each(others)('%j comes off the lead', (prefix) => {
    expect(propose(TITLE, prefix + LEAD, ...BODY)).toMatchObject({ dateline: 'LSO', sapo: LEAD, paragraphs: BODY })
  })

  it.each(['Dân trí', 'Baonghean.vn', 'NLĐO'])('(%s) - comes off the lead', (code) => {
    expect(propose(TITLE, `(${code}) - ${LEAD}`, ...BODY)).toMatchObject({ dateline: code, sapo: LEAD })
  })

  it.each([
    'Hà Nội, ngày 5/3, Bộ Giao thông vận tải công bố quyết định đầu tư xây dựng 20 cầu dân sinh.',
    'VN-Index tăng 5 điểm trong phiên sáng nay nhờ nhóm cổ phiếu xây dựng và cầu đường.',
    'COVID-19 không làm chậm tiến độ thi công cây cầu treo dài 60 mét ở bản Pác Lùng.',
    'GD-ĐT là ngành đầu tiên của tỉnh tham gia đóng góp xây dựng cầu cho bản Pác Lùng.',
    'II- Kết quả thực hiện chương trình xây dựng cầu dân sinh của tỉnh trong năm qua.',
    'TP.HCM - Sáng 5/3, một doanh nghiệp của thành phố trao tặng cây cầu cho bản Pác Lùng.',
    'ASEAN - Trung Quốc ký bản ghi nhớ về cầu đường, trong đó ASEAN góp một nửa kinh phí.',
    '(Tiếp theo kỳ trước) - Cây cầu được khởi công từ tháng 8 năm ngoái ở bản Pác Lùng.',
    'Sáng 5/3 - đúng ngày hội bản - UBND xã Pác Lùng tổ chức lễ khánh thành cầu treo.',
  ])('is not eaten out of %j', (lead) => {
    expect(propose(TITLE, lead, ...BODY)).toMatchObject({ dateline: '', sapo: lead })
  })
})

describe('caption', () => {
  const caption = 'Bà con bản Pác Lùng đi trên cây cầu mới'

  it('stands right under the lead and apart from the body', () => {
    expect(propose(TITLE, '', LEAD, caption, '', ...BODY)).toMatchObject({ lead: { caption }, paragraphs: BODY })
  })

  it('credits a photographer', () => {
    const credited = `${caption}. Ảnh: Minh Trang`
    expect(propose(TITLE, LEAD, credited, ...BODY)).toMatchObject({ lead: { caption: credited }, paragraphs: BODY })
  })

  it('is not made of what may be a heading', () => {
    const out = propose(TITLE, '', LEAD, '', 'Niềm vui ngày hội', '', ...BODY)
    expect(out).toMatchObject({ lead: null, paragraphs: ['Niềm vui ngày hội', ...BODY] })
  })

  it('further down stays a paragraph', () => {
    const out = propose(TITLE, LEAD, ...BODY, caption, LEAD)
    expect(out).toMatchObject({ lead: null, paragraphs: [...BODY, caption, LEAD] })
  })
})

describe('byline', () => {
  it.each(['Hồ Xuân Hương', 'HỒ XUÂN HƯƠNG', 'Minh Trang - Đức Anh'])('%s signs the article', (name) => {
    expect(propose(TITLE, LEAD, ...BODY, '', name)).toMatchObject({ byline: name, paragraphs: BODY })
  })

  it('comes off its label', () => {
    const out = propose(TITLE, LEAD, ...BODY, 'Bài, ảnh: Minh Trang')
    expect(out).toMatchObject({ byline: 'Minh Trang', dropped: [{ text: 'Bài, ảnh:', reason: 'byline_label' }] })
  })

  it.each(['PV', 'Theo TTXVN', 'Mời bạn đọc xem tiếp kỳ sau', 'Pác Lùng 2024'])('%s is not one', (last) => {
    expect(propose(TITLE, LEAD, ...BODY, last)).toMatchObject({ byline: null, paragraphs: [...BODY, last] })
  })
})

it('loses no word of any text', () => {
  const pool = [
    ...sample.split('\n').filter(Boolean),
    ...[TITLE, LEAD, ...BODY, `LSO- ${LEAD}`, `(LSO) – ${LEAD}`, `${LEAD.slice(0, 60)}...`, 'Hà Nội, ngày 5/3/2024'],
    ...['Chủ nhật 05-03-2024', '10:05 05/03/2024', 'Bài và ảnh: Minh Trang', 'Hồ Xuân Hương', 'PV', '* * *', '- Một.'],
    ...['Ảnh: Minh Trang', 'TN&MT', 'LSO-', '(LSO)', '...', 'a\u0000b', 'e\u0302\u0323', '\uD800x', '“Có chứ!”'],
  ]
  // A small generator with a fixed seed, so that a failure can be repeated.
  let state = 20120728
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  for (let round = 0; round < 1500; round += 1) {
    const lines = Array.from({ length: below(9) }, () => (pool[below(pool.length)] ?? '') + '\n'.repeat(1 + below(3)))
    propose(lines.join(''))
  }
})
