import { beforeAll, expect, it } from 'vitest'
import { searchPublished } from '#db/stores/reading/search.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
import { aPublishedArticle, aSection, paragraphs } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

type Text = { title: string; kicker?: string; sapo?: string; body?: string }

/** A small newspaper, oldest first: the last one came out last. */
const TEXTS: Record<string, Text> = {
  bridgeTitle: { title: 'Hợp long cầu Hạ Vân', sapo: 'Sáng nay nhịp cuối đã nối.', body: 'Cầu dài 310 m.' },
  bridgeKicker: { title: 'Thông xe sau ba năm chờ', kicker: 'Cầu Hạ Vân', sapo: 'Bà con đi lại dễ dàng.' },
  bridgeSapo: { title: 'Khởi công công trình lớn', sapo: 'Chiều 7/5, cầu Hạ Vân được khởi công.' },
  bridgeBody: { title: 'Giao thông miền núi', sapo: 'Nhiều tuyến đường mới.', body: 'Trong đó có cầu Hạ Vân.' },
  bridgeApart: { title: 'Hạ Vân có cầu mới', sapo: 'Người dân vui mừng.' },
  bridgeList: {
    title: 'Cụm thi đua số II họp',
    sapo: 'Các đơn vị họp bàn.',
    body: 'Dự họp có đại biểu bản Cầu, Hạ Vân, Khe Trúc.',
  },
  taxTitle: { title: 'Thuế giá trị gia tăng giảm 2%', sapo: 'Doanh nghiệp được lợi.' },
  taxBody: { title: 'Ngân sách tỉnh quý III', sapo: 'Thu vượt kế hoạch.', body: 'Thuế thu được 2,8 tỷ đồng.' },
  rent: { title: 'Cho thuê ki-ốt ở chợ đêm', sapo: 'Giá thuê giảm.', body: 'Ban quản lý chợ cho biết.' },
  street: { title: 'Mở rộng đường Hùng Vương', sapo: 'Đường dài 3 km.', body: 'Hai bên đường có cây xanh.' },
  king: { title: 'Vua Hùng và con đường nhỏ', sapo: 'Truyện xưa.', body: 'Nơi này là đất của một vương triều.' },
  streetSapo: { title: 'Chỉnh trang đô thị', sapo: 'Cây trên đường Hùng Vương được thay.' },
  emulationTitle: { title: 'Phát động thi đua yêu nước', sapo: 'Toàn tỉnh hưởng ứng.' },
  emulationKicker: { title: 'Những tấm gương sáng', kicker: 'Thi đua yêu nước', sapo: 'Họ làm lặng lẽ.' },
  race: { title: 'Đua thuyền ngày hội', sapo: 'Các đội thi tài trên sông.', body: 'Hội mở ba ngày.' },
  people: { title: 'Trên 3.000 người hiến máu', sapo: 'Ngày hội đỏ.', body: 'Có 300 đơn vị tham gia.' },
  office: { title: 'Sở TN&MT kiểm tra mỏ đá', sapo: 'Ba mỏ bị nhắc nhở.', body: 'Đoàn của UBND tỉnh cùng đi.' },
  city: { title: 'Tuyến bay mới', sapo: 'Bay thẳng TP.HCM mỗi tuần.', body: 'Vé từ 900.000 đồng.' },
  year: { title: 'Kế hoạch năm học mới', sapo: 'Tựu trường ngày 5/9.' },
  nation: { title: 'Việt Nam bước vào vòng loại', sapo: 'Đội tuyển đã sẵn sàng.' },
  peace: { title: 'Nông thôn mới ở Hoà Bình', sapo: 'Xã đạt 19 tiêu chí.' },
  peaceTwo: { title: 'Đoàn viên Hòa Bình ra quân', sapo: 'Trồng cây xanh.' },
  quote: {
    title: 'Ông Nguyễn Văn Đức kể chuyện',
    sapo: 'Bà con đã quen việc.',
    body: '“Bà con đã quen việc”, ông nói.',
  },
  namesake: { title: 'Đức thắng Pháp', sapo: 'Trận đấu hay.', body: 'Bài của Văn Nguyễn.' },
}

