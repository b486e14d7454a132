import { describe, expect, it } from 'vitest'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { canBeUndone, SHORT_PATHS, STEP_NAMES, STEPS } from '#newsroom/workflow/steps.ts'
import { ROLES, type Viewer } from '../people/roles.ts'
import { decideStep, mayRead } from './permissions.ts'
import { decideUndo } from './undo.ts'

const rules = { fourEyes: true }
const SECTION = 'section'
const viewerFor = (role: Viewer['role'], id = 'viewer'): Viewer => ({
  id,
  name: '',
  role,
  sectionIds: [SECTION],
  selfPublishSectionIds: [SECTION],
  language: 'vi',
})
/** Articles before a step, as they may stand to the viewer. */
const articles = (state: ArticleFacts['state'], live: boolean): ArticleFacts[] =>
  ['viewer', 'somebody'].flatMap((authorId) =>
    ['viewer', 'somebody'].map((holderId) => ({
      kind: 'article',
      state,
      authorId,
      holderId: state === 'editing' ? holderId : null,
      forwardedById: state === 'awaiting_approval' ? holderId : null,
      sectionId: SECTION,
      writerIds: ['somebody', authorId],
      live,
      liveSectionId: live ? SECTION : null,
      unchecked: live,
      uncheckedByIds: live ? ['somebody'] : [],
    })),
  )

describe('taking steps back', () => {
  it('is allowed to each role for every step that it may take, and that readers have not seen', () => {
    let taken = 0
    for (const role of ROLES) {
      const viewer = viewerFor(role)
      for (const step of STEP_NAMES) {
        for (const before of STEPS[step].from.flatMap((state) => [
          ...articles(state, false),
          ...articles(state, true),
        ])) {
          const decision = decideStep(viewer, before, step, rules, 'assignee')
          if (!decision.ok) continue
          taken += 1
          const last = { actorId: viewer.id, steps: [step] }
          const undo = decideUndo(viewer, decision.after, before, last, rules)
          // Who gave away what they can't read any more has to ask for it.
          expect(undo.ok, `${role} ${step}`).toBe(STEPS[step].undo && mayRead(viewer, decision.after))
          // Nobody takes back what somebody else did.
          for (const other of ROLES) {
            const someone = viewerFor(other, 'other')
            expect(decideUndo(someone, decision.after, before, last, rules).ok, `${other} after ${role} ${step}`).toBe(
              false,
            )
          }
        }
      }
    }
    expect(taken).toBeGreaterThan(100)
  })

  it('asks for the rights again, not for the rules', () => {
    const before = articles('awaiting_approval', false)[3]
    if (!before) throw new Error('There is no such article.')
    const own = { ...before, writerIds: ['viewer'] }
    const last = { actorId: 'viewer', steps: ['approve'] as const }
    const approved = { ...own, state: 'approved' as const }
    expect(decideUndo(viewerFor('desk_head'), approved, own, last, rules).ok).toBe(true)
    expect(decideUndo(viewerFor('editor'), approved, own, last, rules).ok).toBe(false)
    expect(decideUndo(viewerFor('contributor'), approved, own, last, rules).ok).toBe(false)
  })

  it('takes a run back only where all of it can be', () => {
    for (const path of SHORT_PATHS) expect(canBeUndone(path)).toBe(!path.includes('publish'))
    expect(canBeUndone([])).toBe(false)
  })
})
