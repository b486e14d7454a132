import { expect, it } from 'vitest'
import { detailsAddress, isDetailsHost, isStillHost, readVideoDetails } from './video-details.ts'

const VIDEO = { provider: 'youtube', id: 'dQw4w9WgXcQ' } as const

it('asks the site at its own address, for nothing that was typed', () => {
  expect(detailsAddress(VIDEO)).toBe(
    'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ',
  )
  expect(isDetailsHost(VIDEO, 'www.youtube.com')).toBe(true)
  expect(isDetailsHost(VIDEO, 'evil.example')).toBe(false)
})

it('takes words as words, and a still from the site’s own hosts alone', () => {
  const still = 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg'
  const told = {
    title: ' Cầu <b>Hạ Vân</b>\n hợp long ',
    author_name: 'Đài tỉnh',
    thumbnail_url: still,
    html: '<script>',
  }
  expect(readVideoDetails(VIDEO, told)).toEqual({
    title: 'Cầu <b>Hạ Vân</b> hợp long',
    author: 'Đài tỉnh',
    stillAddress: still,
  })
  for (const thumbnail_url of [
    'http://i.ytimg.com/a.jpg',
    'https://i.ytimg.com.evil.example/a.jpg',
    'https://evil.example/?i.ytimg.com',
    'https://127.0.0.1/a.jpg',
    'javascript:alert(1)',
    7,
  ]) {
    expect(readVideoDetails(VIDEO, { ...told, thumbnail_url })?.stillAddress).toBeNull()
  }
  expect(isStillHost({ provider: 'tiktok', id: '1' }, 'p16-sign-va.tiktokcdn.com')).toBe(true)
  expect(isStillHost({ provider: 'tiktok', id: '1' }, 'tiktokcdn.com.evil.example')).toBe(false)
})

it.each([null, 'x', 7, [], {}, { title: '' }, { title: {} }, { title: '   ' }])('%j tells nothing', (answer) => {
  expect(readVideoDetails(VIDEO, answer)).toBeNull()
})

it('cuts a title that has no end', () => {
  expect([...(readVideoDetails(VIDEO, { title: 'ế'.repeat(100_000) })?.title ?? '')].length).toBeLessThanOrEqual(200)
})
