/**
 * Landscapes seen from a height. Each column of the picture walks from the eye to the horizon over a ground given by a
 * formula, and paints what rises above everything nearer; light, shadow, haze and the mirror of water are worked out on
 * the way. It is quick because it never looks at ground that cannot be seen.
 */

import { chance, height as fullHeight, width as fullWidth, type Light } from './kit.ts'

export type Colour = [number, number, number]

export type Ground = {
  /** Height in metres at `x` to the right and `z` away; `z` also says how much detail is worth working out. */
  rise: (x: number, z: number) => number
  /** Puts the ground's own colour in `out`; `steep` is 0 on the level and 1 on a wall. */
  paint: (x: number, z: number, rise: number, steep: number, out: Colour) => void
  water?: number
}

export type View = {
  eye: number
  /** Where the horizon lies, as a part of the picture's height. */
  horizon: number
  focal?: number
  near?: number
  far?: number
  /** Distance at which about two thirds of the colour is lost in haze. */
  clear: number
  /** Height above which valley mist is gone, and how thick it is below. */
  mistTop?: number
  mistThick?: number
  /** Towards the light: right, up, away. */
  lamp?: Colour
  clouds?: number
  ripple?: number
  seed: string
}

export function rgb(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export type Noise = (x: number, z: number, octaves: number) => number

/** Smooth noise on a plane, 0 … 1. */
export function plane(seed: string): Noise {
  const random = chance(seed)
  const table = Float32Array.from({ length: 65536 }, () => random.next())
  return (x, z, octaves) => {
    let sum = 0
    let size = 0.5
    let total = 0
    let px = x + 1000
    let pz = z + 1000
    for (let octave = 0; octave < octaves; octave += 1) {
      const ix = Math.floor(px)
      const iz = Math.floor(pz)
      const fx = px - ix
      const fz = pz - iz
      const ux = fx * fx * (3 - 2 * fx)
      const uz = fz * fz * (3 - 2 * fz)
      const row = (iz & 255) << 8
      const next = ((iz + 1) & 255) << 8
      const a = table[row | (ix & 255)] ?? 0
      const b = table[row | ((ix + 1) & 255)] ?? 0
      const c = table[next | (ix & 255)] ?? 0
      const d = table[next | ((ix + 1) & 255)] ?? 0
      sum += (a + (b - a) * ux + (c - a) * uz + (a - b - c + d) * ux * uz) * size
      total += size
      size *= 0.5
      const turned = px * 1.62 + pz * 1.21
      pz = pz * 1.62 - px * 1.21 + 17.3
      px = turned + 5.7
    }
    return sum / total
  }
}

export function smoothstep(low: number, high: number, at: number): number {
  const share = Math.min(1, Math.max(0, (at - low) / (high - low)))
  return share * share * (3 - 2 * share)
}

/** Where a point of the ground falls on the picture, and how many pixels a metre is there. */
// Painted at two thirds of the size: the eye does not miss the rest under the grain, and it takes half the time.
const part = 2 / 3
export const width = Math.round(fullWidth * part)
export const height = Math.round(fullHeight * part)

export function project(view: View, x: number, rise: number, z: number): { x: number; y: number; metre: number } {
  const focal = view.focal ?? 1400
  return {
    x: fullWidth / 2 + (x / z) * focal,
    y: view.horizon * fullHeight + ((view.eye - rise) / z) * focal,
    metre: focal / z,
  }
}

export function landscape(light: Light, ground: Ground, view: View): Buffer {
  const focal = (view.focal ?? 1400) * part
  const horizon = view.horizon * height
  const near = view.near ?? 6
  const far = view.far ?? 12000
  const cloudNoise = plane(`${view.seed}clouds`)
  const mistNoise = plane(`${view.seed}mist`)
  const rippleNoise = plane(`${view.seed}ripple`)
  const [zenith, middle, low] = light.sky.map(rgb) as [Colour, Colour, Colour]
  const glow = rgb(light.glow)
  const haze = rgb(light.haze)
  const [sunX, sunY, sunStrength] = [light.sun[0] * part, light.sun[1] * part, light.sun[2]]
  const lamp = view.lamp ?? [0.62, 0.5, 0.3]
  const lampLong = Math.hypot(...lamp)
  const [lx, ly, lz] = [lamp[0] / lampLong, lamp[1] / lampLong, lamp[2] / lampLong]
  const clouds = view.clouds ?? 0.6
  const mistTop = view.mistTop ?? -1e9
  const mistThick = view.mistThick ?? 0
  const waterAt = ground.water ?? -1e9
  const sky = (x: number, y: number, out: Colour): void => {
    const up = Math.max(0, (horizon - y) / horizon)
    const first = Math.min(1, up / 0.42)
    const second = Math.min(1, Math.max(0, (up - 0.3) / 0.7))
    const far2 = (x - sunX) ** 2 + ((y - sunY) * 1.25) ** 2
    const shine = sunStrength * (0.75 * Math.exp(-far2 / 34000) + 0.4 * Math.exp(-Math.sqrt(far2) / 315))
    const lift = 45 / (horizon - y + 35)
    const cover = clouds === 0 ? 0 : cloudNoise((x / (width / 2) - 1) * lift * 6 + 40, lift * 15, 6)
    const body = clouds * smoothstep(0.46, 0.78, cover) * Math.min(1, up * 7)
    for (let c = 0; c < 3; c += 1) {
      const blue =
        low[c as 0] + ((middle[c as 0] - low[c as 0]) * first + (zenith[c as 0] - middle[c as 0]) * second * first)
      const lit = (low[c as 0] * 0.45 + 255 * 0.34 + glow[c as 0] * 0.21) * (0.78 + 0.22 * (1 - cover))
      const dark = zenith[c as 0] * 0.5 + middle[c as 0] * 0.5
      const cloud = dark + (lit - dark) * Math.min(1, 0.45 + shine * 0.9 + (0.7 - cover) * 1.6)
      const base = blue + (cloud - blue) * body
      out[c as 0] = base + (255 - base) * Math.min(1, (shine * (glow[c as 0] + 60)) / 300)
    }
    const disc = smoothstep(25, 20, Math.sqrt(far2)) * Math.max(0, sunStrength - 0.3) * 1.4 * (1 - body * 0.7)
    for (let c = 0; c < 3; c += 1) out[c as 0] += (255 - out[c as 0]) * Math.min(1, disc)
  }

  const paint = new Float32Array(width * height * 3)
  const wet = new Float32Array(width * height)
  const distance = new Float32Array(width * height)
  const mirror = new Float32Array(width * height * 3)
  const mirrored = new Uint8Array(width * height)
  const own: Colour = [0, 0, 0]
  const air: Colour = [0, 0, 0]
  const ambient: Colour = [0, 0, 0]
  for (let c = 0; c < 3; c += 1) ambient[c as 0] = (zenith[c as 0] * 0.35 + middle[c as 0] * 0.45 + 255 * 0.2) / 255
  const horizonSky: Colour = [0, 0, 0]
  const step = 0.0052

  const shade = (x: number, z: number, rise: number, column: number): void => {
    const gap = Math.max(0.25, z * 0.0022)
    const sideways = (ground.rise(x + gap, z) - ground.rise(x - gap, z)) / (2 * gap)
    const onwards = (ground.rise(x, z + gap) - ground.rise(x, z - gap)) / (2 * gap)
    const long = Math.hypot(sideways, 1, onwards)
    ground.paint(x, z, rise, 1 - 1 / long, own)
    const facing = (-sideways * lx + ly - onwards * lz) / long
    let open = 1
    const reach = 4 + z * 0.02
    for (let walk = 1; walk <= 4; walk += 1) {
      const along = reach * walk * walk * 0.8
      const over = ground.rise(x + lx * along, z + lz * along) - (rise + ly * along)
      if (over > 0) open = Math.min(open, Math.max(0, 1 - over / (along * 0.16)))
    }
    const sun = Math.max(0, facing * 0.85 + 0.15) * open * (0.35 + sunStrength)
    const skyPart = 0.4 + 0.3 / long
    const toSun = Math.exp(-(((column - sunX) / 465) ** 2)) * sunStrength
    const lost = 1 - Math.exp(-((z / view.clear) ** 1.25))
    const drift = mistThick > 0 ? mistNoise(x / 420, z / 900, 3) : 0
    const valley =
      mistThick > 0
        ? Math.min(
            0.94,
            mistThick *
              smoothstep(0, 1, (mistTop - rise + (drift - 0.5) * mistTop * 0.7) / Math.max(10, Math.abs(mistTop))) *
              smoothstep(40, 700, z),
          )
        : 0
    const veil = 1 - (1 - lost) * (1 - valley)
    for (let c = 0; c < 3; c += 1) {
      const lit = own[c as 0] * (ambient[c as 0] * skyPart + (glow[c as 0] / 255) * sun * 1.05)
      air[c as 0] = haze[c as 0] * 0.5 + horizonSky[c as 0] * 0.5
      air[c as 0] += (glow[c as 0] - air[c as 0]) * toSun * 0.45
      own[c as 0] = Math.min(255, lit) + (air[c as 0] - Math.min(255, lit)) * veil
    }
  }

  for (let column = 0; column < width; column += 1) {
    sky(column, horizon * 0.72, horizonSky)
    let top = height
    let mirrorTo = 0
    // A different start for every column turns what would be saw teeth on steep edges into grain.
    const shift = ((column * 7919) % 97) / 97
    const slant = (column + 0.5 - width / 2) / focal
    for (
      let z = near * (1 + shift * step);
      z < far && top > 0;
      z += Math.max(0.04, z * (z < 500 ? step * 0.55 : step))
    ) {
      const x = slant * z
      const solid = ground.rise(x, z)
      const isWet = solid < waterAt
      const rise = isWet ? waterAt : solid
      const y = horizon + ((view.eye - rise) / z) * focal
      // Slivers thinner than this wait until enough of them add up to be seen.
      const showsAbove = y < top - 0.4
      const upside = horizon + ((view.eye - (2 * waterAt - solid)) / z) * focal
      const showsBelow = !isWet && waterAt > -1e8 && upside > mirrorTo + 0.4
      if (!showsAbove && !showsBelow) continue
      if (isWet) {
        const from = Math.max(0, y)
        for (let row = Math.floor(from); row < top; row += 1) {
          const cover = Math.min(row + 1, top) - Math.max(row, from)
          if (cover <= 0 || row >= height) continue
          wet[row * width + column] = (wet[row * width + column] ?? 0) + cover
          distance[row * width + column] = z
        }
        top = Math.min(top, from)
        continue
      }
      shade(x, z, rise, column)
      if (showsBelow) {
        const shore = Math.max(0, Math.floor(horizon + ((view.eye - waterAt) / z) * focal))
        const end = Math.min(height - 1, Math.floor(upside))
        for (let row = Math.max(shore, Math.floor(mirrorTo)); row <= end; row += 1) {
          const at = row * width + column
          if (mirrored[at]) continue
          mirrored[at] = 1
          for (let c = 0; c < 3; c += 1) mirror[at * 3 + c] = own[c as 0]
        }
        mirrorTo = Math.max(mirrorTo, upside)
      }
      if (showsAbove) {
        const from = Math.max(0, y)
        for (let row = Math.floor(from); row < top; row += 1) {
          const cover = Math.min(row + 1, top) - Math.max(row, from)
          if (cover <= 0 || row >= height) continue
          const at = (row * width + column) * 3
          for (let c = 0; c < 3; c += 1) paint[at + c] = (paint[at + c] ?? 0) + own[c as 0] * cover
        }
        top = from
      }
    }
    for (let row = 0; row < Math.ceil(top) && row < height; row += 1) {
      const cover = Math.min(row + 1, top) - row
      sky(column, Math.min(row, horizon - 1), own)
      const at = (row * width + column) * 3
      for (let c = 0; c < 3; c += 1) paint[at + c] = (paint[at + c] ?? 0) + own[c as 0] * cover
    }
  }

  const waterColour = rgb(light.water)
  const ripple = view.ripple ?? 1
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const share = wet[row * width + column] ?? 0
      if (share <= 0) continue
      const z = distance[row * width + column] ?? 1
      const x = ((column - width / 2) / focal) * z
      const wave = (rippleNoise(x / 2.4, z / 3.2, 4) - 0.5) * ripple * Math.min(1, 160 / z + 0.25)
      const broad = rippleNoise(x / 60 + 9, z / 110, 3)
      const rowOff = Math.round(row + wave * (20 + (row - horizon) * 0.22))
      const columnOff = Math.min(width - 1, Math.max(0, Math.round(column + wave * 10)))
      const at = Math.min(height - 1, Math.max(0, rowOff)) * width + columnOff
      if (mirrored[at]) for (let c = 0; c < 3; c += 1) own[c as 0] = mirror[at * 3 + c] ?? 0
      else sky(columnOff, Math.max(0, 2 * horizon - rowOff), own)
      const grazing = Math.min(1, Math.max(0.25, 1 - (row - horizon) / (height * 0.85)))
      const keep = 0.38 + 0.5 * grazing - smoothstep(0.45, 0.75, broad) * 0.13 * ripple
      const lost = 1 - Math.exp(-((z / view.clear) ** 1.25))
      const fleck = rippleNoise(x / 0.7, z / 4.5, 2) - 0.5
      const sparkle =
        Math.max(0, fleck - 0.12) * Math.exp(-(((column - sunX) / 130) ** 2)) * sunStrength * 5 * smoothstep(30, 130, z)
      for (let c = 0; c < 3; c += 1) {
        const body = waterColour[c as 0] * 0.62
        let value = body + (own[c as 0] - body) * keep
        value += (haze[c as 0] - value) * lost * 0.8
        value += (255 - value) * Math.min(0.9, sparkle)
        const pixel = (row * width + column) * 3 + c
        paint[pixel] = (paint[pixel] ?? 0) + value * share
      }
    }
  }
  return Buffer.from(Uint8ClampedArray.from(paint))
}
