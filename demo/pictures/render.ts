import sharp from 'sharp'
import { height, width } from './kit.ts'
import { definitions } from './nature.ts'
import type { Scene } from './stage.ts'
import { height as landHeight, landscape, width as landWidth } from './terrain.ts'

const full = { width, height, channels: 3 } as const

async function backdrop(scene: Scene): Promise<Buffer> {
  if (!scene.land)
    return sharp({ create: { ...full, background: scene.light.near } })
      .raw()
      .toBuffer()
  const pixels = landscape(scene.light, scene.land.ground, scene.land.view)
  return sharp(pixels, { raw: { width: landWidth, height: landHeight, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer()
}

/** What a camera adds: light spilling from bright places, a little less colour than paint has, and grain. */
function develop(drawn: Buffer, spill: Buffer, bloom: number): Buffer {
  const out = Buffer.alloc(drawn.length)
  let state = 12345
  for (let at = 0; at < drawn.length; at += 3) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const grain = ((state >>> 8) & 255) + ((state >>> 16) & 255) + ((state >>> 24) & 255) - 382
    let red = drawn[at] ?? 0
    let green = drawn[at + 1] ?? 0
    let blue = drawn[at + 2] ?? 0
    red += (spill[at] ?? 0) * bloom * (1 - red / 255)
    green += (spill[at + 1] ?? 0) * bloom * (1 - green / 255)
    blue += (spill[at + 2] ?? 0) * bloom * (1 - blue / 255)
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    // Grain shows most in the middle tones.
    const rough = grain * 0.034 * (0.35 + (grey * (255 - grey)) / 16256)
    out[at] = Math.max(0, Math.min(255, grey + (red - grey) * 0.8 + rough))
    out[at + 1] = Math.max(0, Math.min(255, grey + (green - grey) * 0.8 + rough))
    out[at + 2] = Math.max(0, Math.min(255, grey + (blue - grey) * 0.8 + rough))
  }
  return out
}

export async function render(scene: Scene): Promise<Buffer> {
  const edge = `<rect width="${width}" height="${height}" fill="url(#edge)"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${definitions(scene.light)}${scene.over}${edge}</svg>`
  const drawn = await sharp(await backdrop(scene), { raw: full })
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
  const small = await sharp(drawn, { raw: full }).resize(400, 267, { fit: 'fill' }).blur(12).raw().toBuffer()
  const spill = await sharp(small, { raw: { width: 400, height: 267, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer()
  return sharp(develop(drawn, spill, scene.bloom ?? 0.16), { raw: full })
    .jpeg({ quality: 82 })
    .toBuffer()
}
