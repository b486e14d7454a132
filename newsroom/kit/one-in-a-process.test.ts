import { expect, it, vi } from 'vitest'
import { oneInAProcess } from './one-in-a-process.ts'

it('is the same for every copy of a module, and another under another name', async () => {
  const made = oneInAProcess<{ n: number }>('a test of one').orMake(() => ({ n: 1 }))
  vi.resetModules()
  const again = await import('./one-in-a-process.ts')
  const found = again.oneInAProcess<{ n: number }>('a test of one')
  expect(found.get()).toBe(made)
  expect(found.orMake(() => ({ n: 2 }))).toBe(made)
  expect(again.oneInAProcess('a test of another').get()).toBeUndefined()
  found.set(undefined)
  expect(found.orMake(() => ({ n: 3 }))).toEqual({ n: 3 })
})
