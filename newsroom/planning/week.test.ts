import { expect, it } from 'vitest'
import { arrangeWeek, type WeekEntry } from './week.ts'

const days = ['2026-11-23', '2026-11-24']
const entry = (kind: WeekEntry['kind'], id: string, change: Partial<WeekEntry> = {}): WeekEntry => ({
  kind,
  id,
  version: 1,
  title: id,
  section: '',
  person: '',
  at: kind === 'subject' ? null : new Date('2026-11-23T03:00:00Z'),
  state: null,
  waiting: false,
  articleId: kind === 'subject' ? null : id,
  opens: true,
  moves: false,
  ...change,
})
const shown = (...entries: { day: string; entry: WeekEntry }[]) =>
  arrangeWeek(days, entries).map(({ entries: each }) => each.map(({ kind, id }) => `${kind} ${id}`))

it('puts subjects first and the rest in the order of the clock', () => {
  const early = new Date('2026-11-23T01:00:00Z')
  expect(
    shown(
      { day: '2026-11-23', entry: entry('published', 'b') },
      { day: '2026-11-23', entry: entry('deadline', 'a', { at: early }) },
      { day: '2026-11-23', entry: entry('subject', 's') },
      { day: '2026-11-23', entry: entry('subject', 'r') },
      { day: '2026-11-25', entry: entry('subject', 'elsewhere') },
    ),
  ).toEqual([['subject r', 'subject s', 'deadline a', 'published b'], []])
})

it('shows nothing twice on a day: the subject while it is worked on, the article once it goes out', () => {
  const written = entry('subject', 's', { articleId: 'a' })
  expect(shown({ day: '2026-11-23', entry: written }, { day: '2026-11-23', entry: entry('deadline', 'a') })).toEqual([
    ['subject s'],
    [],
  ])
  expect(shown({ day: '2026-11-23', entry: written }, { day: '2026-11-23', entry: entry('scheduled', 'a') })).toEqual([
    ['scheduled a'],
    [],
  ])
  expect(shown({ day: '2026-11-23', entry: written }, { day: '2026-11-24', entry: entry('published', 'a') })).toEqual([
    ['subject s'],
    ['published a'],
  ])
})
