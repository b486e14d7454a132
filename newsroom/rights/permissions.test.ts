import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import { ranksAtLeast } from '#newsroom/people/rank.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import { STEPS } from '#newsroom/workflow/steps.ts'
import { ARTICLE_STATES } from '../kit/article-states.ts'
import { ROLES, type Role, type Viewer } from '../people/roles.ts'
import {
  decideStep,
  may,
  mayBeAssigned,
  mayRead,
  mayReadHistory,
  maySetDeadline,
  type Right,
  rolesWith,
  shortPathsFor,
  stepsFor,
} from './permissions.ts'
import { rightsMatrix, rightsPage } from './rights-matrix.ts'

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
  state: 'draft',
  authorId: 'reporter',
  holderId: null,
  forwardedById: null,
  sectionId: 's1',
  writerIds: ['reporter'],
  live: false,
  // Readers see it where it is written for, unless a test moves the one or the other.
  liveSectionId: change.live ? (change.sectionId ?? 's1') : null,
  unchecked: false,
  uncheckedByIds: [],
  ...change,
})
const on = { fourEyes: true }

describe('the whole matrix', () => {
  const cells = rightsMatrix()

  it('is the one that is printed in docs/rights.md', () => {
    console.log(`${cells.length} cells, ${cells.filter((cell) => cell.allowed).length} of them allowed`)
    // UPDATE_RIGHTS=1 writes the page anew; whoever does so reads the difference.
    if (process.env.UPDATE_RIGHTS) writeFileSync('docs/rights.md', rightsPage())
    expect(readFileSync('docs/rights.md', 'utf8')).toBe(rightsPage())
  })

  it('never lets a step lead out of a state that the workflow table does not name', () => {
    for (const cell of cells) {
      const from: readonly string[] = STEPS[cell.step].from
      if (cell.allowed) expect(from, `${cell.step} out of ${cell.state}`).toContain(cell.state)
    }
  })

  it('leaves publishing to the managing editor and above, and to trusted authors their own texts', () => {
    for (const { role, standing, step, allowed } of cells) {
      if (!allowed) continue
      if (['publish', 'schedule', 'unschedule', 'correct'].includes(step)) {
        expect(ranksAtLeast({ role }, 'managing_editor'), `${role} ${step}`).toBe(true)
      }
      if (step === 'take_down' || step === 'reinstate') expect(ranksAtLeast({ role }, 'editor_in_chief')).toBe(true)
      if (step === 'publish_small') {
        expect(ranksAtLeast({ role }, 'managing_editor'), `${role} ${step}`).toBe(true)
        expect(standing).toMatch(/^(holder|trusted author|author trusted there)$/)
      }
      if (step === 'self_publish') expect(standing).toBe('trusted author')
      expect(step).not.toBe('publish_due')
    }
  })

  it('asks for the section in which readers see an article as well as for the one that it is rewritten for', () => {
    const below = cells.filter(({ role, allowed }) => allowed && !ranksAtLeast({ role }, 'managing_editor'))
    // Who looks after the page that readers see may check it; nothing else is theirs alone.
    const leaving = below.filter(({ standing }) => standing === 'section it leaves')
    expect(new Set(leaving.map(({ step }) => step))).toEqual(new Set(['check']))
    expect(below.filter(({ standing }) => standing === 'section it goes to')).toEqual([])
    const author = cells.filter(({ standing, allowed }) => standing === 'author trusted there' && allowed)
    expect(author.filter(({ step }) => step === 'self_publish')).toEqual([])
    expect(author.filter(({ role, step }) => step === 'revise' && !ranksAtLeast({ role }, 'managing_editor'))).toEqual(
      [],
    )
  })

  it('lets no editor or desk head act in another section', () => {
    const acts = cells.filter(
      ({ role, standing, allowed }) =>
        allowed && standing === 'other section' && !ranksAtLeast({ role }, 'managing_editor'),
    )
    expect(acts).toEqual([])
  })

  it('never lets an author approve', () => {
    expect(cells.filter((cell) => cell.step === 'approve' && cell.allowed && cell.standing.includes('author'))).toEqual(
      [],
    )
  })
})

