import { describe, expect, it } from 'vitest'
import { normaliseProse, normaliseText } from './normalise.ts'

describe('normaliseText', () => {
  it.each([
    ['composes', 'Vie\u0323\u0302t', 'Việt'],
    ['composes what a control character kept apart', 'e\u0000\u0302', 'ê'],
    ['drops control characters and invisible ones', '\uFEFFTòa\u0000 So\u00ADạn\u200B\u0085', 'Tòa Soạn'],
    ['replaces half of a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['keeps a whole one', '👩‍👧', '👩‍👧'],
    ['makes one line with single spaces', ' Tòa\r\n\tSoạn \u00A0 số\u00A01 ', 'Tòa Soạn số 1'],
  ])('%s', (_, input, expected) => {
    expect(normaliseText(input)).toBe(expected)
    expect(normaliseText(expected)).toBe(expected)
  })
})

describe('normaliseProse', () => {
  it('knows every line end', () => {
    expect(normaliseProse('a\r\nb\rc\vd\u2028e\n\nf')).toBe('a\nb\nc\nd\ne\n\nf')
  })

  it('keeps non-breaking spaces inside and trims them at ends', () => {
    expect(normaliseProse('\u00A0 28\u00A0tỷ  đồng \u00A0\n\u00A0Hết\u0007\t.\n')).toBe('28\u00A0tỷ  đồng\nHết .')
  })
})
