import { describe, expect, it } from 'vitest'
import { textFromBytes } from './bytes.ts'
import { fromOldLetters, oldEncodingOf, oldFontNamed } from './old-letters.ts'
import { isSyllable } from './syllables.ts'
import { OLD_ENCODINGS, type OldEncoding, TCVN3, VNI_MARKS, VNI_SINGLE } from './tables.ts'

const TEXT =
  'Đoàn đại biểu huyện Văn Lãng làm việc tại xã Tân Thanh về thủy lợi, giống lúa mới và nước sạch. Ông Hứa Đức Thịnh nói: người dân đã sẵn sàng đổi mới cách làm, kỹ thuật phải dễ hiểu. Những ruộng bậc thang ở đây chưa bao giờ thiếu nước, trừ hai vụ hạn năm ngoái; ủy ban đã quyết định khơi lại mương cũ.'

/** The text written in an old encoding, from the tables read the other way. */
function written(text: string, encoding: OldEncoding): string {
  if (encoding === 'tcvn3') {
    const back = new Map([...TCVN3].filter(([old]) => old !== '\u2010').map(([old, letter]) => [letter, old]))
    return [...text].map((letter) => back.get(letter) ?? letter).join('')
  }
  const single = new Map([...VNI_SINGLE].map(([old, letter]) => [letter, old]))
  const marks = new Map([...VNI_MARKS].map(([old, mark]) => [mark, old]))
  const viqr = new Map(
    Object.entries({
      '\u0302': '^',
      '\u0306': '(',
      '\u031B': '+',
      '\u0300': '`',
      '\u0301': "'",
      '\u0309': '?',
      '\u0303': '~',
      '\u0323': '.',
    }),
  )
  return [...text]
    .map((letter) => {
      if (encoding === 'vni' && single.has(letter)) return single.get(letter)
      if (encoding === 'viqr' && /đ/i.test(letter)) return letter === 'Đ' ? 'DD' : 'dd'
      if (encoding === 'viqr' && /[.?]/.test(letter)) return `\\${letter}`
      const [base = '', ...rest] = [...letter.normalize('NFD')]
      // Shapes come before tones.
      const ordered = rest.sort(
        (a, b) => Number('\u0302\u0306\u031B'.includes(b)) - Number('\u0302\u0306\u031B'.includes(a)),
      )
      if (encoding === 'viqr') return base + ordered.map((mark) => viqr.get(mark) ?? '').join('')
      if (ordered[0] === '\u031B')
        return (single.get((base + ordered[0]).normalize('NFC')) ?? '') + (marks.get(ordered[1] ?? '') ?? '')
      return base + (ordered.length > 0 ? (marks.get(ordered.join('')) ?? '') : '')
    })
    .join('')
}

describe('old encodings of Vietnamese', () => {
  for (const encoding of OLD_ENCODINGS) {
    it(`${encoding} is told by its letters and comes out to the letter`, () => {
      const old = written(TEXT, encoding)
      expect(old).not.toBe(TEXT)
      expect(oldEncodingOf(old)).toBe(encoding)
      expect(fromOldLetters(old, encoding)).toBe(TEXT)
    })
  }

  it('are not seen in text that is right already, in whatever language', () => {
    for (const text of [
      TEXT,
      TEXT.normalize('NFD'),
      'Le président de la République a été reçu à l’hôtel de ville. L’été dernier, la forêt brûlait déjà près de Nîmes.',
      'Der Bürgermeister öffnete das neue Gebäude für die Schüler der Straße, ähnlich wie früher.',
      'El niño comió en la montaña con su mamá después de la reunión, mañana volverá.',
      "I don't know; it's 5 o'clock (a.m.) and he said: \"Go?\" We're late...",
      'Lãi ³ 5 % ® ü · 12 m² × 3 ± 0,5',
      'Hà Nội',
      '',
    ]) {
      expect(oldEncodingOf(text), text).toBeNull()
      for (const encoding of ['tcvn3', 'vni'] as const) {
        const marked = text
          .normalize('NFC')
          .split(' ')
          .filter((word) => /[\u0100-\u01B0\u1EA0-\u1EF9]/u.test(word))
        for (const word of marked) expect(fromOldLetters(word, encoding)).toBe(word)
      }
    }
  })

  it('stand beside words that are right already', () => {
    expect(fromOldLetters('§oµn đại biểu lµm viÖc', 'tcvn3')).toBe('Đoàn đại biểu làm việc')
    expect(fromOldLetters(fromOldLetters('Hoäi nghò baøn veà thuûy lôïi', 'vni'), 'vni')).toBe(
      'Hội nghị bàn về thủy lợi',
    )
  })

  it('are told by the names of fonts, those of capitals too', () => {
    expect(oldFontNamed('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false })
    expect(oldFontNamed('".VnArialH"')).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(oldFontNamed('VNI-Times')).toEqual({ encoding: 'vni', capitals: false })
    expect(oldFontNamed('Times New Roman')).toBeNull()
    expect(oldEncodingOf('huyÖn', oldFontNamed('.VnTime'))).toBe('tcvn3')
    expect(fromOldLetters('héi nghÞ', 'tcvn3', true)).toBe('HỘI NGHỊ')
  })

  it('of VIQR have ends of sentences also where nobody wrote escapes', () => {
    expect(fromOldLetters('ho.^i ddo^.ng', 'viqr')).toBe('hội động')
    expect(fromOldLetters("Nga`y mai tro+`i na('ng. Ba` con ra ddo^`ng.", 'viqr')).toBe(
      'Ngày mai trời nắng. Bà con ra đồng.',
    )
  })

  it('are read from bytes that say nothing of themselves', () => {
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(textFromBytes(new TextEncoder().encode(TEXT))).toBe(TEXT)
    expect(textFromBytes(latin(written(TEXT, 'tcvn3')))).toBe(TEXT)
    expect(textFromBytes(latin(written(TEXT, 'vni')))).toBe(TEXT)
    // Windows' own encoding: letters with their shapes, tones behind them.
    expect(textFromBytes(latin('Ch\u00FD \u00FD: \u00F0\u00F4\u00F2ng l\u00FAa b\u00EA\u00EC'))).toContain('động')
  })

  it('know what can be a syllable', () => {
    for (const word of ['nghiêng', 'Đường', 'quyết', 'gì', 'giếng', 'ương', 'khuya', 'Ỷ', 'nước', 'quả'])
      expect(isSyllable(word), word).toBe(true)
    for (const word of ['bcd', 'tàt', 'schön', 'là́', 'élève', '§oµn', 'Hoäi'])
      expect(isSyllable(word), word).toBe(false)
  })
})