describe('an article that readers see in one section and that is rewritten for another', () => {
  const moved = article({ live: true, liveSectionId: 's1', sectionId: 's2', state: 'editing', holderId: 'somebody' })
  const desk = (role: Role, ...sectionIds: string[]) => viewer(role, { sectionIds })

  it('may be read by both desks, with its history, and by no third', () => {
    for (const section of ['s1', 's2']) {
      expect(mayRead(desk('editor', section), moved)).toBe(true)
      expect(mayReadHistory(desk('editor', section), moved)).toBe(true)
    }
    expect(mayRead(desk('editor', 's3'), moved)).toBe(false)
    expect(mayRead(desk('editor', 's1'), { ...moved, live: false, liveSectionId: null })).toBe(false)
  })

  it('is taken over, timed, given away and approved only by who answers for both', () => {
    const waiting = { ...moved, state: 'awaiting_approval' as const, holderId: null }
    const rights = (person: Viewer) => ({
      takesOver: decideStep(person, moved, 'take_over', on).ok,
      sets: maySetDeadline(person, moved),
      isGiven: mayBeAssigned(person, moved),
      approves: decideStep(person, waiting, 'approve', on).ok,
      sendsBack: decideStep(person, waiting, 'send_back', on).ok,
    })
    const all = { takesOver: true, sets: true, isGiven: true, approves: true, sendsBack: true }
    const none = { takesOver: false, sets: false, isGiven: false, approves: false, sendsBack: false }
    expect(rights(desk('desk_head', 's1', 's2'))).toEqual(all)
    expect(rights(desk('managing_editor', 's3'))).toEqual(all)
    expect(rights(desk('desk_head', 's1'))).toEqual(none)
    expect(rights(desk('desk_head', 's2'))).toEqual(none)
  })

  it('goes out by its author alone only where they are trusted in both', () => {
    const own = { ...moved, authorId: 'reporter', holderId: 'reporter' }
    const trusted = (...selfPublishSectionIds: string[]) => viewer('reporter', { selfPublishSectionIds })
    expect(decideStep(trusted('s1', 's2'), own, 'self_publish', on).ok).toBe(true)
    expect(decideStep(trusted('s2'), own, 'self_publish', on).ok).toBe(false)
    expect(decideStep(trusted('s1'), own, 'self_publish', on).ok).toBe(false)
    expect(decideStep(trusted('s2'), { ...own, live: false, liveSectionId: null }, 'self_publish', on).ok).toBe(true)
    // Where the section of readers is not known, nobody is trusted in it.
    expect(decideStep(trusted('s1', 's2'), { ...own, liveSectionId: null }, 'self_publish', on).ok).toBe(false)
  })

  it('is checked by the desk whose page it is', () => {
    const unchecked = { ...moved, unchecked: true }
    expect(decideStep(desk('editor', 's1'), unchecked, 'check', on).ok).toBe(true)
    expect(decideStep(desk('editor', 's2'), unchecked, 'check', on).ok).toBe(false)
  })

  it('belongs no more to every desk for naming no section', () => {
    const nowhere = { ...moved, sectionId: null }
    expect(decideStep(desk('editor', 's3'), nowhere, 'take_over', on).ok).toBe(false)
    expect(decideStep(desk('editor', 's1'), nowhere, 'take_over', on).ok).toBe(true)
  })
})

