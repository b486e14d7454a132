import { expect, it } from 'vitest'
import { openDatabase } from '#db/index.ts'
import { noteRefresh, refreshesFrom, settledRefreshes } from '#db/stores/reading/refreshes.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('what another server has noted', (room) => {
  it('is heard of when it is there to be read, and not where it was taken back', async () => {
    const other = openDatabase(room.url)
    const from = await settledRefreshes(other)
    let heard = Promise.withResolvers<void>()
    let times = 0
    const hearNoMore = other.listen(() => {
      times += 1
      heard.resolve()
    })
    // Postgres says first that it listens; a file has one server, which needs nobody to tell it.
    const news = async () => {
      await (room.db.engine.dialect === 'postgres' ? heard.promise : Promise.resolve())
      heard = Promise.withResolvers()
      return (await refreshesFrom(other, from)).refreshes.map(({ surfaces }) => surfaces)
    }
    await news()
    await room.db
      .transaction(async (tx) => {
        await noteRefresh(tx, [{ kind: 'search' }])
        throw new Error('taken back')
      })
      .catch(() => {})
    const before = times
    await room.db.transaction((tx) => noteRefresh(tx, [{ kind: 'sitemap' }]))
    expect(await news()).toEqual([[{ kind: 'sitemap' }]])
    if (room.db.engine.dialect === 'postgres') expect(times).toBe(before + 1)
    await hearNoMore()
    await other.close()
  })
})
