import { expect, it } from 'vitest'
import { placeInNewsroom } from './place-in-newsroom.ts'

it.each(['/newsroom', '/newsroom/articles/01abc', '/newsroom/articles?state=draft&q=thi+%C4%91ua'])(
  'leads on to %s',
  (place) => {
    expect(placeInNewsroom(place)).toBe(place)
  },
)

it.each([
  undefined,
  null,
  ['/newsroom/articles'],
  '',
  '/',
  '//evil.example',
  '/newsroom//evil.example',
  '/newsroomevil',
  '/newsroom\\evil',
  '/newsroom/../api/auth/signout',
  '/newsroom@evil.example',
  'https://evil.example/newsroom',
  '/newsroom\n//evil.example',
  'javascript:alert(1)',
  ` /newsroom`,
])('leads nowhere else for %j', (place) => {
  expect(placeInNewsroom(place)).toBe('/newsroom')
})
