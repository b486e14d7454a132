/** Grounds for `landscape`: terraces, tea, rivers and lakes, wooded hills with a road, level places. */

import { type Light, mix } from './kit.ts'
import { type Colour, type Ground, plane, rgb, smoothstep } from './terrain.ts'

function put(out: Colour, from: Colour, gain: number): void {
  out[0] = from[0] * gain
  out[1] = from[1] * gain
  out[2] = from[2] * gain
}

/** Far ranges, beginning at `start` metres away. */
function mountains(seed: string, start: number, tall: number): (x: number, z: number) => number {
  const noise = plane(`${seed}mountains`)
  return (x, z) => {
    const share = smoothstep(start, start * 3.2, z)
    if (share === 0) return 0
    const fold = 1 - Math.abs(noise(x / 1700 + 3, z / 1700, 5) * 2 - 1)
    const gain = 1 + z / 9000
    return share * gain * (fold * fold * tall + noise(x / 210, z / 210, 3) * tall * 0.09 + noise(x / 16, z / 16, 2) * 9)
  }
}

const woods = (light: Light): [Colour, Colour] => [
  rgb(mix(mix(light.green, '#2d4424', 0.5), '#3f4a34', 0.2)),
  rgb(mix(light.green, '#8c8f4a', 0.35)),
]

function wooded(seed: string, light: Light): (x: number, z: number, out: Colour) => void {
  const noise = plane(`${seed}woods`)
  const [dark, bright] = woods(light)
  return (x, z, out) => {
    const patch = noise(x / 130, z / 130, 3)
    const leaf = z < 500 ? noise(x / 0.9, z / 0.9, z < 120 ? 3 : 2) : 0.5
    const share = smoothstep(0.3, 0.72, patch)
    for (let c = 0; c < 3; c += 1) {
      out[c as 0] = ((dark[c as 0] ?? 0) + ((bright[c as 0] ?? 0) - (dark[c as 0] ?? 0)) * share) * (0.3 + leaf * 1.4)
    }
  }
}

export function terraces(seed: string, light: Light, crop: 'water' | 'rice'): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 700, 200)
  const wood = wooded(seed, light)
  const tread = 1.7
  const slope = (x: number, z: number): number =>
    -26 +
    (noise(x / 120 + 7, z / 120, 2) - 0.5) * 52 +
    Math.max(0, x + 30) * 0.2 +
    Math.max(0, -x - 90) * 0.16 -
    z * 0.035 +
    (z > 90 ? smoothstep(90, 520, z) * noise(x / 260, z / 260, 2) * 90 : 0)
  const sky = rgb(mix(light.sky[1], light.sky[2], 0.35))
  const blue = rgb(mix(light.sky[0], light.sky[1], 0.55))
  const gold: Colour[] = [rgb('#b08a30'), rgb('#c29a35'), rgb('#8f8a38'), rgb('#a3912f')]
  return {
    rise: (x, z) => {
      const base = slope(x, z)
      const step = base / tread
      const part = step - Math.floor(step)
      const soft = Math.min(0.5, 0.1 + z / 900)
      const flat = (Math.floor(step) + smoothstep(1 - soft, 1, part)) * tread
      const wild = smoothstep(430, 620, z)
      const rice = crop === 'rice' && part < 0.88 && z < 260 ? 0.35 + noise(x * 1.6, z * 1.6, 2) * 0.22 : 0
      return (
        (flat + rice) * (1 - wild) + base * wild + far(x, z) + (wild > 0 ? noise(x / 12, z / 12, 2) * 10 * wild : 0)
      )
    },
    paint: (x, z, rise, steep, out) => {
      const step = slope(x, z) / tread
      const part = step - Math.floor(step)
      const leaf = noise(x / 1.1, z / 1.1, 3)
      if (smoothstep(430, 620, z) > noise(x / 30, z / 30, 2)) {
        wood(x, z, out)
        return
      }
      const soft = Math.min(0.5, 0.14 + z / 900)
      const bank = smoothstep(1 - soft - 0.05, 1 - soft + 0.05, part)
      const plot = noise(Math.floor(step) * 7.3, x / 70 + Math.floor(step) * 3.1, 1)
      const field: Colour = [0, 0, 0]
      if (crop === 'water') {
        // A flooded field is a mirror of whatever part of the sky its edge lets in.
        const share = smoothstep(0.25, 0.75, plot)
        for (let c = 0; c < 3; c += 1)
          field[c as 0] = (blue[c as 0] + (sky[c as 0] - blue[c as 0]) * share) * (1.12 + 0.12 * noise(x / 5, z / 9, 2))
        if (plot > 0.8) put(field, rgb('#6d7f3c'), 0.8 + leaf * 0.5)
      } else put(field, gold[Math.floor(plot * 3.999)] ?? [150, 130, 50], 0.66 + leaf * 0.62)
      const wall = rgb(mix(light.green, '#4a3f26', 0.35))
      for (let c = 0; c < 3; c += 1)
        out[c as 0] = field[c as 0] + (wall[c as 0] * (0.55 + leaf * 0.7) - field[c as 0]) * bank
      if (rise > 1e6 || steep > 2) wood(x, z, out)
    },
  }
}

