import { expect, it } from 'vitest'
import { presentNotice, withWording } from './privacy-notice.ts'

const at = new Date('2031-01-01T00:00:00Z')

it('keeps each wording under a number of its own; an empty one asks nobody', () => {
  const none = { notices: [] }
  expect(presentNotice(none)).toBeNull()
  expect(withWording(none, '', at)).toBe(none)
  const first = withWording(none, 'Một', at)
  expect(withWording(first, 'Một', at)).toBe(first)
  const second = withWording(withWording(first, '', at), 'Một', at)
  expect(second.notices.map(({ version, text }) => [version, text])).toEqual([
    [1, 'Một'],
    [2, ''],
    [3, 'Một'],
  ])
  expect(presentNotice(second)?.version).toBe(3)
  expect(presentNotice({ notices: second.notices.slice(0, 2) })).toBeNull()
})
