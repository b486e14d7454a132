import { readFileSync } from 'node:fs'
import { normaliseText } from '#newsroom/text/normalise.ts'

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const known = new Map<string, (point: number) => boolean>()

/**
 * A text without the letters that a face has not: emoji, flags, joined families, other scripts. Left to the machine's own
 * faces they would be empty boxes wherever it has none for them. What a reader takes for one sign goes or stays whole.
 * @param path of a TrueType or OpenType file
 */
export function withLettersOf(path: string, text: string): string {
  const has = lettersOf(path)
  const drawn = [...graphemes.segment(text)].filter(({ segment }) =>
    Array.from(segment.normalize('NFC')).every((letter) => has(letter.codePointAt(0) ?? 0)),
  )
  return normaliseText(drawn.map(({ segment }) => segment).join(''))
}

function lettersOf(path: string): (point: number) => boolean {
  const has = known.get(path) ?? readLetters(readFileSync(path))
  known.set(path, has)
  return has
}

/** Reads which letters a font has (table `cmap`, formats 4 and 12). */
function readLetters(font: Buffer): (point: number) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (record === undefined) throw new Error('A font without a table of letters.')
  const cmap = font.readUInt32BE(record + 8)
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    return { at, format: font.readUInt16BE(at) }
  })
  const wide = maps.find(({ format }) => format === 12)
  const narrow = maps.find(({ format }) => format === 4)
  const ranges = wide ? rangesOf12(font, wide.at) : narrow ? rangesOf4(font, narrow.at) : []
  return (point) => ranges.some(([first, last]) => first <= point && point <= last)
}

function rangesOf12(font: Buffer, at: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

function rangesOf4(font: Buffer, at: number): [number, number][] {
  const segments = font.readUInt16BE(at + 6) / 2
  return Array.from({ length: segments }, (_, index): [number, number] => {
    const last = font.readUInt16BE(at + 14 + index * 2)
    return [font.readUInt16BE(at + 16 + segments * 2 + index * 2), last]
  }).filter(([first]) => first !== 0xff_ff)
}