describe('a small change of a live article', () => {
  const revised = article({ state: 'editing', holderId: 'viewer', live: true, small: true, writerIds: ['viewer'] })
  const as = (role: Role, change: Partial<Viewer> = {}) => viewer(role, { id: 'viewer', ...change })
  const may = (person: Viewer, facts: ArticleFacts, rules: Rules) => decideStep(person, facts, 'publish_small', rules)
  const from = (smallEdits: Rules['smallEdits']): Rules => ({ fourEyes: true, ...(smallEdits ? { smallEdits } : {}) })
  const no = { ok: false, refusal: { code: 'not_allowed' } }

  it('goes out by whom the newspaper lets, and by nobody where it has said nothing', () => {
    for (const role of ROLES) {
      expect(may(as(role), revised, on)).toEqual(no)
      expect(may(as(role), revised, from('nobody'))).toEqual(no)
      expect(may(as(role), revised, from('managing_editor')).ok, role).toBe(ranksAtLeast({ role }, 'managing_editor'))
      expect(may(as(role), revised, from('editor')).ok, role).toBe(ranksAtLeast({ role }, 'editor'))
    }
  })

  it('is refused when it is not small, nobody has measured it, or readers see nothing', () => {
    const person = as('editor_in_chief')
    const { small: _small, ...unmeasured } = revised
    const tooLarge = { ok: false, refusal: { code: 'not_small' } }
    expect(may(person, { ...revised, small: false }, from('editor'))).toEqual(tooLarge)
    expect(may(person, unmeasured, from('editor'))).toEqual(tooLarge)
    expect(may(person, { ...revised, live: false, liveSectionId: null }, from('editor')).ok).toBe(false)
  })

  it('is refused in every state but the one in which somebody holds it, and to who does not', () => {
    for (const state of ARTICLE_STATES.filter((each) => each !== 'editing')) {
      expect(may(as('admin'), { ...revised, state }, from('editor')).ok, state).toBe(false)
    }
    expect(may(as('admin'), { ...revised, holderId: 'somebody' }, from('editor'))).toMatchObject({
      refusal: { code: 'held' },
    })
  })

  it('asks for both sections of an article that is being moved', () => {
    const moved = { ...revised, sectionId: 's2', liveSectionId: 's1' }
    expect(may(as('editor', { sectionIds: ['s2'] }), moved, from('editor'))).toEqual(no)
    expect(may(as('editor', { sectionIds: ['s1'] }), moved, from('editor'))).toEqual(no)
    expect(may(as('editor', { sectionIds: ['s1', 's2'] }), moved, from('editor')).ok).toBe(true)
  })

  it('waits to be looked at by somebody else, whoever is the author', () => {
    const decision = may(as('editor'), revised, from('editor'))
    if (!decision.ok) throw new Error('refused')
    const { after } = decision
    expect(after).toMatchObject({ state: 'published', unchecked: true, uncheckedByIds: ['viewer'], holderId: null })
    expect(decideStep(as('editor'), after, 'check', on).ok).toBe(false)
    expect(decideStep(viewer('editor', { id: 'reporter' }), after, 'check', on).ok).toBe(false)
    expect(decideStep(viewer('editor'), after, 'check', on)).toMatchObject({
      ok: true,
      after: { unchecked: false, uncheckedByIds: [] },
    })
  })
})

describe('dropping a revision', () => {
  const revised = article({ state: 'editing', holderId: 'editor', live: true, writerIds: ['editor'] })
  const drop = (person: Viewer, facts: ArticleFacts) => decideStep(person, facts, 'drop_revision', on)

  it('leaves what readers see and frees the article', () => {
    const moved = { ...revised, sectionId: 's2' }
    expect(drop(viewer('editor'), moved)).toEqual({
      ok: true,
      after: { ...moved, state: 'published', sectionId: 's1', holderId: null, writerIds: [] },
    })
  })

  it('is for the holder while somebody holds it, for the desk while nobody does, and for its author where it lies', () => {
    expect(drop(viewer('admin'), revised)).toMatchObject({ refusal: { code: 'held', by: 'editor' } })
    expect(drop(viewer('reporter'), revised).ok).toBe(false)
    const waiting = { ...revised, state: 'awaiting_approval' as const, holderId: null }
    expect(drop(viewer('editor'), waiting).ok).toBe(true)
    expect(drop(viewer('reporter'), waiting).ok).toBe(false)
    expect(drop(viewer('editor', { sectionIds: ['s2'] }), waiting).ok).toBe(false)
    expect(drop(viewer('reporter'), { ...waiting, state: 'returned' }).ok).toBe(true)
    expect(drop(viewer('reporter', { id: 'other' }), { ...waiting, state: 'returned' }).ok).toBe(false)
    expect(drop(viewer('editor'), { ...waiting, state: 'approved' }).ok).toBe(false)
    expect(drop(viewer('desk_head'), { ...waiting, state: 'approved' }).ok).toBe(true)
  })

  it('needs a version that readers see, and a revision', () => {
    expect(drop(viewer('editor'), { ...revised, live: false, liveSectionId: null }).ok).toBe(false)
    for (const state of ['published', 'scheduled', 'taken_down', 'discarded'] as const) {
      expect(drop(viewer('admin'), { ...revised, state, holderId: null }).ok, state).toBe(false)
    }
  })
})

