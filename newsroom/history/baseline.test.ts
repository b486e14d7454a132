import { expect, it } from 'vitest'
import type { VersionKind } from '../articles/version.ts'
import { earlierVersions } from './baseline.ts'

const versions = (...kinds: VersionKind[]) => kinds.map((kind) => ({ kind }))

it('leaves aside the versions that keep what waits now, and no earlier one', () => {
  expect(earlierVersions('submitted', versions('submitted'))).toEqual([])
  expect(earlierVersions('submitted', versions('submitted', 'returned', 'submitted'))).toEqual(
    versions('returned', 'submitted'),
  )
  expect(earlierVersions('awaiting_approval', versions('forwarded', 'submitted'))).toEqual(versions('submitted'))
  expect(earlierVersions('approved', versions('approved', 'forwarded', 'submitted'))).toEqual(versions('submitted'))
  expect(earlierVersions('scheduled', versions('approved', 'published'))).toEqual(versions('published'))
})

it('takes a text that is being edited for a new one, whatever was kept last', () => {
  expect(earlierVersions('editing', versions('submitted', 'returned'))).toEqual(versions('submitted', 'returned'))
})