/** What is asked, and what has to be answered: all of it, in this order. */
const ORDERS: readonly [query: string, ...answers: (keyof typeof TEXTS)[]][] = [
  ['cầu Hạ Vân', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeBody', 'bridgeApart', 'bridgeList'],
  ['cau ha van', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeBody', 'bridgeApart', 'bridgeList'],
  ['"cầu Hạ Vân"', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeBody', 'bridgeApart', 'bridgeList'],
  ['CẦU HẠ VÂN', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeBody', 'bridgeApart', 'bridgeList'],
  [
    'cầu Hạ Vân'.normalize('NFD'),
    'bridgeTitle',
    'bridgeKicker',
    'bridgeSapo',
    'bridgeBody',
    'bridgeApart',
    'bridgeList',
  ],
  ['bản Cầu, Hạ Vân', 'bridgeList'],
  ['Hạ Vân cầu', 'bridgeApart', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeList', 'bridgeBody'],
  ['Hạ Vân', 'bridgeApart', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeList', 'bridgeBody'],
  ['ha van', 'bridgeApart', 'bridgeTitle', 'bridgeKicker', 'bridgeSapo', 'bridgeList', 'bridgeBody'],
  ['hợp long cầu', 'bridgeTitle'],
  ['khởi công cầu', 'bridgeSapo'],
  ['thông xe', 'bridgeKicker'],
  ['thuế', 'taxTitle', 'taxBody'],
  ['thuê', 'rent'],
  ['thue', 'rent', 'taxTitle', 'taxBody'],
  ['giá thuê', 'rent'],
  ['gia tri gia tang', 'taxTitle'],
  ['2,8 tỷ', 'taxBody'],
  ['quý III', 'taxBody'],
  ['đường Hùng Vương', 'street', 'streetSapo', 'king'],
  ['duong hung vuong', 'street', 'streetSapo', 'king'],
  ['Hùng Vương', 'street', 'streetSapo', 'king'],
  ['hung vuong', 'street', 'streetSapo', 'king'],
  ['vua Hùng', 'king'],
  ['con đường', 'king'],
  ['đường', 'king', 'street', 'streetSapo', 'bridgeBody'],
  ['cây xanh', 'peaceTwo', 'street'],
  ['thi đua', 'emulationTitle', 'bridgeList', 'emulationKicker', 'race'],
  ['thi dua', 'emulationTitle', 'bridgeList', 'emulationKicker', 'race'],
  ['thi đua yêu nước', 'emulationTitle', 'emulationKicker'],
  ['đua thuyền', 'race'],
  ['ngày hội', 'race', 'people'],
  ['3.000 người', 'people'],
  ['300 đơn vị', 'people'],
  ['TN&MT', 'office'],
  ['tn mt', 'office'],
  ['Sở TN&MT', 'office'],
  ['UBND', 'office'],
  ['TP.HCM', 'city'],
  ['tp hcm', 'city'],
  ['900.000 đồng', 'city'],
  ['năm', 'year', 'bridgeKicker'],
  ['nam', 'nation', 'year', 'bridgeKicker'],
  ['Việt Nam', 'nation'],
  ['hoà bình', 'peaceTwo', 'peace'],
  ['hòa bình', 'peaceTwo', 'peace'],
  ['hoa binh', 'peaceTwo', 'peace'],
  ['Nguyễn Văn Đức', 'quote', 'namesake'],
  ['nguyen van duc', 'quote', 'namesake'],
  ['Đức', 'namesake', 'quote'],
  ['“Bà con đã quen việc”', 'quote'],
  ['bà con', 'quote', 'bridgeKicker'],
  ['ki-ốt', 'rent'],
  ['chợ', 'rent'],
  ['họp', 'bridgeList'],
  ['không có chữ này'],
]

describeEachDialect('the order of what a search finds', (room) => {
  const keys = Object.keys(TEXTS)
  beforeAll(async () => {
    const { id } = await aSection(room.db)
    for (const [index, { title, kicker, sapo, body }] of Object.values(TEXTS).entries()) {
      await aPublishedArticle(room.db, {
        number: index + 1,
        sectionId: id,
        title,
        kicker: kicker ?? '',
        sapo: sapo ?? '',
        body: paragraphs(body ?? 'Tin vắn.'),
        publishedAt: new Date(Date.UTC(2026, 4, 7, index)),
      })
    }
  })

  it('is asked for by fifty queries at least', () => {
    expect(ORDERS.length).toBeGreaterThanOrEqual(50)
  })

  // Of many articles the index is asked, of too many the newest are looked through: the order is the same.
  it.each([
    ['the index', { common: 3000, step: 200, enough: 100, lookedThrough: 3000, beside: 600 }],
    ['the newest articles', { common: 0, step: 200, enough: 100, lookedThrough: 3000, beside: 600 }],
  ])('is as wanted, by %s', async (_, bounds) => {
    const given: string[] = []
    for (const [query] of ORDERS) {
      const search = parseQuery(query)
      if (!search) throw new Error(`No words: ${query}`)
      const { items } = await searchPublished(room.db, search, { limit: 50, offset: 0 }, 'words', {}, bounds)
      given.push(`${query}: ${items.map(({ number }) => keys[number - 1]).join(', ')}`)
    }
    expect(given).toEqual(ORDERS.map(([query, ...answers]) => `${query}: ${answers.join(', ')}`))
  })
})
