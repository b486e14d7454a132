import { beforeAll, expect, it } from 'vitest'
import { addPenNames, type PenNameRow, penNamesOf } from '#db/stores/people/pen-names.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { changePenNamePage, mergePenName, readPenNamePages } from '#operations/people/pen-name-pages.ts'
import { readAuthor } from '#operations/reading/read-author.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { aNewsroom, aPublished, codeOf, ok } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the pages of authors', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const aPicture = async (owner: Viewer) => {
    const fileKey = `${newId()}${newId()}`
    const facts = { width: 900, height: 900, colour: '#888888', mimeType: 'image/jpeg', bytes: 1000, sha256: fileKey }
    const words = { name: 'chan-dung.jpg', caption: '', credit: 'Lê Ảnh', alt: '' }
    const { media } = ok(await addPicture(owner, { fileKey, ...facts, ...words }))
    return { id: media.id, fileKey }
  }
  const penNamed = async (person: Viewer, name: string): Promise<PenNameRow> => {
    await addPenNames(room.db, person.id, [name])
    const found = (await penNamesOf(room.db, person.id)).find((each) => each.name === name)
    if (!found) throw new Error('The pen name was not stored.')
    return found
  }
  const publishUnder = (penName: PenNameRow, title: string) =>
    aPublished(desk, { title, bylines: [{ penNameId: penName.id, name: penName.name }] })
  const page = (penName: { id: string }, version: number) => ({
    penNameId: penName.id,
    version,
    bio: '',
    pictureId: '',
  })
  const headOf = async (slug: string) => {
    const answer = await readAuthor(slug, null)
    return answer.kind === 'author' ? answer.author : answer.kind
  }

  it('show words and portrait, which is nobody’s to see before something is published under the name', async () => {
    const penName = await penNamed(desk.reporter, 'Người Miền Núi')
    const portrait = await aPicture(desk.reporter)
    ok(
      await changePenNamePage(desk.reporter, {
        ...page(penName, 1),
        bio: 'Viết về bản làng từ 2009.',
        pictureId: portrait.id,
      }),
    )
    expect(await readPicture(portrait.fileKey)).toBe(false)
    expect(await headOf(penName.slug)).toBe('missing')
    await publishUnder(penName, 'Bài có chân dung tác giả')
    expect(await readPicture(portrait.fileKey)).toBe(true)
    expect(await headOf(penName.slug)).toMatchObject({
      name: 'Người Miền Núi',
      bio: 'Viết về bản làng từ 2009.',
      portrait: { fileKey: portrait.fileKey, width: 900, height: 900, credit: 'Lê Ảnh' },
      others: [],
    })
    ok(await changePenNamePage(desk.reporter, { ...page(penName, 2), bio: 'Viết.' }))
    expect(await readPicture(portrait.fileKey)).toBe(false)
    expect(await headOf(penName.slug)).toMatchObject({ bio: 'Viết.', portrait: null })
  })

  it('of a name that was merged away show nothing any more, its portrait neither', async () => {
    const [from, into] = [await penNamed(desk.editor, 'Gộp Đi'), await penNamed(desk.editor, 'Gộp Đến')]
    const portrait = await aPicture(desk.editor)
    ok(await changePenNamePage(desk.editor, { ...page(from, 1), pictureId: portrait.id }))
    await publishUnder(from, 'Bài của bút danh bị gộp')
    expect(await readPicture(portrait.fileKey)).toBe(true)
    ok(await mergePenName(desk.admin, { penNameId: from.id, version: 2, intoId: into.id }))
    expect(await readPicture(portrait.fileKey)).toBe(false)
    expect(await headOf(into.slug)).toMatchObject({ name: 'Gộp Đến', portrait: null })
  })

  it('name the person’s other names only where that person wants it of both, and only published ones', async () => {
    const names = [
      await penNamed(desk.deskHead, 'Cùng Một'),
      await penNamed(desk.deskHead, 'Cùng Hai'),
      await penNamed(desk.deskHead, 'Giữ Kín'),
      await penNamed(desk.deskHead, 'Chưa Đăng'),
    ]
    const [one, two, secret, unpublished] = names
    if (!one || !two || !secret || !unpublished) throw new Error('A pen name is missing.')
    for (const penName of [one, two, secret]) await publishUnder(penName, `Bài ký ${penName.name}`)
    ok(await changePenNamePage(desk.deskHead, { ...page(one, 1), namesOthers: true }))
    expect(await headOf(one.slug)).toMatchObject({ others: [] })
    ok(await changePenNamePage(desk.deskHead, { ...page(two, 1), namesOthers: true }))
    ok(await changePenNamePage(desk.deskHead, { ...page(unpublished, 1), namesOthers: true }))
    expect(await headOf(one.slug)).toMatchObject({ others: [{ name: 'Cùng Hai', slug: 'cung-hai' }] })
    expect(await headOf(two.slug)).toMatchObject({ others: [{ name: 'Cùng Một', slug: 'cung-mot' }] })
    expect(await headOf(secret.slug)).toMatchObject({ others: [] })
    ok(await changePenNamePage(desk.deskHead, { ...page(two, 2), namesOthers: false }))
    expect(await headOf(one.slug)).toMatchObject({ others: [] })
  })

  it('are written by whose they are and by administrators; whose names are one person’s only that person says', async () => {
    const penName = await penNamed(desk.contributor, 'Của Riêng')
    for (const viewer of [desk.reporter, desk.managing, desk.chief]) {
      expect(codeOf(await changePenNamePage(viewer, page(penName, 1)))).toBe('not_found')
      expect(codeOf(await readPenNamePages(viewer, desk.contributor.id))).toBe('not_allowed')
    }
    expect(codeOf(await changePenNamePage(desk.admin, { ...page(penName, 1), namesOthers: true }))).toBe('not_allowed')
    ok(await changePenNamePage(desk.contributor, { ...page(penName, 1), namesOthers: true }))
    ok(await changePenNamePage(desk.admin, { ...page(penName, 2), bio: 'Do quản trị viết.' }))
    const { penNames } = ok(await readPenNamePages(desk.contributor, desk.contributor.id))
    expect(penNames.find(({ id }) => id === penName.id)).toMatchObject({ bio: 'Do quản trị viết.', namesOthers: true })
    expect(codeOf(await changePenNamePage(desk.contributor, page(penName, 2)))).toBe('changed')
    expect(codeOf(await changePenNamePage(desk.contributor, { ...page(penName, 3), bio: 'x'.repeat(1001) }))).toBe(
      'fields',
    )
  })

  it('show pictures that their writer may use: their own, or with the right to it any of the library', async () => {
    const penName = await penNamed(desk.contributor, 'Chọn Ảnh')
    const [own, foreign] = [await aPicture(desk.contributor), await aPicture(desk.reporter)]
    const choose = (viewer: Viewer, version: number, pictureId: string) =>
      changePenNamePage(viewer, { ...page(penName, version), pictureId })
    expect(codeOf(await choose(desk.contributor, 1, foreign.id))).toBe('fields')
    expect(codeOf(await choose(desk.contributor, 1, 'nowhere'))).toBe('fields')
    ok(await choose(desk.contributor, 1, own.id))
    ok(await choose(desk.admin, 2, foreign.id))
    // What is there already may stay, whoever put it there.
    ok(await choose(desk.contributor, 3, foreign.id))
  })
})
