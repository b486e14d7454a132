/** The paving, clothes and colour that level places share. */

import { level } from './grounds.ts'
import type { Light } from './kit.ts'
import { type Colour, rgb } from './terrain.ts'

export const clothes = ['#8b3f3f', '#2f5a7d', '#b58a3c', '#d8d2c4', '#4a6b52', '#6a4f73', '#b0603a', '#39424f'] as const

export function tint(out: Colour, colour: Colour, gain: number): void {
  for (let c = 0; c < 3; c += 1) out[c as 0] = (colour[c as 0] ?? 0) * gain
}

export function yard(seed: string, light: Light, colour: string, until: number, tall = 230) {
  const paved = rgb(colour)
  return level(seed, light, {
    until,
    tall,
    trees: 12,
    paint: (x, z, speck, out) => {
      const seam = Math.abs((x + 500) % 4) < 0.08 || Math.abs(z % 4) < 0.1
      tint(out, paved, (seam ? 0.7 : 0.8) + speck * 0.28)
    },
  })
}
