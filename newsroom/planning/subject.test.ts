import { describe, expect, it } from 'vitest'
import { decidesFor } from '#newsroom/people/relations.ts'
import { SUBJECT_STATES } from '../kit/subject-states.ts'
import { ROLES, type Role, type Viewer } from '../people/roles.ts'
import { may } from '../rights/permissions.ts'
import { SUBJECT_ACT_NAMES, type SubjectFacts, stateAfter } from './subject.ts'
import { decideSubject, mayReadSubject, subjectActsFor } from './subject-rights.ts'

const viewer = (role: Role, change: Partial<Viewer> = {}): Viewer => ({
  id: role,
  name: role,
  role,
  sectionIds: [],
  selfPublishSectionIds: [],
  language: 'vi',
  ...change,
})
const subject = (change: Partial<SubjectFacts> = {}): SubjectFacts => ({
  state: 'proposed',
  sectionId: 's1',
  proposedById: 'somebody',
  assigneeId: null,
  decided: false,
  written: false,
  ...change,
})
const rolesThat = (test: (role: Role) => boolean) => ROLES.filter(test)

describe('subjects', () => {
  it('are proposed by everybody with an account', () => {
    expect(rolesThat((role) => may(viewer(role), 'subject.propose'))).toEqual(ROLES.slice(ROLES.indexOf('contributor')))
  })

  it('are seen by the desk while they wait, and by every reporter once they are approved; by contributors only their own', () => {
    expect(rolesThat((role) => mayReadSubject(viewer(role), subject()))).toEqual(ROLES.slice(ROLES.indexOf('editor')))
    const approved = subject({ state: 'approved', decided: true })
    expect(rolesThat((role) => mayReadSubject(viewer(role), approved))).toEqual(ROLES.slice(ROLES.indexOf('reporter')))
    expect(mayReadSubject(viewer('contributor'), subject({ proposedById: 'contributor' }))).toBe(true)
    expect(mayReadSubject(viewer('contributor'), subject({ assigneeId: 'contributor' }))).toBe(true)
    expect(mayReadSubject(viewer('editor', { sectionIds: ['s2'] }), subject())).toBe(false)
  })

  it('are decided by who approves for the section, and without one by who publishes', () => {
    expect(rolesThat((role) => decidesFor(viewer(role), 's1'))).toEqual(ROLES.slice(ROLES.indexOf('desk_head')))
    expect(decidesFor(viewer('desk_head', { sectionIds: ['s2'] }), 's1')).toBe(false)
    expect(rolesThat((role) => decidesFor(viewer(role), null))).toEqual(ROLES.slice(ROLES.indexOf('managing_editor')))
  })

  it.each(['approve', 'decline'] as const)('%s: not by who proposed it, unless a desk themselves', (act) => {
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const own = subject({ proposedById: role })
      expect(decideSubject(viewer(role), own, act), role).toEqual({ ok: false, refusal: { code: 'not_allowed' } })
    }
    expect(decideSubject(viewer('desk_head'), subject({ proposedById: 'desk_head' }), act).ok).toBe(true)
  })

  it('are their proposer’s to change until a desk has decided', () => {
    const own = subject({ proposedById: 'reporter' })
    expect(subjectActsFor(viewer('reporter'), own)).toEqual(['edit', 'move', 'drop'])
    const approved = { ...own, state: 'approved', decided: true } as const
    expect(subjectActsFor(viewer('reporter'), approved)).toEqual(['write'])
    const dropped = { ...own, state: 'dropped' } as const
    expect(subjectActsFor(viewer('reporter'), dropped)).toEqual(['restore'])
    expect(stateAfter(dropped, 'restore')).toBe('proposed')
    expect(stateAfter({ ...dropped, decided: true }, 'restore')).toBe('approved')
  })

  it('are written by who is assigned, or by who proposed them while nobody is', () => {
    const approved = subject({ state: 'approved', decided: true, proposedById: 'reporter' })
    expect(decideSubject(viewer('reporter'), approved, 'write').ok).toBe(true)
    const given = { ...approved, assigneeId: 'contributor' }
    expect(decideSubject(viewer('contributor'), given, 'write').ok).toBe(true)
    expect(decideSubject(viewer('reporter'), given, 'write').ok).toBe(false)
    expect(decideSubject(viewer('managing_editor'), given, 'write').ok).toBe(false)
    expect(decideSubject(viewer('contributor'), { ...given, state: 'proposed' }, 'write')).toEqual({
      ok: false,
      refusal: { code: 'subject_state', state: 'proposed' },
    })
  })

  it('are neither assigned nor dropped once there is an article', () => {
    const written = subject({ state: 'approved', decided: true, written: true })
    for (const act of ['assign', 'drop'] as const) {
      expect(decideSubject(viewer('desk_head'), written, act)).toEqual({
        ok: false,
        refusal: { code: 'subject_written' },
      })
    }
    expect(decideSubject(viewer('desk_head'), written, 'move').ok).toBe(true)
  })

  it('tell nothing of their state to who may not see them', () => {
    const stranger = viewer('contributor', { id: 'stranger' })
    for (const state of SUBJECT_STATES) {
      for (const act of SUBJECT_ACT_NAMES) {
        expect(decideSubject(stranger, subject({ state }), act)).toEqual({
          ok: false,
          refusal: { code: 'not_allowed' },
        })
      }
    }
  })
})
