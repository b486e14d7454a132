import { describe, expect, it } from 'vitest'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { noticesOfSteps } from './step-notices.ts'
import type { Step } from './steps.ts'

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
    const told = (step: Step, subject: string | null = null) =>
      noticesOfSteps([{ step, subject, before: after, after }], 'Vì sao')
    expect(told('return')).toEqual([{ kind: 'returned', personId: 'author', text: 'Vì sao' }])
    expect(told('send_back')).toEqual([{ kind: 'sent_back', personId: 'holder', text: 'Vì sao' }])
    expect(told('assign', 'colleague')).toEqual([{ kind: 'assigned', personId: 'colleague', text: '' }])
    expect(told('take_over', 'before')).toEqual([{ kind: 'taken_over', personId: 'before', text: 'Vì sao' }])
    for (const step of ['submit', 'claim', 'forward', 'release', 'unschedule', 'check', 'revise'] as const) {
      expect(told(step), step).toEqual([])
    }
  })

  it('tells everybody who worked on a revision that it was dropped', () => {
    const before = { ...after, forwardedById: 'forwarder', writerIds: ['author', 'writer'] }
    const told = noticesOfSteps([{ step: 'drop_revision', subject: null, before, after }], '')
    expect(told.map(({ personId }) => personId)).toEqual(['author', 'holder', 'forwarder', 'writer'])
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['revision_dropped']))
  })

  it('tells each person once of steps taken in one go: of the last that concerns them', () => {
    const steps = (['claim', 'forward', 'approve', 'publish'] as const).map((step) => ({
      step,
      subject: null,
      before: after,
      after,
    }))
    expect(noticesOfSteps(steps, '')).toEqual([{ kind: 'published', personId: 'author', text: '' }])
  })
})
