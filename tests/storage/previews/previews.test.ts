import { afterEach, expect, it } from 'vitest'
import { listVersions, versionsOf } from '#db/stores/history/versions.ts'
import { eventsOfArticle } from '#db/stores/log/events.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { DAY_MS } from '#newsroom/previews/preview.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { operator } from '#operations/people/operator.ts'
import { createPreview } from '#operations/previews/create-preview.ts'
import { listPreviews } from '#operations/previews/list-previews.ts'
import { readPreview, readPreviewPicture } from '#operations/previews/read-preview.ts'
import { revokePreview } from '#operations/previews/revoke-preview.ts'
import {
  aBody,
  aDraft,
  aNewsroom,
  aPerson,
  aPublished,
  aText,
  codeOf,
  ok,
  step,
  versionOf,
} from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('previews', (room) => {
  afterEach(() => standAt(null))

  const preview = async (viewer: Viewer, articleId: string, days: 1 | 3 | 7 = 1) =>
    ok(await createPreview(viewer, { articleId, days })).preview
  const write = async (viewer: Viewer, articleId: string, text: string) =>
    ok(
      await saveDraft(viewer, {
        articleId,
        baseVersion: await versionOf(viewer, articleId),
        content: await aText({ title: text, body: aBody(text) }),
      }),
    )
  const aPicture = async (viewer: Viewer) =>
    ok(
      await addPicture(viewer, {
        fileKey: newId(),
        width: 800,
        height: 600,
        colour: '#335577',
        name: 'x.jpg',
        mimeType: 'image/jpeg',
        bytes: 1,
        sha256: 'x',
      }),
    ).media

  it('show the working copy as it was when they were made, whatever is written afterwards', async () => {
    const { reporter } = await aNewsroom()
    const id = await aDraft(reporter, { title: 'Bản đầu' })
    const first = await preview(reporter, id)
    await write(reporter, id, 'Bản sau')
    const answer = await readPreview(first)
    expect(answer).toMatchObject({
      kind: 'preview',
      article: {
        title: 'Bản đầu',
        section: { name: 'Thời sự', slug: 'thoi-su' },
        bylines: [{ name: 'Hồ Xuân Hương' }],
      },
      facts: { ordinal: 1, live: false, expiresAt: first.expiresAt },
    })
  })

  it('keep one version and one address of an unchanged text, however often it is looked at', async () => {
    const { reporter } = await aNewsroom()
    const id = await aDraft(reporter)
    const seven = await Promise.all(Array.from({ length: 7 }, () => preview(reporter, id)))
    expect(new Set(seven.map((each) => each.id)).size).toBe(1)
    const longer = await preview(reporter, id, 7)
    expect(longer.id).not.toBe(seven[0]?.id)
    expect((await listVersions(room.db, id)).map((version) => version.kind)).toEqual(['previewed'])
    await write(reporter, id, 'Chữ mới')
    expect((await preview(reporter, id)).ordinal).toBe(2)
    const named = (await eventsOfArticle(room.db, id)).filter((event) => event.name === 'preview_created')
    expect(named).toHaveLength(3)
    expect(named.every((event) => event.actorId === reporter.id && event.versionId !== null)).toBe(true)
  })

  it('need no version of their own where a step has kept the text already, nor after a text that lost', async () => {
    const { reporter, editor } = await aNewsroom()
    const id = await aDraft(reporter)
    ok(await step(reporter, id, 'submit'))
    expect(await readPreview(await preview(editor, id))).toMatchObject({ facts: { ordinal: 1 } })
    const other = await aDraft(reporter)
    await preview(reporter, other)
    const lost = await saveDraft(reporter, {
      articleId: other,
      baseVersion: 1,
      content: await aText({ title: 'Bản thua' }),
    })
    expect(codeOf(lost)).toBe('conflict')
    await preview(reporter, other)
    expect((await versionsOf(room.db, other)).map((version) => version.kind)).toEqual(['previewed', 'conflict'])
  })

  it('open until they expire, not a moment longer', async () => {
    const { reporter } = await aNewsroom()
    const id = await aDraft(reporter)
    for (const days of [1, 3, 7] as const) {
      const made = await preview(reporter, id, days)
      expect(made.expiresAt.getTime() - made.createdAt.getTime()).toBe(days * DAY_MS)
      standAt(new Date(made.expiresAt.getTime() - 1))
      expect((await readPreview(made)).kind).toBe('preview')
      standAt(made.expiresAt)
      expect((await readPreview(made)).kind).toBe('gone')
      expect(ok(await listPreviews(reporter, id)).previews.map((each) => each.id)).not.toContain(made.id)
      standAt(null)
    }
  })

  it('give a new address for the same text an hour later', async () => {
    const { reporter } = await aNewsroom()
    const id = await aDraft(reporter)
    const first = await preview(reporter, id)
    standAt(new Date(first.createdAt.getTime() + 60 * 60 * 1000))
    const second = await preview(reporter, id)
    expect(second.id).not.toBe(first.id)
    expect(second.versionId).toBe(first.versionId)
  })

  it('are revoked at once, by whoever might have made them, and once only', async () => {
    const desk = await aNewsroom()
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    const made = await preview(desk.reporter, id)
    const elsewhere = await aDraft(desk.reporter)
    expect(codeOf(await revokePreview(desk.reporter, { articleId: elsewhere, previewId: made.id }))).toBe('not_found')
    for (const stranger of [
      desk.contributor,
      await aPerson('reporter'),
      await aPerson('editor', { sectionIds: ['x'] }),
    ])
      expect(codeOf(await revokePreview(stranger, { articleId: id, previewId: made.id }))).toBe('not_found')
    expect((await readPreview(made)).kind).toBe('preview')
    ok(await revokePreview(desk.editor, { articleId: id, previewId: made.id }))
    ok(await revokePreview(desk.editor, { articleId: id, previewId: made.id }))
    expect((await readPreview(made)).kind).toBe('gone')
    const names = (await eventsOfArticle(room.db, id)).map((event) => event.name)
    expect(names.filter((name) => name === 'preview_revoked')).toHaveLength(1)
    expect((await preview(desk.reporter, id)).id).not.toBe(made.id)
  })

  it('are made by who writes the article or may read how it came about, and by nobody else', async () => {
    const desk = await aNewsroom()
    const id = await aDraft(desk.reporter)
    const strangers = [desk.contributor, await aPerson('reporter'), desk.editor, desk.deskHead]
    for (const stranger of strangers) {
      expect(codeOf(await createPreview(stranger, { articleId: id, days: 1 })), stranger.role).toBe('not_found')
      expect(codeOf(await listPreviews(stranger, id)), stranger.role).toBe('not_found')
    }
    for (const person of [desk.reporter, desk.managing, desk.chief, desk.admin]) await preview(person, id)
    const out = await aPublished(desk)
    // May read what readers read, and not how it came about.
    const other = await aPerson('reporter')
    expect(codeOf(await createPreview(other, { articleId: out, days: 1 }))).toBe('not_allowed')
    expect(codeOf(await createPreview(desk.chief, { articleId: 'nothing', days: 1 }))).toBe('not_found')
    expect(await listVersions(room.db, id)).toHaveLength(1)
  })

  it('close with the account of whoever gave them away, and open again with it', async () => {
    const { reporter } = await aNewsroom()
    const id = await aDraft(reporter)
    const made = await preview(reporter, id)
    const block = async (blocked: boolean) => {
      const version = (await findPerson(room.db, reporter.id))?.version ?? 0
      ok(await blockPerson(operator, { personId: reporter.id, version }, blocked))
    }
    await block(true)
    expect((await readPreview(made)).kind).toBe('gone')
    await block(false)
    expect((await readPreview(made)).kind).toBe('preview')
  })

  it('close when the article is taken down or discarded, and none can be made then', async () => {
    const desk = await aNewsroom()
    const out = await aPublished(desk)
    const made = await preview(desk.chief, out)
    expect(await readPreview(made)).toMatchObject({ kind: 'preview', facts: { live: true } })
    ok(await step(desk.chief, out, 'take_down', { reason: 'Sai' }))
    expect((await readPreview(made)).kind).toBe('gone')
    expect(codeOf(await createPreview(desk.chief, { articleId: out, days: 1 }))).toBe('wrong_state')
    const draft = await aDraft(desk.reporter)
    const ofDraft = await preview(desk.reporter, draft)
    ok(await step(desk.reporter, draft, 'discard'))
    expect((await readPreview(ofDraft)).kind).toBe('gone')
  })

  it('show the pictures of their version and no others', async () => {
    const { reporter } = await aNewsroom()
    const [lead, inBody, other] = [await aPicture(reporter), await aPicture(reporter), await aPicture(reporter)]
    const figure = (mediaId: string) => ({
      type: 'figure' as const,
      attrs: { mediaId, credit: '', alt: '' },
      content: [{ type: 'text' as const, text: 'Chú thích' }],
    })
    const id = await aDraft(reporter, {
      lead: { mediaId: lead.id, caption: '', credit: '', alt: '' },
      body: { type: 'doc', content: [figure(inBody.id)] },
    })
    const made = await preview(reporter, id)
    await write(reporter, id, 'Không còn ảnh')
    const answer = await readPreview(made)
    expect(answer).toMatchObject({ mediaIds: { [lead.fileKey]: lead.id, [inBody.fileKey]: inBody.id } })
    expect(await readPreviewPicture(made, lead.id)).toEqual({ kind: 'picture', fileKey: lead.fileKey })
    expect(await readPreviewPicture(made, inBody.id)).toEqual({ kind: 'picture', fileKey: inBody.fileKey })
    expect(await readPreviewPicture(made, other.id)).toEqual({ kind: 'missing' })
    ok(await revokePreview(reporter, { articleId: id, previewId: made.id }))
    expect(await readPreviewPicture(made, lead.id)).toEqual({ kind: 'gone' })
  })

  it('know nothing of what was never made, nor of another expiry', async () => {
    const { reporter } = await aNewsroom()
    const made = await preview(reporter, await aDraft(reporter, { title: '', sectionId: null, bylines: [] }))
    expect((await readPreview(made)).kind).toBe('preview')
    const later = new Date(made.expiresAt.getTime() + DAY_MS)
    expect((await readPreview({ id: made.id, expiresAt: later })).kind).toBe('missing')
    expect((await readPreview({ id: newId(), expiresAt: later })).kind).toBe('missing')
    expect((await readPreview({ id: '', expiresAt: new Date(Number.NaN) })).kind).toBe('missing')
  })
})