describe('four eyes', () => {
  const waiting = article({ state: 'awaiting_approval', authorId: 'reporter', writerIds: ['reporter', 'desk_head'] })

  it('lets a desk head approve what somebody else wrote and they touched up', () => {
    expect(decideStep(viewer('desk_head'), waiting, 'approve', on).ok).toBe(true)
  })

  it('refuses whoever alone rewrote a published text', () => {
    const revised = { ...waiting, writerIds: ['desk_head'] }
    expect(decideStep(viewer('desk_head'), revised, 'approve', on)).toEqual({
      ok: false,
      refusal: { code: 'four_eyes', as: 'writer' },
    })
    expect(decideStep(viewer('managing_editor'), revised, 'approve', on).ok).toBe(true)
  })

  it('can be switched off for a newsroom of one', () => {
    const own = { ...waiting, authorId: 'admin', writerIds: ['admin'] }
    expect(decideStep(viewer('admin'), own, 'approve', on).ok).toBe(false)
    expect(decideStep(viewer('admin'), own, 'approve', { fourEyes: false }).ok).toBe(true)
  })
})

describe('reading and writing', () => {
  it('keeps drafts to their author and to who answers for the whole paper', () => {
    const readers = ROLES.filter((role) => mayRead(viewer(role), article({ authorId: 'nobody' })))
    expect(readers).toEqual(['managing_editor', 'editor_in_chief', 'admin'])
    expect(mayRead(viewer('reporter'), article())).toBe(true)
  })

  it('lets reporters read what is published, and contributors only their own', () => {
    const published = article({ state: 'published', live: true, authorId: 'nobody' })
    expect(mayRead(viewer('reporter'), published)).toBe(true)
    expect(mayRead(viewer('contributor'), published)).toBe(false)
  })

  it('lets an author write only until it is sent, and a holder only while it is edited', () => {
    expect(mayWrite(viewer('reporter'), article())).toBe(true)
    expect(mayWrite(viewer('reporter'), article({ state: 'returned' }))).toBe(true)
    expect(mayWrite(viewer('reporter'), article({ state: 'submitted' }))).toBe(false)
    const editing = article({ state: 'editing', holderId: 'editor' })
    expect(mayWrite(viewer('editor'), editing)).toBe(true)
    expect(mayWrite(viewer('admin'), editing)).toBe(false)
    expect(mayWrite(viewer('reporter'), editing)).toBe(false)
  })
})

