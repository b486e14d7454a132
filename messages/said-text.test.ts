import { expect, it } from 'vitest'
import { en } from './en.ts'
import { saidText } from './said-text.ts'
import { vi } from './vi.ts'

it('says rights and days of the log in the words of a language, and leaves all else as it is', () => {
  expect(saidText(vi.workflow, '2026-12-01')).toBe('01/12/2026')
  expect(saidText(en.workflow, '2026-12-01')).toBe('01/12/2026')
  const { roles, rightSets } = vi.workflow
  expect(saidText(vi.workflow, 'reporter + photo → editor')).toBe(
    `${roles.reporter} + ${rightSets.photo} → ${roles.editor}`,
  )
  for (const other of ['', '2026-13-45', 'bản 2', 'Hết hạn 2026-12-01']) {
    expect(saidText(vi.workflow, other)).toBe(other)
  }
})
