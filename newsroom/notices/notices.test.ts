import { describe, expect, it } from 'vitest'
import type { ArticleFacts } from '../workflow/workflow.ts'
import {
  latenessText,
  NOTICE_KINDS,
  noticeKindsFor,
  noticePath,
  noticesOfSteps,
  readLateness,
  wantsMail,
} from './notices.ts'

const after: ArticleFacts = {
  kind: 'article',
  state: 'editing',
  authorId: 'author',
  holderId: 'holder',
  forwardedById: null,
  sectionId: null,
  writerIds: [],
  live: false,
  liveSectionId: null,
  unchecked: false,
  uncheckedByIds: [],
}

describe('who is told of steps', () => {
  it('names the person whom each concerns, with the reason where it is for them', () => {
    const told = (step: Parameters<typeof noticesOfSteps>[0][number]['step'], subject: string | null = null) =>
      noticesOfSteps([{ step, subject }], after, 'Vì sao')
    expect(told('return')).toEqual([{ kind: 'returned', personId: 'author', text: 'Vì sao' }])
    expect(told('send_back')).toEqual([{ kind: 'sent_back', personId: 'holder', text: 'Vì sao' }])
    expect(told('assign', 'colleague')).toEqual([{ kind: 'assigned', personId: 'colleague', text: '' }])
    expect(told('take_over', 'before')).toEqual([{ kind: 'taken_over', personId: 'before', text: 'Vì sao' }])
    for (const step of ['submit', 'claim', 'forward', 'release', 'unschedule', 'check', 'revise'] as const) {
      expect(told(step), step).toEqual([])
    }
  })

  it('tells each person once of steps taken in one go: of the last that concerns them', () => {
    const steps = (['claim', 'forward', 'approve', 'publish'] as const).map((step) => ({ step, subject: null }))
    expect(noticesOfSteps(steps, after, '')).toEqual([{ kind: 'published', personId: 'author', text: '' }])
  })
})

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
