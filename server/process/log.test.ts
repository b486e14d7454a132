import { expect, it } from 'vitest'
import { withoutParameters } from './log.ts'

it('leaves the parameters of a failed query out, and the query and the place in', () => {
  const detail = 'Error: Failed query: insert into x values ($1)\nparams: Bài mật,\ndòng hai\n    at save (db/x.ts:1:2)'
  expect(withoutParameters(detail)).toBe(
    'Error: Failed query: insert into x values ($1)\nparams: (left out)\n    at save (db/x.ts:1:2)',
  )
  expect(withoutParameters('Error: other\n    at x')).toBe('Error: other\n    at x')
})