/** Hedges of tea that follow the hill round, as high as a person's waist. */
export function tea(seed: string, light: Light): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 700, 260)
  const wood = wooded(seed, light)
  const hills = (x: number, z: number): number => {
    const mound = (cx: number, cz: number, wide: number, tall: number): number => {
      const off = ((x - cx) / wide) ** 2 + ((z - cz) / (wide * 0.85)) ** 2
      return off > 9 ? 0 : tall * Math.exp(-off)
    }
    return (
      -16 +
      mound(-48, 92, 46, 21) +
      mound(58, 140, 60, 27) +
      mound(-10, 260, 80, 34) +
      mound(170, 300, 90, 40) +
      mound(-170, 330, 110, 48) +
      mound(34, 34, 24, 8.5) +
      (noise(x / 60, z / 60, 2) - 0.5) * 9
    )
  }
  const row = (x: number, z: number, base: number): number => {
    const at = base * 0.62 + noise(x / 40, z / 40, 1) * 1.6
    return Math.abs((at - Math.floor(at)) * 2 - 1)
  }
  const dark = rgb(mix(light.green, '#1f3a1c', 0.6))
  const fresh = rgb(mix(light.green, '#a9bd4c', 0.62))
  const soil = rgb('#6e5338')
  return {
    rise: (x, z) => {
      const wild = smoothstep(400, 520, z)
      const base = hills(x, z)
      const hedge =
        z < 430 ? smoothstep(0.18, 0.5, row(x, z, base)) * (0.95 + noise(x * 1.9, z * 1.9, z < 60 ? 2 : 1) * 0.4) : 0
      return base + hedge * (1 - wild) + far(x, z) + (wild > 0 ? wild * noise(x / 12, z / 12, 2) * 12 : 0)
    },
    paint: (x, z, _rise, _steep, out) => {
      if (smoothstep(380, 560, z) > noise(x / 26, z / 26, 2)) {
        wood(x, z, out)
        return
      }
      const leaf = noise(x * 2.6, z * 2.6, 3)
      const hedge = smoothstep(0.15, 0.55, row(x, z, hills(x, z)))
      for (let c = 0; c < 3; c += 1) {
        const bush = dark[c as 0] + (fresh[c as 0] - dark[c as 0]) * (hedge * 0.6 + leaf * 0.4)
        out[c as 0] =
          (soil[c as 0] * 0.5 + (bush - soil[c as 0] * 0.5) * smoothstep(0.1, 0.3, hedge)) * (0.72 + leaf * 0.5)
      }
    },
  }
}

type RiverShape = { wide: number; bend: number; bank: number; tall: number; shift?: number; path?: boolean }

export function riverGround(seed: string, light: Light, shape: RiverShape): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 420, shape.tall)
  const wood = wooded(seed, light)
  const away = (x: number, z: number): number => {
    const centre = Math.sin(z / 330 + 0.4) * shape.bend * smoothstep(70, 560, z) + (shape.shift ?? 0)
    return (
      Math.abs(x - centre) -
      (shape.wide + z * 0.035) -
      (noise(z / 40, x > centre ? 3 : 9, 2) - 0.5) * (shape.path && x > centre ? 1 : 14) +
      Math.max(0, z - 900) * 0.3
    )
  }
  const sand = rgb(mix('#a8926a', light.haze, 0.15))
  const paved = rgb('#8e8780')
  return {
    water: 0,
    rise: (x, z) => {
      const d = away(x, z)
      if (d < 0) return -3
      const path = shape.path && x > 0 && d < 13
      const base = path ? Math.min(d * 0.9, 1.6) : Math.min(d * 0.28, 5)
      if (d < (path ? 15 : 9)) return base
      const trees =
        smoothstep(path ? 15 : 9, path ? 22 : 30, d) *
        (noise(x / 9, z / 9, 3) ** 1.5 * (z < 300 ? 13 : 16) + (z < 220 ? noise(x / 1.8, z / 1.8, 2) * 1.6 : 0))
      const slope =
        d > 30
          ? smoothstep(30, 300, d) * noise(x / 170, z / 170, 4) * shape.bank + far(x, z) * smoothstep(30, 420, d)
          : 0
      return base + trees + slope
    },
    paint: (x, z, _rise, _steep, out) => {
      const d = away(x, z)
      const speck = noise(x / 2, z / 2, 3)
      if (shape.path && x > 0 && d > 1.6 && d < 13) put(out, d > 11.6 || d < 3 ? sand : paved, 0.8 + speck * 0.3)
      else if (d < 5 + speck * 7) put(out, sand, 0.62 + speck * 0.5)
      else wood(x, z, out)
    },
  }
}

