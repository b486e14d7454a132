import { beforeAll, expect, it } from 'vitest'
import { findPerson } from '#db/stores/people/people.ts'
import { readAccountLog } from '#operations/log/read-account-log.ts'
import {
  owesSignature,
  readPrivacyNotice,
  readPrivacySettings,
  savePrivacyNotice,
  signPrivacyNotice,
} from '#operations/people/privacy-notice.ts'
import { aNewsroom, codeOf, ok } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the notice on personal data', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const save = async (text: string) => {
    const { version } = ok(await readPrivacySettings(desk.admin))
    return savePrivacyNotice(desk.admin, { version, text })
  }

  it('asks nobody before there is one; then each person once, and again after each change', async () => {
    expect(await owesSignature(desk.reporter)).toBe(false)
    expect(codeOf(await signPrivacyNotice(desk.reporter, { noticeVersion: 1 }))).toBe('changed')
    ok(await save('Tòa soạn giữ tên và địa chỉ của bạn.'))
    expect(await owesSignature(desk.reporter)).toBe(true)
    const { notice } = await readPrivacyNotice(desk.reporter)
    expect(notice).toMatchObject({ version: 1, text: 'Tòa soạn giữ tên và địa chỉ của bạn.', signedAt: null })
    ok(await signPrivacyNotice(desk.reporter, { noticeVersion: 1 }))
    ok(await signPrivacyNotice(desk.reporter, { noticeVersion: 1 }))
    expect(await owesSignature(desk.reporter)).toBe(false)
    expect(await owesSignature(desk.editor)).toBe(true)
    expect(await findPerson(room.db, desk.reporter.id)).toMatchObject({ privacyVersion: 1 })

    ok(await save('Tòa soạn giữ thêm ảnh chân dung.'))
    expect(await owesSignature(desk.reporter)).toBe(true)
    // What was read is signed, and not what was put in force meanwhile.
    expect(codeOf(await signPrivacyNotice(desk.editor, { noticeVersion: 1 }))).toBe('changed')
    ok(await signPrivacyNotice(desk.reporter, { noticeVersion: 2 }))
    const { entries } = ok(await readAccountLog(desk.reporter, { personId: desk.reporter.id }))
    expect(entries.filter(({ name }) => name === 'privacy_signed').map(({ said }) => said)).toEqual(['2', '1'])

    ok(await save(''))
    expect(await owesSignature(desk.editor)).toBe(false)
  })

  it('is written by administrators alone, and not over what another has just written', async () => {
    for (const other of [desk.reporter, desk.chief]) {
      expect(codeOf(await readPrivacySettings(other))).toBe('not_allowed')
      expect(codeOf(await savePrivacyNotice(other, { version: 0, text: 'x' }))).toBe('not_allowed')
    }
    expect(codeOf(await savePrivacyNotice(desk.admin, { version: 0, text: 'Khác' }))).toBe('changed')
    expect(codeOf(await save('x'.repeat(20_001)))).toBe('fields')
  })
})
