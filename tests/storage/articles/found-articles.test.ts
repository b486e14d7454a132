import { beforeAll, expect, it } from 'vitest'
import { type ListInput, listArticles } from '#operations/articles/list-articles.ts'
import { aDraft, aNewsroom } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ALL: ListInput = { mine: false, states: [], sectionId: '', authorId: '', query: '', after: '' }

describeEachDialect('articles that the desk searches for', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
    expect(room.db).toBeDefined()
  })
  const find = async (query: string, after = '') => listArticles(desk.chief, { ...ALL, query, after })

  it('come by where the words stand, and then last changed first', async () => {
    await aDraft(desk.reporter, { title: 'Hợp long cầu Hạ Vân', sapo: 'Nhịp cuối.' })
    await aDraft(desk.reporter, { title: 'Chờ ba năm', kicker: 'Cầu Hạ Vân', sapo: 'Xe đã qua.' })
    await aDraft(desk.reporter, { title: 'Khởi công', sapo: 'Chiều nay, cầu Hạ Vân khởi công.' })
    await aDraft(desk.reporter, { title: 'Hạ Vân có cầu', sapo: 'Vui.' })
    await aDraft(desk.reporter, { title: 'Ở bản Cầu, Hạ Vân', sapo: 'Vui.' })
    const titles = async (query: string) => (await find(query)).items.map(({ title }) => title)
    const wanted = ['Hợp long cầu Hạ Vân', 'Chờ ba năm', 'Khởi công', 'Ở bản Cầu, Hạ Vân', 'Hạ Vân có cầu']
    expect(await titles('cầu Hạ Vân')).toEqual(wanted)
    expect(await titles('cau ha van')).toEqual(wanted)
  })

  it('come in pages that fit together, none twice and none left out', async () => {
    for (let each = 1; each <= 90; each++) {
      await aDraft(desk.reporter, {
        title: each % 9 === 0 ? `Vải thiều ${each}` : `Tin ${each}`,
        sapo: 'Mùa vải thiều.',
      })
    }
    const seen: string[] = []
    let after = ''
    do {
      const { items, next } = await find('vải thiều', after)
      seen.push(...items.map(({ title }) => title))
      after = next ?? ''
    } while (after !== '')
    expect(seen.length).toBe(90)
    expect(new Set(seen).size).toBe(90)
    expect(seen.slice(0, 10).every((title) => title.startsWith('Vải thiều'))).toBe(true)
    expect(seen[0]).toBe('Vải thiều 90')
  })

  it('begin anew at a place that there is not', async () => {
    expect((await find('vải thiều', 'không có~7x')).items.length).toBe(40)
    expect((await find('vải thiều', '~999')).items.length).toBe(0)
  })
})
