import { describe, expect, it } from 'vitest'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import type { Role, Viewer } from '../people/roles.ts'
import { blockedStepsFor, whoCanTake } from './blocked-steps.ts'
import { decideStep, shortPathsFor } from './permissions.ts'
import { rightsCells } from './rights-matrix.ts'

const viewer = (role: Role, change: Partial<Viewer> = {}): Viewer => ({
  id: role,
  name: role,
  role,
  sectionIds: [],
  selfPublishSectionIds: [],
  language: 'vi',
  ...change,
})
const article = (change: Partial<ArticleFacts> = {}): ArticleFacts => ({
  kind: 'article',
  state: 'submitted',
  authorId: 'reporter',
  holderId: null,
  forwardedById: null,
  sectionId: 's1',
  writerIds: ['reporter'],
  live: false,
  liveSectionId: null,
  unchecked: false,
  uncheckedByIds: [],
  ...change,
})
const rules = { fourEyes: true }
const reasons = (person: Viewer, facts: ArticleFacts) =>
  blockedStepsFor(person, facts, rules).map(({ step, reason, due }) => [step, reason.code, due])

describe('what somebody else has to do', () => {
  it('is said in every state, for whoever works on the article and can take none of the steps that carry it on', () => {
    const reporter = viewer('reporter')
    expect(reasons(reporter, article())).toEqual([['claim', 'rank', true]])
    expect(reasons(reporter, article({ state: 'editing', holderId: 'editor' }))).toEqual([['forward', 'held', true]])
    expect(reasons(reporter, article({ state: 'awaiting_approval' }))).toEqual([['approve', 'rank', true]])
    expect(reasons(reporter, article({ state: 'approved' }))).toEqual([['publish', 'rank', true]])
    expect(reasons(viewer('editor', { sectionIds: ['s2'] }), article({ writerIds: ['editor'] }))).toEqual([])
    expect(reasons(viewer('desk_head'), article({ state: 'returned' }))).toEqual([['submit', 'author', true]])
    expect(reasons(viewer('desk_head'), article({ state: 'approved' }))).toEqual([['publish', 'rank', true]])
    expect(reasons(viewer('desk_head'), article({ state: 'scheduled' }))).toEqual([])
  })

  it('never contradicts what may be done', () => {
    let seen = 0
    for (const { viewer: person, article: facts } of rightsCells()) {
      for (const { step, due, reason } of blockedStepsFor(person, facts, rules)) {
        seen += 1
        if (due) expect(decideStep(person, facts, step, rules).ok, `${person.role} ${facts.state} ${step}`).toBe(false)
        if (reason.code === 'rank') expect(reason.least).not.toBe(person.role)
      }
    }
    expect(seen).toBeGreaterThan(200)
  })

  it('tells a mere reader nothing', () => {
    const published = article({
      state: 'published',
      live: true,
      liveSectionId: 's1',
      unchecked: true,
      authorId: 'other',
      writerIds: [],
    })
    expect(reasons(viewer('reporter'), published)).toEqual([])
    expect(reasons(viewer('reporter', { id: 'other' }), published)).toEqual([['check', 'own_check', true]])
  })

  it('tells who would end at the rule of four eyes so before they get there', () => {
    const own = article({ authorId: 'admin', writerIds: ['admin'] })
    const approval = ['approve', 'own_text']
    expect(reasons(viewer('admin'), own)).toEqual([[...approval, false]])
    expect(reasons(viewer('admin'), { ...own, state: 'editing', holderId: 'admin' })).toEqual([[...approval, false]])
    expect(reasons(viewer('admin'), { ...own, state: 'awaiting_approval' })).toEqual([[...approval, true]])
    expect(blockedStepsFor(viewer('admin'), own, { fourEyes: false })).toEqual([])
  })

  it('judges a revision as it will be when its holder has written, and offers no run that would be refused then', () => {
    const revision = article({
      state: 'editing',
      holderId: 'managing_editor',
      live: true,
      liveSectionId: 's1',
      writerIds: [],
    })
    const managing = viewer('managing_editor')
    expect(shortPathsFor(managing, revision, rules)).toEqual([])
    expect(reasons(managing, revision)).toEqual([['approve', 'own_changes', false]])
    expect(shortPathsFor(managing, { ...revision, writerIds: ['editor'] }, rules)).toContainEqual([
      'forward',
      'approve',
      'publish',
    ])
    expect(shortPathsFor(managing, revision, { fourEyes: false })).toContainEqual(['forward', 'approve', 'publish'])
  })
})

describe('who can take it', () => {
  const people = [
    viewer('admin'),
    viewer('managing_editor'),
    viewer('desk_head', { id: 'all', name: 'Đỗ An' }),
    viewer('desk_head', { id: 'own', name: 'Lê Vy', sectionIds: ['s1'] }),
    viewer('desk_head', { id: 'elsewhere', sectionIds: ['s2'] }),
    viewer('editor'),
    viewer('reporter'),
  ]
  const able = (person: Viewer, facts: ArticleFacts) => {
    const [first] = blockedStepsFor(person, facts, rules)
    return first ? whoCanTake(people, person, facts, first, rules).map(({ id }) => id) : null
  }

  it('names those whose section it is first, then by rank, and nobody who may not', () => {
    expect(able(viewer('reporter'), article({ state: 'awaiting_approval' }))).toEqual([
      'own',
      'all',
      'managing_editor',
      'admin',
    ])
    expect(able(viewer('editor'), article({ state: 'approved', writerIds: ['editor'] }))).toEqual([
      'managing_editor',
      'admin',
    ])
  })

  it('leaves out whom four eyes stop as well, and the viewer', () => {
    const revision = article({ state: 'awaiting_approval', live: true, liveSectionId: 's1', writerIds: ['own'] })
    expect(able(viewer('desk_head', { id: 'own' }), revision)).toEqual(['all', 'managing_editor', 'admin'])
  })

  it('names the holder of what is held, and everybody who edits where the holder can’t go on', () => {
    const held = article({ state: 'editing', holderId: 'editor' })
    expect(able(viewer('reporter'), held)).toEqual(['editor'])
    const stuck = article({ state: 'editing', holderId: 'reporter' })
    expect(able(viewer('reporter'), stuck)?.slice(0, 2)).toEqual(['own', 'editor'])
  })
})
