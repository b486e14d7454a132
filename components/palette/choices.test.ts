import { expect, it } from 'vitest'
import { vi } from '#messages/vi.ts'
import { choicesFor } from './choices.ts'

const places = [
  { name: 'work', path: '/newsroom' },
  { name: 'planning', path: '/newsroom/planning' },
] as const
const begin = [{ id: 'propose', label: vi.palette.propose, detail: '', path: '/newsroom/planning/new' }]
const offers = [{ about: 'Mùa hồi', acts: [{ name: 'submit', label: 'Gửi biên tập', run: () => {} }] }]
const first = (typed: string) => {
  const groups = choicesFor(vi, { typed, places, offers, begin, articles: [] })
  return groups.flatMap(({ choices }) => choices).map(({ label }) => label)
}

it('puts first what begins as it was typed, with marks and without', () => {
  expect(first('de tai')[0]).toBe('Đề tài')
  expect(first('Đề tài')[0]).toBe('Đề tài')
  expect(first('de xuat')[0]).toBe('Đề xuất đề tài')
  expect(first('gui bien')[0]).toBe('Gửi biên tập')
})

it('shows everything before anything is typed, and searches articles for what is nothing of it', () => {
  expect(first('')).toEqual([
    'Gửi biên tập',
    'Đề xuất đề tài',
    'Việc của tôi',
    'Đề tài',
    'Lịch tuần',
    ...first('').slice(5),
  ])
  expect(first('cầu Hạ Vân')).toEqual([vi.palette.all('cầu Hạ Vân')])
  expect(first('%%')).toEqual([vi.palette.all('%%')])
})
