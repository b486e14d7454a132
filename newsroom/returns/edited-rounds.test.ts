import { expect, it } from 'vitest'
import type { VersionKind } from '../articles/version.ts'
import { editedRounds } from './edited-rounds.ts'

const rounds = (...kinds: VersionKind[]) => {
  const kept = kinds.map((kind, index) => ({ kind, id: index + 1 }))
  return editedRounds(kept, { kind: 'published', id: 99 }).map(({ from, to }) => [from.id, to.id])
}

it('are as many as times the text lay with the desk', () => {
  expect(rounds('submitted')).toEqual([[1, 99]])
  expect(rounds('submitted', 'returned', 'submitted')).toEqual([
    [1, 2],
    [3, 99],
  ])
})

it('take what was sent in again undecided as it was sent in last', () => {
  expect(rounds('submitted', 'submitted', 'returned', 'submitted')).toEqual([
    [2, 3],
    [4, 99],
  ])
})

it('know of no round where nothing was sent in', () => {
  expect(rounds()).toEqual([])
  expect(rounds('submitted', 'returned')).toEqual([[1, 2]])
})