export function lake(seed: string, light: Light, tall: number, dam: boolean): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 500, tall)
  const wood = wooded(seed, light)
  const shore = (x: number, z: number): number =>
    z -
    430 -
    noise(x / 180 + 2, 4, 3) * 420 +
    Math.max(0, Math.abs(x) - 120) * -0.9 -
    (noise(x / 60, z / 60, 2) - 0.5) * 50
  const wall = (x: number, z: number): number => Math.abs(z - (205 - x * 0.16 - (x * x) / 2600))
  const onDam = (x: number, z: number): boolean => dam && x > -150 && wall(x, z) < 5.5
  const stone = rgb('#aaa79e')
  const red = rgb('#8c6a4c')
  return {
    water: 0,
    rise: (x, z) => {
      if (onDam(x, z)) return 9
      const behind = dam && x > -150 && z > 205 - x * 0.16 - (x * x) / 2600
      const d = behind ? Math.max(shore(x, z), z - 260 - Math.max(0, 60 - x) * 1.5) : shore(x, z)
      if (d < 0) return -3
      return (
        Math.min(d * 0.3, 5) +
        smoothstep(8, 26, d) * noise(x / 9, z / 9, 2) ** 1.4 * 13 +
        smoothstep(20, 300, d) * noise(x / 170, z / 170, 4) * 110 +
        far(x, z) * smoothstep(20, 400, d)
      )
    },
    paint: (x, z, rise, steep, out) => {
      const speck = noise(x / 3, z / 3, 3)
      if (onDam(x, z)) {
        const stain = noise(x / 5, rise / 2, 3)
        put(out, stone, (steep > 0.3 ? 0.5 + stain * 0.5 : 0.95) + speck * 0.1)
      } else if (rise < 2.2 + speck * 2) put(out, red, 0.75 + speck * 0.5)
      else wood(x, z, out)
    },
  }
}

/** Wooded hills; with a road cut along the slope if `road` says where it runs and what it is made of. */
export function hills(
  seed: string,
  light: Light,
  tall: number,
  road?: { at: (z: number) => number; wide: number; surface: string; cut: string },
): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 800, tall)
  const wood = wooded(seed, light)
  const raw = (x: number, z: number): number =>
    -14 +
    (noise(x / 210 + 2, z / 210, 3) - 0.4) * 95 * smoothstep(20, 300, z) +
    x * 0.22 * smoothstep(-300, 60, x) +
    (z > 150 ? smoothstep(150, 900, z) * noise(x / 420, z / 420, 3) * 150 : 0)
  const surface = rgb(road?.surface ?? '#777777')
  const earth = rgb(road?.cut ?? '#8a5a3a')
  return {
    rise: (x, z) => {
      const mounts = far(x, z)
      const trees = (): number => noise(x / 8, z / 8, 3) ** 1.5 * 12 + (z < 260 ? noise(x / 1.3, z / 1.3, 3) * 3.2 : 0)
      if (!road || z > 620) return raw(x, z) + trees() + mounts
      const centre = road.at(z)
      const off = x - centre
      const level = raw(centre, z)
      const near = Math.abs(off)
      if (near < road.wide) return level + noise(x, z, 2) * 0.15
      const blend = smoothstep(road.wide, road.wide + (off > 0 ? 9 : 16), near)
      return level + (raw(x, z) + (blend > 0.5 ? trees() * smoothstep(0.5, 1, blend) : 0) - level) * blend + mounts
    },
    paint: (x, z, _rise, steep, out) => {
      const speck = noise(x / 1.4, z / 1.4, 3)
      if (road && z < 620) {
        const near = Math.abs(x - road.at(z))
        if (near < road.wide) {
          put(out, surface, 0.8 + speck * 0.35)
          return
        }
        if (near < road.wide + 1.2 || (near < road.wide + 13 && x > road.at(z) && steep > 0.12 + speck * 0.2)) {
          put(out, earth, 0.62 + speck * 0.6)
          return
        }
      }
      wood(x, z, out)
    },
  }
}

