import 'server-only'
import { join } from 'node:path'
import sharp, { type CreateText, type OverlayOptions } from 'sharp'
import { accentOf } from '#newsroom/accent.ts'
import { HEADLINE_PICTURE, initialOf, type SignSize } from '#newsroom/headline-picture.ts'
import { cutAtWord } from '#newsroom/text/words.ts'

// As `tokens.css` has them.
const PAPER = '#fffefb'
const INK = '#1b1a18'
const MUTED = '#605b53'
const RULE = '#d9d4ca'

const SIDE = 80
const WIDTH = HEADLINE_PICTURE.width - 2 * SIDE
const HEADLINE_TOP = 190
const HEADLINE_HEIGHT = 334
const HEADLINE_SIZES = [104, 88, 76, 66, 58, 50]

/** Whole faces: those that readers' browsers get are subsets in a format that is not read here. */
const FACES = {
  serif: { font: 'Source Serif 4 Bold', file: 'source-serif-4/700Bold/SourceSerif4_700Bold.ttf' },
  sans: { font: 'Be Vietnam Pro SemiBold', file: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf' },
}
type Face = keyof typeof FACES

let turn: Promise<unknown> = Promise.resolve()

/** One picture at a time: what is asked for by robots shall not take the machine from readers. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => {})
  return mine
}

/** The picture of a headline, a PNG: the newspaper's name in its colour, the section, and the words as large as they fit. */
export function headlinePicture(of: { newspaper: string; accent: string; section: string; title: string }) {
  return inTurn(async () => {
    const accent = accentOf(of.accent).light
    const layers: OverlayOptions[] = [
      block(accent, 0, 0, HEADLINE_PICTURE.width, 14),
      { input: await inOneLine({ text: of.newspaper, face: 'serif', size: 46, colour: accent }), left: SIDE, top: 68 },
      block(INK, SIDE, 136, WIDTH, 4),
      block(RULE, SIDE, 143, WIDTH, 1),
      { input: await headline(of.title), left: SIDE, top: HEADLINE_TOP },
      { input: await inOneLine({ text: of.section, face: 'sans', size: 28, colour: MUTED }), left: SIDE, top: 568 },
    ]
    return ground(PAPER, HEADLINE_PICTURE.width, HEADLINE_PICTURE.height)
      .composite(layers)
      .png({ palette: true, colours: 32, effort: 1 })
      .toBuffer()
  })
}

/**
 * The newspaper's sign, a PNG: its letter on its colour. The letter keeps to the middle, so that whatever shape a home
 * screen cuts out of it has all of it.
 */
export function newspaperSign(of: { newspaper: string; accent: string }, size: SignSize) {
  return inTurn(() => {
    const letter = set({
      text: initialOf(of.newspaper),
      face: 'serif',
      size: Math.round(size * 0.62),
      colour: PAPER,
    })
    return ground(accentOf(of.accent).light, size, size)
      .composite([{ input: letter, gravity: 'centre' }])
      .png({ palette: true, colours: 32 })
      .toBuffer()
  })
}

type Text = { text: string; face: Face; size: number; colour: string; width?: number }

/** The headline as large as it fits; one that fits at no size is cut at a word. */
async function headline(title: string): Promise<Input> {
  const words = { text: title, face: 'serif' as const, colour: INK, width: WIDTH }
  for (const size of HEADLINE_SIZES) {
    if (await fits({ ...words, size })) return set({ ...words, size })
  }
  const size = HEADLINE_SIZES.at(-1) ?? 50
  for (let length = 180; ; length -= 10) {
    const cut = { ...words, size, text: cutAtWord(title, length) }
    if (length <= 40 || (await fits(cut))) return set(cut)
  }
}

/** A text that has to stay in one line: what is too long is cut at a word. */
async function inOneLine(words: Text): Promise<Input> {
  for (let length = 80; ; length -= 5) {
    const cut = { ...words, text: cutAtWord(words.text, length) }
    if (length <= 10 || (await fits(cut))) return set(cut)
  }
}

/** Tried at a quarter of the size, which costs a sixteenth. */
async function fits(words: Text): Promise<boolean> {
  const { width, height } = await sharp(set(words, 0.25)).metadata()
  return width <= WIDTH / 4 && height <= HEADLINE_HEIGHT / 4
}

type Input = { text: CreateText }

function set({ text, face, size, colour, width }: Text, scale = 1): Input {
  const { font, file } = FACES[face]
  const marked = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return {
    text: {
      // No text at all would be no picture at all.
      text: `<span foreground="${colour}">${marked || '·'}</span>`,
      font: `${font} ${size}`,
      fontfile: join(process.cwd(), 'node_modules', '@expo-google-fonts', file),
      // At 72 dots an inch a point is a pixel.
      dpi: 72 * scale,
      rgba: true,
      ...(width === undefined ? {} : { width: Math.round(width * scale), wrap: 'word-char' as const }),
      spacing: Math.round(size * 0.06 * scale),
    },
  }
}

function block(colour: string, left: number, top: number, width: number, height: number): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background: colour } }, left, top }
}

function ground(colour: string, width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: colour } })
}
