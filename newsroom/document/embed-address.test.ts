import { describe, expect, it } from 'vitest'
import {
  embedFrame,
  embedFrom,
  VIDEO_ORIGINS,
  VIDEO_PROVIDERS,
  videoFrom,
  videoText,
  watchAddress,
} from './embed-address.ts'

const youtube = { provider: 'youtube', id: 'dQw4w9WgXcQ' }

describe('the video that an address leads to', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'http://youtube.com/watch?v=dQw4w9WgXcQ&list=PL123&index=4&t=42s',
    'https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ#t=1',
    'https://m.youtube.com/watch?v=dQw4w9WgXcQ&pp=ygUE',
    'https://music.youtube.com/watch?v=dQw4w9WgXcQ',
    'HTTPS://WWW.YOUTUBE.COM/watch?v=dQw4w9WgXcQ',
    'youtube.com/watch?v=dQw4w9WgXcQ',
    '//www.youtube.com/embed/dQw4w9WgXcQ',
    '  https://youtu.be/dQw4w9WgXcQ?si=abcdef&t=3  ',
    'youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share',
    'https://www.youtube.com/live/dQw4w9WgXcQ',
    'https://www.youtube.com/v/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=10',
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x&amp;start=3" title="x"></iframe>',
  ])('%s', (address) => expect(embedFrom(address)).toEqual(youtube))

  it.each([
    ['https://vimeo.com/76979871', 'vimeo:76979871'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo:76979871'],
    ['https://vimeo.com/76979871/8272103f6e', 'vimeo:76979871/8272103f6e'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo:76979871/8272103f6e'],
    ['https://www.dailymotion.com/video/x8m8jk5', 'dailymotion:x8m8jk5'],
    ['https://www.dailymotion.com/video/x8m8jk5_tin-toi_news', 'dailymotion:x8m8jk5'],
    ['https://geo.dailymotion.com/player.html?video=x8m8jk5', 'dailymotion:x8m8jk5'],
    ['https://dai.ly/x8m8jk5', 'dailymotion:x8m8jk5'],
    ['https://www.tiktok.com/@baolang/video/7106594312292453675?lang=vi', 'tiktok:7106594312292453675'],
    ['https://www.tiktok.com/player/v1/7106594312292453675', 'tiktok:7106594312292453675'],
  ])('%s', (address, video) => {
    const found = embedFrom(address)
    expect(found && videoText(found)).toBe(video)
    expect(videoFrom(video)).toEqual(found)
  })
})

describe('what is no video, or only looks like one', () => {
  it.each([
    '',
    'dQw4w9WgXcQ',
    'https://www.youtube.com/',
    'https://www.youtube.com/@baolang',
    'https://www.youtube.com/playlist?list=PL123',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQx',
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/embed/dQw4w9WgXcQ/../../x',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
    'https://evil.example/?https://youtu.be/dQw4w9WgXcQ',
    'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
    'https://evilyoutu.be/dQw4w9WgXcQ',
    'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example@youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://youtube.com\\@evil.example/watch?v=dQw4w9WgXcQ',
    'https:\\\\youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com\t.evil.example/watch?v=dQw4w9WgXcQ',
    'https://youtube.com./watch?v=dQw4w9WgXcQ',
    'https://youtubе.com/watch?v=dQw4w9WgXcQ',
    'javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ',
    'data:text/html,<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ">',
    'ftp://youtube.com/watch?v=dQw4w9WgXcQ',
    'file://youtube.com/watch?v=dQw4w9WgXcQ',
    '<iframe src="https://evil.example/embed/dQw4w9WgXcQ"></iframe>',
    '<iframe src="javascript:alert(1)" data-src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    'https://vimeo.com/about',
    'https://vm.tiktok.com/ZMabcdef/',
    'http://127.0.0.1/watch?v=dQw4w9WgXcQ',
    'http://[::1]/watch?v=dQw4w9WgXcQ',
    `https://www.youtube.com/watch?v=dQw4w9WgXcQ&x=${'a'.repeat(3000)}`,
  ])('%s', (address) => expect(embedFrom(address)).toBeNull())

  it.each([
    null,
    7,
    {},
    ['youtube:dQw4w9WgXcQ'],
    'youtube',
    'youtube:',
    'youtube:dQw4w9WgXcQ&x=1',
    'constructor:dQw4w9WgXcQ',
    'evil.example:dQw4w9WgXcQ',
    'vimeo:dQw4w9WgXcQ',
    'vimeo:76979871/../x',
    'youtube:dQw4w9WgXcQ\n',
  ])('the value %j', (value) => expect(videoFrom(value)).toBeNull())
})

it('a frame leads to an origin of the list and nowhere else', () => {
  for (const value of [
    'youtube:dQw4w9WgXcQ',
    'vimeo:76979871/8272103f6e',
    'dailymotion:x8m8jk5',
    `tiktok:${'7'.repeat(19)}`,
  ]) {
    const video = videoFrom(value)
    if (!video) throw new Error(value)
    expect(VIDEO_ORIGINS).toContain(new URL(embedFrame(video)).origin)
    expect(embedFrom(embedFrame(video))).toEqual(video)
    expect(embedFrom(watchAddress(video))).toEqual(video)
  }
  expect(VIDEO_ORIGINS).toHaveLength(VIDEO_PROVIDERS.length)
})
