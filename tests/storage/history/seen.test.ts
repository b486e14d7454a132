import { beforeEach, expect, it } from 'vitest'
import { listVersions } from '#db/stores/history/versions.ts'
import { textRefName } from '#newsroom/history/history.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { noteSeen } from '#operations/history/note-seen.ts'
import { readChanges } from '#operations/history/read-changes.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { aBody, aDraft, aNewsroom, aPerson, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('what is new to whoever comes back', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let id: string
  beforeEach(async () => {
    desk = await aNewsroom()
    id = await aDraft(desk.reporter, { body: aBody('Nước lên ở bến thuyền.') })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
  })

  async function write(by: Viewer, words: string) {
    const content = await aText({ body: aBody(words) })
    ok(await saveDraft(by, { articleId: id, baseVersion: await versionOf(by, id), content }))
  }
  const see = async (viewer: Viewer) =>
    ok(await noteSeen(viewer, { articleId: id, version: await versionOf(viewer, id) }))
  async function told(viewer: Viewer, against?: 'seen' | 'reviewed' | 'submitted') {
    const { comparison, ...rest } = ok(await readChanges(viewer, { articleId: id, against }))
    return { ...rest, same: comparison?.changes.same ?? null, from: comparison?.before.ref ?? null }
  }

  it('is told to each from the text that they had before them, and not from the last decision', async () => {
    await see(desk.managing)
    await write(desk.editor, 'Nước lên ở bến thuyền lúc rạng sáng.')
    // She saw what was sent in; the deputy has seen the editor's words too.
    await see(desk.chief)
    expect(await told(desk.managing)).toMatchObject({ against: 'seen', same: false, nothingNew: false })
    expect(await told(desk.chief)).toMatchObject({ against: 'submitted', same: false, nothingNew: true })
    expect(await told(desk.chief, 'seen')).toMatchObject({ against: 'seen', same: true })
    await see(desk.managing)
    expect(await told(desk.managing, 'seen')).toMatchObject({ same: true, nothingNew: true })
  })

  it('says that nothing differs only while that is so', async () => {
    await see(desk.managing)
    expect(await told(desk.managing)).toMatchObject({ nothingNew: true })
    await write(desk.editor, 'Nước rút ở bến thuyền.')
    expect(await told(desk.managing)).toMatchObject({ against: 'seen', same: false, nothingNew: false })
    await write(desk.editor, 'Nước lên ở bến thuyền.')
    expect(await told(desk.managing)).toMatchObject({ nothingNew: true })
  })

  it('keeps the text that was seen, though its half minute goes on', async () => {
    await write(desk.editor, 'Nước lên một.')
    await see(desk.managing)
    await write(desk.editor, 'Nước lên hai.')
    await write(desk.editor, 'Nước lên ba.')
    const { comparison } = ok(await readChanges(desk.managing, { articleId: id }))
    expect(JSON.stringify(comparison?.changes)).toContain('một')
  })

  it('takes a page that was left behind at its word, and none that there never was', async () => {
    const version = await versionOf(desk.managing, id)
    await write(desk.editor, 'Nước lên hai.')
    ok(await noteSeen(desk.managing, { articleId: id, version }))
    // What arrives late does not take back what was seen since.
    await see(desk.managing)
    ok(await noteSeen(desk.managing, { articleId: id, version }))
    expect(await told(desk.managing)).toMatchObject({ nothingNew: true })
    expect(codeOf(await noteSeen(desk.managing, { articleId: id, version: 999 }))).toBe('malformed')
    expect(codeOf(await noteSeen(desk.managing, { articleId: 'none', version: 1 }))).toBe('not_found')
    const stranger = await aPerson('contributor')
    expect(codeOf(await noteSeen(stranger, { articleId: id, version: 1 }))).toBe('not_found')
  })

  it('counts what somebody wrote themselves as seen', async () => {
    await see(desk.editor)
    await write(desk.editor, 'Nước lên hai.')
    expect(await told(desk.editor)).toMatchObject({ nothingNew: true })
  })

  it('finds a text that was brought back and that no save has', async () => {
    await write(desk.editor, 'Nước lên hai.')
    const [submitted] = await listVersions(room.db, id, { kinds: ['submitted'], limit: 1 })
    const baseVersion = await versionOf(desk.editor, id)
    ok(
      await restoreVersion(desk.editor, {
        articleId: id,
        text: textRefName({ kind: 'version', id: submitted?.id ?? '' }),
        baseVersion,
      }),
    )
    await see(desk.managing)
    expect(await told(desk.managing)).toMatchObject({ nothingNew: true })
    await write(desk.editor, 'Nước rút hẳn.')
    expect(await told(desk.managing)).toMatchObject({ against: 'seen', same: false, nothingNew: false })
  })

  it('is one comparison where the desk decided about just what was seen', async () => {
    await see(desk.chief)
    ok(await step(desk.editor, id, 'return', { reason: 'Thiếu nguồn.', points: [{ text: 'Ghi nguồn' }] }))
    await write(desk.reporter, 'Nước lên ở bến thuyền, theo trạm thủy văn.')
    ok(await step(desk.reporter, id, 'submit'))
    expect((await told(desk.chief)).baselines).toEqual(['reviewed', 'submitted'])
  })
})
