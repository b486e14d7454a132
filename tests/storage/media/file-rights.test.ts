import { expect, it } from 'vitest'
import { factsOf, findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { insertFile } from '#db/stores/media/files.ts'
import { insertMedia } from '#db/stores/media/media.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { ARTICLE_STATES } from '#newsroom/kit/article-states.ts'
import { newId } from '#newsroom/kit/id.ts'
import { ROLES, type Viewer } from '#newsroom/people/roles.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readFile } from '#operations/media/read-file.ts'
import { readPictureFile } from '#operations/media/read-picture-file.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { aBody, aDraft, aNewsroom, aPerson, aPublished, aSection, aText, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const key = () => newId()
const common = { mimeType: 'application/pdf', bytes: 10, sha256: 'x', createdAt: new Date() }

describeEachDialect('files by id', (room) => {
  const aFile = async (owner: Viewer) => {
    const row = { ...common, id: newId(), ownerId: owner.id, fileKey: key(), kind: 'document' as const, name: 'a.pdf' }
    await insertFile(room.db, row)
    return row
  }
  const aPicture = async (owner: Viewer) => {
    const words = { name: 'x.jpg', caption: '', credit: '', alt: '', listText: '' }
    const size = { width: 9, height: 9, colour: '#000000' }
    const row = { ...common, ...words, ...size, id: newId(), version: 1, ownerId: owner.id, fileKey: key() }
    await insertMedia(room.db, row)
    return row
  }
  const carrying = (fileId: string, mediaId: string): DocumentNode => ({
    type: 'doc',
    content: [
      ...aBody('Theo báo cáo.').content,
      { type: 'figure', attrs: { mediaId, alt: '', credit: '' } },
      { type: 'attachment', attrs: { fileId }, content: [{ type: 'text', text: 'Phụ lục' }] },
    ],
  })

  it('are given as the article is that has them: every role, own section or other, every state, own or another’s', async () => {
    const sections = [await aSection('Thời sự'), await aSection('Kinh tế')]
    const author = await aPerson('contributor')
    const sender = await aPerson('contributor')
    const cases: { articleId: string; fileId: string; mediaId: string; state: string }[] = []
    for (const state of ARTICLE_STATES) {
      for (const sectionId of sections) {
        const [file, picture] = [await aFile(sender), await aPicture(sender)]
        const articleId = await aDraft(author, { sectionId })
        const holderId = state === 'editing' ? author.id : null
        await updateArticle(room.db, articleId, 2, { state, holderId, body: carrying(file.id, picture.id) })
        if (state === 'published') {
          const { number } = (await findArticle(room.db, articleId)) ?? { number: 0 }
          await room.db.insert(room.db.tables.publishedFiles).values({ number, fileKey: file.fileKey })
          await room.db.insert(room.db.tables.publishedPictures).values({ number, fileKey: picture.fileKey })
        }
        cases.push({ articleId, fileId: file.id, mediaId: picture.id, state })
      }
    }
    const viewers = [author, sender]
    for (const role of ROLES) {
      viewers.push(await aPerson(role), await aPerson(role, { sectionIds: [sections[0] ?? ''] }))
    }
    let cells = 0
    for (const viewer of viewers) {
      for (const { articleId, fileId, mediaId, state } of cases) {
        const row = await findArticle(room.db, articleId)
        if (!row) throw new Error('The article is gone.')
        // What was thrown away is its author's alone, and what readers have is anybody's.
        const readable = state === 'discarded' ? viewer === author : mayRead(viewer, factsOf(row))
        const may = viewer === sender || state === 'published' || readable
        const cell = `${viewer.role} ${viewer.sectionIds.length} ${state}`
        expect((await readFile(viewer, fileId)) !== null, `file: ${cell}`).toBe(may)
        const library = !['associate', 'contributor'].includes(viewer.role)
        expect((await readPictureFile(viewer, mediaId, 'small')) !== null, `picture: ${cell}`).toBe(may || library)
        const desks = !['associate', 'contributor', 'reporter'].includes(viewer.role)
        const original = await readPictureFile(viewer, mediaId, 'original')
        expect(original !== null, `original: ${cell}`).toBe(viewer === sender || desks)
        cells += 3
      }
    }
    console.log(`▸ files by id: ${cells} of ${cells} cells`)
  })

  it('end with the take-down for whoever had them only because readers did', async () => {
    const desk = await aNewsroom()
    const file = await aFile(desk.reporter)
    const picture = await aPicture(desk.reporter)
    const other = await aPerson('contributor')
    const article = await aPublished(desk, { body: carrying(file.id, picture.id) })
    expect(await readFile(other, file.id)).not.toBeNull()
    expect(await readPictureFile(other, picture.id, 'small')).not.toBeNull()
    expect(await readPicture(picture.fileKey)).toBe(true)
    ok(await step(desk.chief, article, 'take_down', { reason: 'Sai số liệu' }))
    expect(await readFile(other, file.id)).toBeNull()
    expect(await readFile(await aPerson('reporter'), file.id)).toBeNull()
    expect(await readPictureFile(other, picture.id, 'small')).toBeNull()
    expect(await readPicture(picture.fileKey)).toBe(false)
    expect(await readFile(desk.chief, file.id)).not.toBeNull()
    expect(await readFile(desk.reporter, file.id)).not.toBeNull()
  })

  it('naming one in a text of one’s own opens nothing', async () => {
    const desk = await aNewsroom()
    const file = await aFile(desk.reporter)
    const thief = await aPerson('reporter')
    const picture = await aPicture(thief)
    const articleId = await aDraft(thief)
    const content = await aText({ body: carrying(file.id, picture.id) })
    const saved = await saveDraft(thief, { articleId, baseVersion: 2, content })
    expect(saved).toMatchObject({ refusal: { code: 'fields', fields: [{ field: 'files' }] } })
    expect(await readFile(thief, file.id)).toBeNull()
  })

  it('what a desk took out of a text can be put back', async () => {
    const desk = await aNewsroom()
    const [file, picture] = [await aFile(desk.reporter), await aPicture(desk.reporter)]
    const articleId = await aDraft(desk.reporter, { body: carrying(file.id, picture.id) })
    ok(await step(desk.reporter, articleId, 'submit'))
    ok(await step(desk.editor, articleId, 'claim'))
    const { article } = ok(await readWorkingCopy(desk.editor, articleId))
    const saved = { ...article.content, body: aBody('Không có phụ lục.') }
    const without = ok(await saveDraft(desk.editor, { articleId, baseVersion: article.version, content: saved }))
    expect(await readFile(desk.editor, file.id)).toBeNull()
    ok(await saveDraft(desk.editor, { articleId, baseVersion: without.version, content: article.content }))
    expect(await readFile(desk.editor, file.id)).not.toBeNull()
  })

  it('an id that is none is not found', async () => {
    const chief = await aPerson('editor_in_chief')
    for (const id of ['', 'a\u0000b', '%', '_'.repeat(26), '\uD800', "'; --", 'x'.repeat(10_000)]) {
      expect(await readFile(chief, id)).toBeNull()
      expect(await readPictureFile(chief, id, 'small')).toBeNull()
    }
  })
})
