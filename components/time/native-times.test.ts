import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('no form asks for a day or a time in the browser’s own field, which puts the month first in an English browser', () => {
  const native = globSync('{app,components}/**/*.tsx').filter((file) =>
    /type=["'{]+(date|time|datetime-local|month|week)["'}]/.test(readFileSync(file, 'utf8')),
  )
  expect(native).toEqual([])
})
