/** Seeded chance, noise and colour: the same key always gives the same picture. */

export const width = 1600
export const height = 1067

export type Chance = {
  next: () => number
  between: (low: number, high: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
}

export function chance(seed: string): Chance {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  }
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export function mix(from: string, to: string, part: number): string {
  const a = channels(from)
  const b = channels(to)
  const share = Math.min(1, Math.max(0, part))
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export function alpha(value: number): string {
  return String(Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000)
}

export function path(points: [number, number][], close = true): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${close ? 'Z' : ''}`
}

export type Light = {
  sky: [string, string, string]
  haze: string
  near: string
  glow: string
  green: string
  water: string
  /** Where the sun or moon stands, and how strongly it shows. */
  sun: [number, number, number]
}

export const lights = {
  dawn: {
    sky: ['#56769e', '#c9a9a4', '#ffd6a1'],
    haze: '#eec9aa',
    near: '#22302f',
    glow: '#ffdca0',
    green: '#5c7040',
    water: '#c9b3a6',
    sun: [1090, 400, 0.95],
  },
  morning: {
    sky: ['#6f9fc6', '#b9d3de', '#f4ecd8'],
    haze: '#dfe5dc',
    near: '#243a28',
    glow: '#fff0c4',
    green: '#65873f',
    water: '#a9c0c4',
    sun: [330, 210, 0.7],
  },
  gold: {
    sky: ['#7893ab', '#e2bf8c', '#ffdf9f'],
    haze: '#edcf9a',
    near: '#2f3219',
    glow: '#ffd47c',
    green: '#74803a',
    water: '#cdb68a',
    sun: [400, 330, 0.9],
  },
  dusk: {
    sky: ['#34435f', '#8a6d76', '#efa869'],
    haze: '#b58a80',
    near: '#171828',
    glow: '#ffb26b',
    green: '#3c4440',
    water: '#8f7478',
    sun: [1140, 500, 0.9],
  },
  rain: {
    sky: ['#66767f', '#93a3a8', '#bcc7c6'],
    haze: '#aebbbb',
    near: '#1f2d2d',
    glow: '#e2eae6',
    green: '#44594a',
    water: '#8e8a78',
    sun: [800, 250, 0.15],
  },
  mist: {
    sky: ['#b5c2c6', '#d3dad7', '#e9e8de'],
    haze: '#dde1db',
    near: '#33453f',
    glow: '#fff6dc',
    green: '#5c7654',
    water: '#c3cdcb',
    sun: [980, 260, 0.45],
  },
  night: {
    sky: ['#060b1e', '#121f45', '#2c3c66'],
    haze: '#24325a',
    near: '#05070f',
    glow: '#ffcf7a',
    green: '#15231f',
    water: '#131d3a',
    sun: [770, 165, 0.3],
  },
} satisfies Record<string, Light>
