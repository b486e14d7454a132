import { expect, it } from 'vitest'
import { asksFor, nextStep, otherSteps } from './step-choice.ts'

it('leads on with the step that carries the article further', () => {
  expect(nextStep(['withdraw', 'claim'])).toEqual({ step: 'claim', calm: false })
  expect(nextStep(['return', 'release', 'forward'])).toEqual({ step: 'forward', calm: false })
  expect(nextStep(['revise', 'correct', 'take_down'])).toEqual({ step: 'revise', calm: true })
  expect(nextStep(['release'])).toBeNull()
})

it('keeps every other step, what takes something away last', () => {
  expect(otherSteps(['submit', 'discard'])).toEqual(['discard'])
  expect(otherSteps(['take_down', 'check', 'revise', 'correct'])).toEqual(['revise', 'correct', 'take_down'])
})

it('asks before what needs a word, a time or a second thought', () => {
  expect(asksFor(['return'])).toBe('points')
  expect(asksFor(['send_back'])).toBe('points')
  expect(asksFor(['take_down'])).toBe('reason')
  expect(asksFor(['schedule'])).toBe('time')
  expect(asksFor(['correct'])).toBe('correction')
  expect(asksFor(['self_publish'])).toBe('consent')
  expect(asksFor(['approve', 'publish'])).toBe('consent')
  expect(asksFor(['publish'])).toBe('consent')
  expect(asksFor(['approve'])).toBeNull()
  expect(asksFor(['claim'])).toBeNull()
})
