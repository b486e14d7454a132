import { expect, it } from 'vitest'
import { answerForPublishing, desksOf, headsDesk, nearness, reachOf, whatIsLacking } from './rank.ts'
import { ROLES, type Role, type Viewer } from './roles.ts'

const person = (role: Role, sectionIds: string[] = []): Viewer => ({
  id: role,
  name: role,
  role,
  sectionIds,
  selfPublishSectionIds: [],
  language: 'vi',
})

it('a role holds for its sections only at the desks; above them for the whole paper, below for none', () => {
  expect(ROLES.map((role) => desksOf(person(role, ['s1'])))).toEqual([
    'none',
    'none',
    'none',
    ['s1'],
    ['s1'],
    'all',
    'all',
    'all',
  ])
  expect(desksOf(person('editor'))).toBe('all')
})

it('what is seen never shrinks with the role', () => {
  for (const [at, role] of ROLES.entries()) {
    const [reach, lower] = [reachOf(person(role)), reachOf(person(ROLES[at - 1] ?? role))]
    expect(Number(reach.everything), role).toBeGreaterThanOrEqual(Number(lower.everything))
    expect(Number(reach.settled), role).toBeGreaterThanOrEqual(Number(lower.settled))
  }
})

it('says what is lacking: the least role, or the section where the role would do', () => {
  const asksForEditor = ({ role, sectionIds }: Viewer) =>
    ROLES.indexOf(role) >= ROLES.indexOf('editor') && sectionIds.every((id) => id === 's1')
  expect(whatIsLacking(person('reporter'), asksForEditor)).toEqual({ code: 'rank', least: 'editor' })
  expect(whatIsLacking(person('editor', ['s2']), asksForEditor)).toEqual({ code: 'section' })
  expect(whatIsLacking(person('admin'), () => false)).toBeNull()
})

it('asks first those whose own section it is, the lower role before the higher', () => {
  const people = [person('admin'), person('editor'), person('desk_head', ['s1']), person('managing_editor', ['s1'])]
  const sorted = [...people].sort((a, b) => nearness(b, 's1') - nearness(a, 's1'))
  expect(sorted.map(({ role }) => role)).toEqual(['desk_head', 'editor', 'managing_editor', 'admin'])
})

it('names who heads a desk, and who answers for what goes out', () => {
  expect(headsDesk(person('desk_head', ['s1']), 's1')).toBe(true)
  expect(headsDesk(person('desk_head', ['s1']), 's2')).toBe(false)
  expect(headsDesk(person('managing_editor'), 's1')).toBe(false)
  const [admin, editor, chief] = [person('admin'), person('editor'), person('editor_in_chief')]
  expect(answerForPublishing([admin, editor, chief])).toEqual([chief])
  expect(answerForPublishing([admin, editor])).toEqual([admin])
})
