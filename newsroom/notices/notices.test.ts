import { expect, it } from 'vitest'
import { NOTICE_KINDS } from '#newsroom/kit/notice-kinds.ts'
import { latenessText, noticeKindsFor, noticePath, readLateness, wantsMail } from './notices.ts'

it('mail goes out for what asks to be acted on, unless somebody chose otherwise', () => {
  expect(NOTICE_KINDS.filter((kind) => wantsMail(null, kind))).toEqual([
    'returned',
    'assigned',
    'mentioned',
    'reminded',
    'taken_down',
    'late',
    'failed',
    'password_guessed',
  ])
  expect(wantsMail({ returned: false, published: true }, 'returned')).toBe(false)
  expect(wantsMail({ returned: false, published: true }, 'published')).toBe(true)
  expect(noticeKindsFor({ role: 'reporter' })).not.toContain('handover')
  expect(noticeKindsFor({ role: 'editor' })).toEqual(NOTICE_KINDS)
})

it('what was missed is read as it was written, and nothing else is', () => {
  const at = new Date('2021-05-07T03:05:00Z')
  for (const lateness of [{ of: 'deadline', at } as const, { of: 'publishing', at, byMs: 37_000 } as const]) {
    expect(readLateness(latenessText(lateness))).toEqual(lateness)
  }
  for (const text of ['', 'deadline', 'publishing 12', 'Thiếu nguồn', 'deadline 12x'])
    expect(readLateness(text)).toBeNull()
})

it('leads to what it is about', () => {
  const nothing = { kind: 'approved', article: null, subject: null, threadId: null } as const
  const article = { id: 'a1', number: 1, title: '' }
  expect(noticePath({ ...nothing, article })).toBe('/newsroom/articles/a1')
  expect(noticePath({ ...nothing, subject: { id: 's1', title: '' } })).toBe('/newsroom/planning/s1')
  expect(noticePath({ ...nothing, kind: 'handover' })).toBe('/newsroom/duty')
  expect(noticePath(nothing)).toBe('/newsroom/notices')
})