/** Orange trees in rows on a gentle hill; each tree is a dome of the ground itself. */
export function orchardGround(seed: string, light: Light): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 700, 230)
  const wood = wooded(seed, light)
  const swell = (x: number, z: number): number =>
    -9 + smoothstep(30, 260, z) * 22 * noise(x / 170, z / 170, 2) + (noise(x / 60, z / 60, 2) - 0.5) * 3
  const dome = (x: number, z: number): number => {
    const across = x / 6.4 + 0.5
    const along = z / 6 + (Math.floor(across) % 2) * 0.5
    const dx =
      (across - Math.floor(across) - 0.5 + (noise(Math.floor(across) * 3.7, Math.floor(along) * 5.3, 1) - 0.5) * 0.2) *
      6.4
    const dz = (along - Math.floor(along) - 0.5) * 6
    const ragged =
      2.2 + noise(Math.floor(across) * 9.1, Math.floor(along) * 4.7, 1) * 0.9 + (noise(x * 1.3, z * 1.3, 3) - 0.5) * 2.6
    return Math.max(0, 1 - (dx * dx + dz * dz) / (ragged * ragged))
  }
  const dark = rgb('#294a22')
  const fresh = rgb(mix('#5f8a34', light.glow, 0.15))
  const lawn = rgb(mix('#7d8a48', '#9a7c50', 0.35))
  return {
    rise: (x, z) => {
      const wild = smoothstep(330, 430, z)
      const crownRise = z < 430 ? Math.sqrt(dome(x, z)) * 3.7 + dome(x, z) * noise(x * 3, z * 3, 2) * 0.5 : 0
      return swell(x, z) + crownRise * (1 - wild) + (wild > 0 ? wild * noise(x / 9, z / 9, 3) * 11 : 0) + far(x, z)
    },
    paint: (x, z, rise, _steep, out) => {
      if (smoothstep(320, 440, z) > noise(x / 20, z / 20, 2)) {
        wood(x, z, out)
        return
      }
      const full = dome(x, z)
      const leaf = noise(x * 2.4 + rise * 2, z * 2.4 - rise * 2, 3)
      if (full <= 0) put(out, lawn, 0.62 + leaf * 0.6)
      else
        for (let c = 0; c < 3; c += 1)
          out[c as 0] = (dark[c as 0] + (fresh[c as 0] - dark[c as 0]) * leaf) * (0.55 + Math.sqrt(full) * 0.75)
    },
  }
}

/** A level place with something painted on it (a pitch, a yard, a street), ending in trees and hills. */
export function level(
  seed: string,
  light: Light,
  options: {
    until: number
    tall: number
    trees: number
    paint: (x: number, z: number, speck: number, out: Colour) => void
    water?: (x: number, z: number) => boolean
  },
): Ground {
  const noise = plane(seed)
  const far = mountains(seed, 600, options.tall)
  const wood = wooded(seed, light)
  const outside = (x: number, z: number): number => {
    const d = Math.max(z - options.until, Math.abs(x) - options.until * 1.1)
    return d < -6 ? d : d + (noise(x / 9, z / 9, 2) - 0.5) * 8
  }
  return {
    water: 0,
    rise: (x, z) => {
      if (options.water?.(x, z)) return -2
      const d = outside(x, z)
      const trees =
        d > 0
          ? smoothstep(0, 8, d) * noise(x / 7, z / 7, 3) ** 1.3 * options.trees +
            (z < 300 ? noise(x / 1.4, z / 1.4, 2) * 1.5 * smoothstep(0, 6, d) : 0)
          : 0
      const swell = z > 120 ? smoothstep(120, 700, z) * noise(x / 240, z / 240, 3) * 70 : 0
      return 0.4 + trees + swell + far(x, z)
    },
    paint: (x, z, _rise, _steep, out) => {
      if (outside(x, z) > 1) wood(x, z, out)
      else options.paint(x, z, noise(x * 1.5, z * 1.5, 3), out)
    },
  }
}