describe('steps', () => {
  it('says no more to who may not read than that it is not allowed', () => {
    const refusal = { ok: false, refusal: { code: 'not_allowed' } }
    expect(decideStep(viewer('contributor'), article(), 'claim', on)).toEqual(refusal)
    expect(decideStep(viewer('contributor'), article({ state: 'submitted' }), 'claim', on)).toEqual(refusal)
  })

  it('does not let a published article be discarded while readers see it', () => {
    const withdrawn = article({ live: true })
    expect(decideStep(viewer('reporter'), withdrawn, 'discard', on)).toEqual({ ok: false, refusal: { code: 'live' } })
    expect(stepsFor(viewer('reporter'), withdrawn, on)).toEqual(['submit', 'drop_revision'])
  })

  it('lets whoever edits in the section take over from somebody else, and changes nobody’s part in the text', () => {
    const editing = article({ state: 'editing', holderId: 'somebody', writerIds: ['reporter', 'somebody'] })
    const decision = decideStep(viewer('editor'), editing, 'take_over', on)
    expect(decision).toEqual({ ok: true, after: { ...editing, holderId: 'editor' } })
    expect(decideStep(viewer('editor', { sectionIds: ['s2'] }), editing, 'take_over', on).ok).toBe(false)
    expect(decideStep(viewer('reporter'), editing, 'take_over', on).ok).toBe(false)
    expect(decideStep(viewer('editor'), { ...editing, holderId: 'editor' }, 'take_over', on).ok).toBe(false)
    expect(decideStep(viewer('admin'), article(), 'take_over', on).ok).toBe(false)
  })

  it('lets the head of the desk give out what waits, and a holder hand on what they hold', () => {
    const waiting = article({ state: 'submitted' })
    const given = decideStep(viewer('desk_head'), waiting, 'assign', on, 'thao')
    expect(given).toEqual({ ok: true, after: { ...waiting, state: 'editing', holderId: 'thao' } })
    expect(decideStep(viewer('editor'), waiting, 'assign', on, 'thao').ok).toBe(false)
    expect(decideStep(viewer('desk_head', { sectionIds: ['s2'] }), waiting, 'assign', on, 'thao').ok).toBe(false)

    const editing = article({ state: 'editing', holderId: 'editor' })
    expect(decideStep(viewer('editor'), editing, 'assign', on, 'thao')).toMatchObject({ after: { holderId: 'thao' } })
    expect(decideStep(viewer('desk_head'), editing, 'assign', on, 'thao')).toEqual({
      ok: false,
      refusal: { code: 'held', by: 'editor' },
    })
    expect(decideStep(viewer('reporter', { id: 'editor' }), editing, 'assign', on, 'thao').ok).toBe(false)
  })

  it('gives an article only to who edits its section and does not hold it already', () => {
    const editing = article({ state: 'editing', holderId: 'editor' })
    expect(mayBeAssigned(viewer('desk_head'), editing)).toBe(true)
    expect(mayBeAssigned(viewer('editor'), editing)).toBe(false)
    expect(mayBeAssigned(viewer('editor', { id: 'b', sectionIds: ['s2'] }), editing)).toBe(false)
    expect(mayBeAssigned(viewer('reporter'), editing)).toBe(false)
  })

  it('leaves the deadline to who edits the section, and never to the author', () => {
    const waiting = article({ state: 'submitted' })
    expect(maySetDeadline(viewer('editor'), waiting)).toBe(true)
    expect(maySetDeadline(viewer('editor', { id: 'reporter' }), waiting)).toBe(false)
    expect(maySetDeadline(viewer('editor', { sectionIds: ['s2'] }), waiting)).toBe(false)
    expect(maySetDeadline(viewer('reporter', { id: 'other' }), waiting)).toBe(false)
    expect(maySetDeadline(viewer('editor'), article({ state: 'published', live: true }))).toBe(false)
  })

  it('lets only a managing editor free a text that somebody else holds', () => {
    const editing = article({ state: 'editing', holderId: 'somebody' })
    expect(decideStep(viewer('editor'), editing, 'release', on).ok).toBe(false)
    expect(decideStep(viewer('managing_editor'), editing, 'release', on).ok).toBe(true)
    expect(decideStep(viewer('editor'), editing, 'forward', on)).toEqual({
      ok: false,
      refusal: { code: 'held', by: 'somebody' },
    })
  })

  it('offers whoever holds the rights the short path, and nobody else', () => {
    const submitted = article({ state: 'submitted' })
    expect(shortPathsFor(viewer('managing_editor'), submitted, on)).toContainEqual([
      'claim',
      'forward',
      'approve',
      'publish',
    ])
    expect(shortPathsFor(viewer('desk_head'), submitted, on)).toEqual([['claim', 'forward', 'approve']])
    expect(shortPathsFor(viewer('editor'), submitted, on)).toEqual([])
  })
})

describe('rights that concern no article', () => {
  const LEAST: Record<Right, Role> = {
    'article.list': 'contributor',
    'article.create': 'contributor',
    'media.upload': 'contributor',
    'media.library': 'reporter',
    'queue.read': 'editor',
    'duty.read': 'editor',
    'alarms.read': 'managing_editor',
    'changes.read': 'managing_editor',
    'subject.propose': 'contributor',
    'front.arrange': 'managing_editor',
    'others.list': 'reporter',
    'desk.told': 'editor',
    'media.describe': 'editor',
    'log.read': 'editor_in_chief',
    'people.manage': 'admin',
    'settings.manage': 'admin',
  }
  it.each(Object.entries(LEAST) as [Right, Role][])('%s begins with the %s', (right, least) => {
    for (const role of ROLES) expect(may(viewer(role), right), role).toBe(ranksAtLeast({ role }, least))
    expect(rolesWith(right)).toEqual(ROLES.slice(ROLES.indexOf(least)))
  })
})
