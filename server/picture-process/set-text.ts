import { join } from 'node:path'
import sharp, { type CreateText, type OverlayOptions } from 'sharp'
import { cutAtWord } from '#newsroom/text/words.ts'
import { withLettersOf } from './face-letters.ts'

/** Whole faces: those that readers' browsers get are subsets in a format that is not read here. */
export const FACES = {
  serif: { font: 'Source Serif 4 Bold', file: 'source-serif-4/700Bold/SourceSerif4_700Bold.ttf' },
  sans: { font: 'Be Vietnam Pro SemiBold', file: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf' },
}
type Face = keyof typeof FACES

/** Where the file of a face lies. */
export function fileOf(face: Face): string {
  return join(process.cwd(), 'node_modules', '@expo-google-fonts', FACES[face].file)
}

/** Words to be set, and the room that there is for them, in pixels. Several lines where `lines` says so. */
export type Words = {
  text: string
  face: Face
  size: number
  colour: string
  room: { width: number; height: number }
  lines?: boolean
}

/** No headline that fits is longer; measuring it would be for nothing. */
const MOST = 400

/** The words as large as they fit of the sizes given; what fits at none is cut at a word. */
export async function largestThatFits(words: Omit<Words, 'size'>, sizes: readonly number[]): Promise<Words> {
  const text = cutAtWord(withLettersOf(fileOf(words.face), words.text), MOST)
  for (const size of sizes) if (await fits({ ...words, text, size })) return { ...words, text, size }
  return cutToFit({ ...words, text, size: sizes.at(-1) ?? 0 }, 180, 40, 10)
}

/** Words that have to stay in one line: what is too long is cut at a word. */
export function inOneLine(words: Words): Promise<Words> {
  return cutToFit({ ...words, text: withLettersOf(fileOf(words.face), words.text) }, 80, 10, 5)
}

async function cutToFit(words: Words, most: number, least: number, step: number): Promise<Words> {
  for (let length = most; ; length -= step) {
    const cut = { ...words, text: cutAtWord(words.text, length) }
    if (length <= least || (await fits(cut))) return cut
  }
}

/** Tried at a quarter of the size, which costs a sixteenth. One line is as high as it is. */
async function fits(words: Words): Promise<boolean> {
  const { width, height } = await sharp({ text: typeset(words, 0.25) }).metadata()
  return width <= words.room.width / 4 && (!words.lines || height <= words.room.height / 4)
}

/**
 * The words as a layer of a picture, never larger than their room: what stands out of it (marks stacked on a letter, a
 * letter as wide as a line) is cut off. Null where there is nothing to be seen of them.
 */
export async function layerOf(
  words: Words,
): Promise<{ input: Buffer; raw: NonNullable<OverlayOptions['raw']> } | null> {
  if (words.text === '') return null
  const { width, height } = await sharp({ text: typeset(words) }).metadata()
  const { data, info } = await sharp({ text: typeset(words) })
    .extract({ left: 0, top: 0, width: Math.min(width, words.room.width), height: Math.min(height, words.room.height) })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels } }
}

function typeset({ text, face, size, colour, room, lines }: Words, scale = 1): CreateText {
  const { font } = FACES[face]
  const marked = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return {
    text: `<span foreground="${colour}">${marked}</span>`,
    font: `${font} ${size}`,
    fontfile: fileOf(face),
    // At 72 dots an inch a point is a pixel.
    dpi: 72 * scale,
    rgba: true,
    ...(lines ? { width: Math.round(room.width * scale), wrap: 'word-char' as const } : {}),
    spacing: Math.round(size * 0.06 * scale),
  }
}
