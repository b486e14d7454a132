import { expect, it } from 'vitest'
import { ROLES } from '#newsroom/people/roles.ts'
import { findLinkable } from '#operations/articles/find-linkable.ts'
import { aDraft, aNewsroom, aPerson, aPublished, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('articles to link to', () => {
  it('are those that readers can reach, for every role, and no others', async () => {
    const desk = await aNewsroom()
    await aPublished(desk, { title: 'Khánh thành cầu Hùng Vương' })
    await aDraft(desk.reporter, { title: 'Nháp về cầu Hùng Vương' })
    const gone = await aPublished(desk, { title: 'Tin đã gỡ về cầu Hùng Vương' })
    await step(desk.chief, gone, 'take_down', { reason: 'sai' })
    for (const role of ROLES) {
      const { items } = await findLinkable(await aPerson(role), { query: 'cau hung vuo' })
      expect(items.map((item) => item.title)).toEqual(['Khánh thành cầu Hùng Vương'])
      expect(items[0]).toMatchObject({ path: expect.stringMatching(/^\/thoi-su\/khanh-thanh-cau-hung-vuong-\d+$/) })
    }
  })

  it('are the newest before anything is typed, and none for what has no word in it', async () => {
    const viewer = await aPerson('reporter')
    const { items } = await findLinkable(viewer, { query: ' ' })
    expect(items.map((item) => item.title)).toContain('Khánh thành cầu Hùng Vương')
    expect((await findLinkable(viewer, { query: '“…”' })).items).toEqual([])
  })
})
