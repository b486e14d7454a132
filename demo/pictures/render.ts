import sharp from 'sharp'
import { chance, height, width } from './kit.ts'
import { definitions } from './nature.ts'
import type { Scene } from './stage.ts'
import { landscape, height as landHeight, width as landWidth } from './terrain.ts'

/** Grain and slow changes of brightness, as a camera would leave: neutral grey is no change under soft light. */
function grain(seed: string): Buffer {
  const random = chance(`${seed}grain`)
  const pixels = Buffer.alloc(width * height * 3)
  for (let index = 0; index < width * height; index += 1) {
    const value = 128 + (random.next() + random.next() + random.next() - 1.5) * 34
    pixels[index * 3] = value
    pixels[index * 3 + 1] = value
    pixels[index * 3 + 2] = value
  }
  return pixels
}

const fast = { compressionLevel: 1 }

async function backdrop(scene: Scene): Promise<Buffer> {
  if (!scene.land) {
    return sharp({ create: { width, height, channels: 3, background: scene.light.near } }).png(fast).toBuffer()
  }
  const pixels = landscape(scene.light, scene.land.ground, scene.land.view)
  return sharp(pixels, { raw: { width: landWidth, height: landHeight, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png(fast)
    .toBuffer()
}

export async function render(seed: string, scene: Scene): Promise<Buffer> {
  const edge = `<rect width="${width}" height="${height}" fill="url(#edge)"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${definitions(scene.light)}${scene.over}${edge}</svg>`
  const drawn = await sharp(await backdrop(scene))
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .png(fast)
    .toBuffer()
  // Bright places spill a little light over their surroundings.
  const spill = await sharp(drawn)
    .resize(400)
    .blur(12)
    .linear(scene.bloom ?? 0.16, 0)
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png(fast)
    .toBuffer()
  const developed = await sharp(drawn)
    .composite([
      { input: spill, blend: 'screen' },
      { input: grain(seed), raw: { width, height, channels: 3 }, blend: 'soft-light' },
    ])
    .removeAlpha()
    .png(fast)
    .toBuffer()
  // Paint is purer than anything a camera sees.
  return sharp(developed).modulate({ saturation: 0.78 }).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}
