import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { HEADLINE_PICTURE, initialOf } from '#newsroom/media/headline-picture.ts'
import { accentOf } from '#newsroom/papers/accent.ts'
import { drawable } from './drawable.ts'
import { withLettersOf } from './face-letters.ts'
import type { Answers, Orders } from './jobs.ts'
import { fileOf, inOneLine, largestThatFits, layerOf, type Words } from './set-text.ts'

// As `tokens.css` has them.
const PAPER = '#fffefb'
const INK = '#1b1a18'
const MUTED = '#605b53'
const RULE = '#d9d4ca'

const SIDE = 80
const WIDTH = HEADLINE_PICTURE.width - 2 * SIDE
const HEADLINE_SIZES = [104, 88, 76, 66, 58, 50]

/** The picture of a headline, a PNG: the newspaper's name in its colour, the section, and the words as large as they fit. */
export async function drawHeadline(of: Orders['headline']): Promise<Answers['headline']> {
  const accent = accentOf(of.accent).light
  const name = { text: drawable(of.newspaper), face: 'serif', size: 46, colour: accent, room: room(68) } as const
  const title = { text: drawable(of.title), face: 'serif', colour: INK, room: room(334), lines: true } as const
  const section = { text: drawable(of.section), face: 'sans', size: 28, colour: MUTED, room: room(56) } as const
  const layers = [
    block(accent, 0, 0, HEADLINE_PICTURE.width, 14),
    await drawn(() => inOneLine(name), { left: SIDE, top: 68 }),
    block(INK, SIDE, 136, WIDTH, 4),
    block(RULE, SIDE, 143, WIDTH, 1),
    await drawn(() => largestThatFits(title, HEADLINE_SIZES), { left: SIDE, top: 190 }),
    await drawn(() => inOneLine(section), { left: SIDE, top: 568 }),
  ]
  return png(ground(PAPER, HEADLINE_PICTURE.width, HEADLINE_PICTURE.height), layers)
}

/**
 * The newspaper's sign, a PNG: its letter on its colour. The letter keeps to the middle, so that whatever shape a home
 * screen cuts out of it has all of it.
 */
export async function drawSign({ newspaper, accent, size }: Orders['sign']): Promise<Answers['sign']> {
  const text = drawable(initialOf(withLettersOf(fileOf('serif'), drawable(newspaper))))
  const letter: Words = {
    text,
    face: 'serif',
    size: Math.round(size * 0.62),
    colour: PAPER,
    room: { width: size, height: size },
  }
  const layer = await drawn(async () => letter, { gravity: 'centre' })
  return png(ground(accentOf(accent).light, size, size), [layer])
}

const room = (height: number) => ({ width: WIDTH, height })

/** A layer of words; null where they can't be drawn: a picture without them is better than none. */
async function drawn(words: () => Promise<Words>, place: OverlayOptions): Promise<OverlayOptions | null> {
  try {
    const layer = await layerOf(await words())
    return layer && { ...layer, ...place }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    // Of letters that nobody sees there is nothing to be said.
    if (!reason.includes('no text to render')) console.error(`words left out of a picture: ${reason}`)
    return null
  }
}

async function png(picture: Sharp, layers: readonly (OverlayOptions | null)[]): Promise<Answers['headline']> {
  const seen = layers.filter((layer) => layer !== null)
  return {
    kind: 'made',
    png: await picture.composite(seen).png({ palette: true, colours: 32, effort: 1 }).toBuffer(),
  }
}

function block(colour: string, left: number, top: number, width: number, height: number): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background: colour } }, left, top }
}

function ground(colour: string, width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: colour } })
}
