import { describe, expect, it } from 'vitest'
import { en } from '#messages/en.ts'
import { vi } from '#messages/vi.ts'
import { eventKind } from '#newsroom/log/events.ts'
import { ARTICLE_STATES } from '../kit/article-states.ts'
import { needsReason, SHORT_PATHS, STEP_NAMES, stepRule } from './steps.ts'

describe('the table of steps', () => {
  it('leads out of every state but the last ones, and into every state but the first', () => {
    const left = new Set(STEP_NAMES.flatMap((step) => stepRule(step).from))
    const reached = new Set(STEP_NAMES.map((step) => stepRule(step).to))
    expect(ARTICLE_STATES.filter((state) => !left.has(state))).toEqual([])
    expect(ARTICLE_STATES.filter((state) => !reached.has(state))).toEqual([])
  })

  it('asks somebody before readers have what nobody has approved, or lose what they have', () => {
    for (const step of STEP_NAMES) {
      const { readers, right, asks, undo } = stepRule(step)
      if (!readers) continue
      expect(undo, `${step} is never taken back`).toBe(false)
      if (right !== stepRule('publish_due').right) expect(asks, step).toMatch(/^(consent|reason)$/)
    }
  })

  it('keeps a version where what goes out is not an approved one', () => {
    for (const step of STEP_NAMES) {
      const { readers, from, keeps } = stepRule(step)
      const approved = from.every((state) => state === 'approved' || state === 'scheduled')
      if (readers === 'have') expect(keeps === 'published', step).toBe(!approved)
    }
  })

  it('has words for each step in each language, and a kind of entry in the log', () => {
    for (const step of STEP_NAMES) {
      for (const { review, workflow } of [vi, en]) {
        const words: { reason?: string; consequence?: string } & { label: string } = review.steps[step]
        expect(words.label, step).not.toBe('')
        expect(workflow.log[step], step).toBeTruthy()
        expect(words.reason !== undefined, `${step} says what is to be written`).toBe(needsReason(step))
      }
      expect(eventKind(step), step).toMatchObject({ article: true, moves: true })
    }
  })

  it('names a run of steps for each short path, each leading on to the next', () => {
    for (const path of SHORT_PATHS) {
      expect(vi.workflow.shortPaths[path.join('+')], path.join('+')).toBeTruthy()
      for (const [at, step] of path.entries()) {
        const before = path[at - 1]
        const state = before && stepRule(before).to
        if (state && state !== 'same') expect(stepRule(step).from, path.join('+')).toContain(state)
      }
    }
  })
})
