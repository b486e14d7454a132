import { expect, it } from 'vitest'
import { factsOf, findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { listDesk } from '#db/stores/articles/desk-lists.ts'
import { ARTICLE_STATES } from '#newsroom/articles/article.ts'
import { mayRead } from '#newsroom/people/permissions.ts'
import { ROLES } from '#newsroom/people/roles.ts'
import { aDraft, aPerson, aSection } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('lists and single reads', (room) => {
  it('agree on who may see what: every role, own section or other, every state, live or not', async () => {
    const sections = [await aSection('Thời sự'), await aSection('Kinh tế'), null]
    const author = await aPerson('reporter')
    const ids: string[] = []
    for (const state of ARTICLE_STATES) {
      for (const sectionId of sections) {
        // Readers see none, or one in this section, or one in another.
        for (const liveSectionId of [null, sectionId, sections[0] ?? null, sections[1] ?? null]) {
          const live = liveSectionId !== null
          const id = await aDraft(author, { sectionId })
          const holderId = state === 'editing' ? author.id : null
          await updateArticle(room.db, id, 2, { state, liveVersionId: live ? 'v' : null, liveSectionId, holderId })
          ids.push(id)
        }
      }
    }
    const viewers = [author]
    for (const role of ROLES) {
      viewers.push(await aPerson(role))
      if (sections[0]) viewers.push(await aPerson(role, { sectionIds: [sections[0]] }))
    }
    for (const viewer of viewers) {
      const listed = (await listDesk(room.db, viewer, {}, null, 1000)).map((row) => row.id)
      const readable: string[] = []
      for (const id of ids) {
        const row = await findArticle(room.db, id)
        if (row && mayRead(viewer, factsOf(row))) readable.push(id)
      }
      expect(listed.sort(), viewer.role).toEqual(readable.sort())
    }
  })
})
