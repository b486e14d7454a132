/** Level places out of doors: pitches, yards, the market, works. */

import { crowd, person } from './figures.ts'
import { hills, level } from './grounds.ts'
import { alpha, chance, height, type Light, mix, n, width } from './kit.ts'
import { footShadow, glow, grass, line, rect, shape, smoke, tree } from './nature.ts'
import { type Scene, type Spot, stage } from './stage.ts'
import { type Colour, rgb, smoothstep, type View } from './terrain.ts'

const clothes = ['#8b3f3f', '#2f5a7d', '#b58a3c', '#d8d2c4', '#4a6b52', '#6a4f73', '#b0603a', '#39424f'] as const

function tint(out: Colour, colour: Colour, gain: number): void {
  for (let c = 0; c < 3; c += 1) out[c as 0] = (colour[c as 0] ?? 0) * gain
}

/** A football pitch seen from the stand behind one corner; the ground itself carries the lines. */
export function pitchScene(seed: string, light: Light, when: 'day' | 'night' | 'training'): Scene {
  const random = chance(seed)
  const night = when === 'night'
  const turf = [rgb(night ? '#3f8a3c' : '#5a8a3c'), rgb(night ? '#4a9a44' : '#6a9a45')] as const
  const white = rgb('#f2f4ea')
  const track = rgb('#9a5a43')
  const ground = level(seed, light, {
    until: 150,
    tall: 240,
    trees: night ? 2 : 13,
    paint: (x, z, speck, out) => {
      const px = x
      const pz = z - 22
      const inside = Math.abs(px) < 46 && pz > 0 && pz < 68
      if (!inside) {
        tint(out, Math.abs(px) < 54 && pz > -7 && pz < 75 ? track : turf[0], (night ? 0.9 : 0.62) + speck * 0.4)
        return
      }
      const stripe = Math.floor((px + 60) / 6) % 2
      tint(out, stripe ? turf[0] : turf[1], (night ? 1 : 0.62) + speck * 0.5)
      const ring = Math.abs(Math.hypot(px, pz - 34) - 9.15)
      const box = (side: number, deep: number, half: number): boolean => {
        const dx = 46 - px * side
        return (Math.abs(dx - deep) < 0.12 && Math.abs(pz - 34) < half) || (dx < deep && Math.abs(Math.abs(pz - 34) - half) < 0.16)
      }
      if (Math.abs(px) < 0.14 || ring < 0.15 || Math.abs(Math.abs(px) - 45.8) < 0.14 || pz < 0.3 || pz > 67.6 || box(1, 16.5, 20) || box(-1, 16.5, 20) || box(1, 5.5, 9) || box(-1, 5.5, 9)) tint(out, white, night ? 1.4 : 0.95)
    },
  })
  const view: View = { seed, eye: night ? 15 : 10, horizon: night ? 0.3 : 0.36, clear: when === 'training' ? 300 : 1200, mistTop: 40, mistThick: when === 'training' ? 0.7 : 0.3, lamp: [-0.55, 0.6, -0.1], clouds: night ? 0.2 : 0.7 }
  const { at } = stage(light, ground, view)
  let over = ''
  if (night) {
    const far = at(0, 100)
    over += rect(0, 0, width, far.y, '#060a18', 'opacity=".55"') + rect(0, far.y - far.metre * 13, width, far.metre * 13.4, '#10131f') + rect(-10, far.y - far.metre * 17.5, width + 20, far.metre * 1.2, '#232a3c')
    for (let seat = 0; seat < 4200; seat += 1) {
      const up = random.next()
      over += `<circle cx="${n(random.between(0, width))}" cy="${n(far.y - far.metre * (1 + up * 11.6))}" r="${n(random.between(1.4, 3.2))}" fill="${mix(random.pick(clothes), '#0c101c', random.between(0.2, 0.75))}"/>`
    }
    over += rect(0, far.y - far.metre * 1.3, width, far.metre * 1.4, '#2c3a52')
    for (const x of [170, 640, 1010, 1440]) {
      over += line([[x, far.y - far.metre * 12], [x, 60]], '#1b2130', 9) + rect(x - 52, 34, 104, 44, '#1b2130')
      for (let lamp = 0; lamp < 10; lamp += 1) over += `<circle cx="${x - 42 + (lamp % 5) * 21}" cy="${46 + Math.floor(lamp / 5) * 21}" r="7.5" fill="#fdfbea"/>`
      over += `<circle cx="${x}" cy="56" r="230" fill="#e9f0ff" opacity=".16" filter="url(#soft40)"/><circle cx="${x}" cy="56" r="80" fill="#f7f9ff" opacity=".5" filter="url(#soft18)"/>`
    }
  }
  const goal = (side: number): string => {
    const a = at(side * 46, 22 + 34 - 3.66)
    const b = at(side * 46, 22 + 34 + 3.66)
    const back = at(side * 48, 22 + 34)
    const tall = 2.44
    let net = ''
    for (let strand = 0; strand <= 12; strand += 1) {
      const part = strand / 12
      const x = a.x + (b.x - a.x) * part
      const y = a.y + (b.y - a.y) * part
      net += line([[x, y - (a.metre + (b.metre - a.metre) * part) * tall], [back.x + (part - 0.5) * (b.x - a.x), back.y]], '#f4f4ee', 0.8, 'opacity=".35"')
    }
    return net + line([[a.x, a.y], [a.x, a.y - a.metre * tall], [b.x, b.y - b.metre * tall], [b.x, b.y]], '#f6f6f0', 4)
  }
  over += goal(-1) + goal(1)
  const teams = when === 'training' ? (['#d8cf4a', '#d8cf4a'] as const) : (['#b8332f', '#e9e6dc'] as const)
  const spots: { spot: Spot; side: number }[] = Array.from({ length: 19 }, (_, index) => ({ spot: at(random.between(-34, 34), 24 + random.next() * 62), side: index % 2 }))
  const duel: [number, number, number][] = when === 'training' ? [[-6, 27, 0], [-3, 26, 1], [1, 27.5, 0], [5, 26, 1]] : [[-2.2, 27, 0], [0.2, 26.4, 1], [5, 30, 0]]
  for (const [x, z, side] of duel) spots.push({ spot: at(x, z), side })
  for (const { spot, side } of spots.sort((a, b) => b.spot.z - a.spot.z)) {
    const tall = spot.metre * (spot.z < 32 ? 2.2 : 1.95)
    const shadows = night ? [-1, 1] : [1]
    over += shadows.map((way) => shape([[spot.x, spot.y], [spot.x + way * tall * 0.75, spot.y - tall * 0.12], [spot.x + way * tall * 0.8, spot.y - tall * 0.04], [spot.x + tall * 0.06, spot.y + tall * 0.02]], '#0d1a0c', `opacity="${night ? '.3' : '.4'}"`)).join('')
    over += person(spot.x, spot.y, tall, { fill: spot.veil(side ? '#2a3550' : '#ded9cc'), shirt: spot.veil(teams[side] ?? '#ffffff'), stride: random.between(0.06, 0.22), reach: random.between(-0.6, 0.6), lean: random.between(-0.6, 0.6), lit: light.glow })
  }
  const ball = at(1.4, 25.6)
  over += footShadow(ball.x, ball.y, 9) + `<circle cx="${n(ball.x)}" cy="${n(ball.y - 8)}" r="8" fill="#f7f6ef"/><path d="M${n(ball.x - 3)} ${n(ball.y - 10)}l5 -2l3 4l-4 4l-4 -2Z" fill="#26282c"/>`
  if (!night) over += crowd(random, when === 'training' ? 5 : 60, () => ({ x: random.between(-10, width + 10), y: at(0, 99).y + random.between(-3, 4), tall: 26 }), () => ({ fill: '#33343a', shirt: random.pick(clothes) }))
  return { light, land: { ground, view }, over, bloom: night ? 0.3 : 0.16 }
}

function yard(seed: string, light: Light, colour: string, until: number, tall = 230) {
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

/** Walls, windows and a roof, drawn square on at a distance `z`. */
function block(spot: Spot, options: { wide: number; floors: number; bays: number; wall: string; trim: string; roof: string; lit: (floor: number, bay: number) => string; flat?: boolean }): string {
  const m = spot.metre
  const storey = 3.6 * m
  const half = (options.wide / 2) * m
  const top = spot.y - storey * options.floors
  let out = rect(spot.x - half, top, half * 2, storey * options.floors, options.wall)
  const bay = (half * 2) / options.bays
  for (let floor = 0; floor < options.floors; floor += 1) {
    const y = spot.y - storey * (floor + 1)
    out += rect(spot.x - half, y + storey * 0.86, half * 2, storey * 0.14, options.trim) + rect(spot.x - half, y + storey * 0.06, half * 2, storey * 0.1, '#000000', 'opacity=".16"')
    for (let index = 0; index < options.bays; index += 1) {
      const x = spot.x - half + index * bay
      out += rect(x + bay * 0.2, y + storey * 0.24, bay * 0.56, storey * 0.5, options.lit(floor, index)) + rect(x + bay * 0.47, y + storey * 0.24, bay * 0.03, storey * 0.5, options.trim) + rect(x - bay * 0.05, y, bay * 0.1, storey, options.trim)
    }
  }
  out += options.flat
    ? rect(spot.x - half - m, top - m * 0.9, half * 2 + m * 2, m, options.trim)
    : shape([[spot.x - half - m * 1.2, top], [spot.x - half + m * 3, top - m * 3.4], [spot.x + half - m * 3, top - m * 3.4], [spot.x + half + m * 1.2, top]], options.roof)
  return `${out}${rect(spot.x - half, top, half * 2, storey * options.floors, 'url(#wallshade)')}`
}

const wallShade = '<linearGradient id="wallshade" x1="0" y1="0" x2="1" y2=".2"><stop offset="0" stop-color="#fff3d0" stop-opacity=".18"/><stop offset="1" stop-color="#10141c" stop-opacity=".34"/></linearGradient>'

export function schoolScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#b09a76', 66, 300)
  const view: View = { seed, eye: 4.2, horizon: 0.46, clear: 900, mistTop: 60, mistThick: 0.6, near: 5, lamp: [-0.7, 0.6, -0.1] }
  const { at } = stage(light, ground, view)
  let over = wallShade + block(at(6, 54), { wide: 50, floors: 2, bays: 11, wall: '#d9c08a', trim: '#efe6cf', roof: '#9c4a35', lit: (floor, bay) => (bay % 4 === 3 ? '#4a3a2c' : floor ? '#5f7a86' : '#4f6872') })
  over += block(at(-34, 50), { wide: 20, floors: 1, bays: 5, wall: '#c9b58e', trim: '#e8dfc8', roof: '#8a4534', lit: () => '#56685f' })
  const pole = at(0, 36)
  over += line([[pole.x, pole.y], [pole.x, pole.y - pole.metre * 11]], '#e6e3da', 5) + `<path d="M${n(pole.x)} ${n(pole.y - pole.metre * 11)}q${n(pole.metre * 1.4)} ${n(pole.metre * 0.5)} ${n(pole.metre * 3)} 0v${n(pole.metre * 2)}q${n(-pole.metre * 1.6)} ${n(pole.metre * 0.5)} ${n(-pole.metre * 3)} 0Z" fill="#c4281f"/>`
  const [sx, sy, sr] = [pole.x + pole.metre * 1.5, pole.y - pole.metre * 9.8, pole.metre * 0.62]
  over += shape(Array.from({ length: 10 }, (_, k): [number, number] => [sx + Math.sin((k * Math.PI) / 5) * sr * (k % 2 ? 0.4 : 1), sy - Math.cos((k * Math.PI) / 5) * sr * (k % 2 ? 0.4 : 1)]), '#f6d23c')
  over += tree(`${seed}1`, at(19, 34).x, at(19, 34).y, at(19, 34).metre * 13, '#2c4a26', '#8aa84c') + tree(`${seed}2`, at(-20, 40).x, at(-20, 40).y, at(-20, 40).metre * 10, '#2a4526', '#7f9f4a')
  const kids = Array.from({ length: 44 }, () => at(random.between(-17, 17), 15 + random.next() ** 0.8 * 33)).sort((a, b) => b.z - a.z)
  for (const spot of kids) {
    const tall = spot.metre * random.between(1.15, 1.4)
    over += shape([[spot.x, spot.y], [spot.x + tall * 0.8, spot.y + tall * 0.06], [spot.x + tall * 0.8, spot.y + tall * 0.16], [spot.x, spot.y + tall * 0.05]], '#2a2418', 'opacity=".28"')
    over += person(spot.x, spot.y, tall, { fill: spot.veil('#27304a'), shirt: spot.veil(random.pick(['#ece8dc', '#ece8dc', '#dfe3e6', '#a8403a', '#3d6a94'])), stride: random.between(0.03, 0.2), reach: random.between(-0.8, 0.8), lean: random.between(-0.6, 0.6), lit: light.glow })
  }
  const near = at(-9.5, 12)
  over += `<g filter="url(#soft3)">${tree(`${seed}3`, near.x - 30, height + 200, 1500, '#1f3320', '#6f8f40')}</g>`
  return { light, land: { ground, view }, over, bloom: 0.22 }
}

export function hospitalScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#84807e', 78)
  const view: View = { seed, eye: 3.6, horizon: 0.5, clear: 1000, near: 5, lamp: [0.5, 0.6, -0.2] }
  const { at } = stage(light, ground, view)
  const glass = (floor: number, bay: number): string => ((floor * 7 + bay * 5) % 11 < 7 ? mix('#ffdf9f', '#e8f2ee', ((bay * 3 + floor) % 5) / 5) : '#2c3a4f')
  let over = wallShade + block(at(16, 66), { wide: 46, floors: 6, bays: 14, wall: '#7e8797', trim: '#a5aab4', roof: '#444', lit: glass, flat: true })
  over += block(at(-24, 60), { wide: 40, floors: 4, bays: 12, wall: '#868c98', trim: '#b0b3ba', roof: '#444', lit: (floor, bay) => glass(bay, floor + 2), flat: true })
  const porch = at(-2, 46)
  const m = porch.metre
  over += rect(porch.x - m * 9, porch.y - m * 5.4, m * 18, m * 1.3, '#c7cad0') + rect(porch.x - m * 8, porch.y - m * 4.1, m * 16, m * 4.1, '#f6dfae') + [-7.6, -3, 2.2, 7].map((dx) => rect(porch.x + dx * m, porch.y - m * 4.1, m * 0.6, m * 4.1, '#8f9299')).join('') + glow(porch.x, porch.y - m * 2, m * 14, 0.5)
  over += `<g transform="translate(${n(porch.x)} ${n(porch.y - m * 7.4)})">${rect(-m * 1.6, -m * 1.6, m * 3.2, m * 3.2, '#f7f5ef', `rx="${n(m * 0.3)}"`)}${rect(-m * 0.38, -m * 1.1, m * 0.76, m * 2.2, '#c8302b')}${rect(-m * 1.1, -m * 0.38, m * 2.2, m * 0.76, '#c8302b')}</g>`
  for (let streak = 0; streak < 16; streak += 1) over += `<ellipse cx="${n(porch.x + random.between(-9, 9) * m)}" cy="${n(porch.y + random.between(20, 220))}" rx="${n(random.between(6, 20))}" ry="${n(random.between(40, 150))}" fill="#ffd99a" opacity=".06" filter="url(#soft8)"/>`
  const van = at(7.5, 27)
  const v = van.metre
  over += footShadow(van.x, van.y, v * 3.2, 0.6) + `<path d="M${n(van.x - v * 2.7)} ${n(van.y - v * 0.4)}v${n(-v * 1.9)}q0 ${n(-v * 0.3)} ${n(v * 0.3)} ${n(-v * 0.3)}h${n(v * 3.3)}l${n(v * 1.2)} ${n(v * 1.1)}q${n(v * 0.7)} ${n(v * 0.1)} ${n(v * 0.7)} ${n(v * 0.6)}v${n(v * 0.5)}Z" fill="#e4e3de"/>${rect(van.x - v * 2.7, van.y - v * 1.25, v * 5.4, v * 0.26, '#c23a30')}<path d="M${n(van.x + v * 0.5)} ${n(van.y - v * 2.3)}h${n(v * 0.5)}l${n(v * 0.9)} ${n(v * 0.85)}h${n(-v * 1.4)}Z" fill="#33465a"/>${rect(van.x - v * 2.2, van.y - v * 2.2, v * 2.2, v * 0.7, '#3d5266')}${rect(van.x - v * 0.6, van.y - v * 2.85, v * 1.1, v * 0.25, '#e0483a')}${[-1.6, 1.5].map((dx) => `<circle cx="${n(van.x + dx * v)}" cy="${n(van.y - v * 0.35)}" r="${n(v * 0.42)}" fill="#15171b"/><circle cx="${n(van.x + dx * v)}" cy="${n(van.y - v * 0.35)}" r="${n(v * 0.18)}" fill="#777b80"/>`).join('')}<circle cx="${n(van.x)}" cy="${n(van.y - v * 2.8)}" r="${n(v * 1.6)}" fill="#ff5a3c" opacity=".35" filter="url(#soft18)"/>`
  const people = Array.from({ length: 20 }, () => at(random.between(-15, 14), 18 + random.next() * 27)).sort((a, b) => b.z - a.z)
  for (const spot of people) over += footShadow(spot.x, spot.y, spot.metre * 0.6, 0.45) + person(spot.x, spot.y, spot.metre * 1.66, { fill: '#1c2030', shirt: random.pick(['#dfe6e6', '#5b7f8a', '#3c4256', '#584a55', '#2f3a4d']), stride: random.between(0.03, 0.12), reach: random.between(-0.3, 0.5), lit: '#ffce8a' })
  for (const [x, z, tall] of [[-27, 40, 9], [26, 38, 10]] as const) over += tree(`${seed}${x}`, at(x, z).x, at(x, z).y, at(x, z).metre * tall, '#121a1c', '#46523c')
  return { light, land: { ground, view }, over, bloom: 0.34 }
}

export function factoryScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#7a726c', 120)
  const view: View = { seed, eye: 3.4, horizon: 0.52, clear: 800, near: 5, mistTop: 20, mistThick: 0.4, lamp: [0.6, 0.4, 0.3] }
  const { at } = stage(light, ground, view)
  let over = ''
  for (const [x, z, wide, tall] of [[-52, 112, 60, 12], [40, 104, 76, 14], [-12, 84, 46, 11], [62, 76, 44, 12], [-56, 66, 40, 12]] as const) {
    const spot = at(x, z)
    const m = spot.metre
    const wall = spot.veil('#3a3540')
    over += rect(spot.x - (wide / 2) * m, spot.y - tall * m, wide * m, tall * m, wall)
    const teeth = Math.round(wide / 9)
    for (let tooth = 0; tooth < teeth; tooth += 1) {
      const left = spot.x - (wide / 2) * m + (tooth * wide * m) / teeth
      const span = (wide * m) / teeth
      over += shape([[left, spot.y - tall * m], [left + span * 0.78, spot.y - (tall + 4) * m], [left + span, spot.y - tall * m]], spot.veil('#4a424a')) + shape([[left + span * 0.8, spot.y - (tall + 3.7) * m], [left + span * 0.99, spot.y - tall * m], [left + span * 0.8, spot.y - tall * m]], light.glow, 'opacity=".55"')
      over += rect(left + span * 0.2, spot.y - tall * m * 0.62, span * 0.55, tall * m * 0.16, tooth % 3 === 1 ? '#4a4a58' : '#ffc877')
    }
    over += line([[spot.x - (wide / 2) * m, spot.y - tall * m], [spot.x + (wide / 2) * m, spot.y - tall * m]], light.glow, 2, 'opacity=".4"')
  }
  for (const [x, z] of [[-30, 98], [-22, 98], [30, 90]] as const) {
    const spot = at(x, z)
    over += rect(spot.x - spot.metre * 1.4, spot.y - spot.metre * 34, spot.metre * 2.8, spot.metre * 30, spot.veil('#463d44')) + smoke(spot.x, spot.y - spot.metre * 35, spot.metre * 26, mix(light.haze, '#ffffff', 0.35), 0.5)
  }
  const gate = at(0, 48)
  over += rect(gate.x - gate.metre * 14, gate.y - gate.metre * 7, gate.metre * 28, gate.metre * 1.2, '#2a2530') + [-14, 13].map((dx) => rect(gate.x + dx * gate.metre, gate.y - gate.metre * 7, gate.metre, gate.metre * 7, '#2a2530')).join('')
  const people = Array.from({ length: 54 }, () => at(random.between(-13, 13), 13 + random.next() ** 0.75 * 36)).sort((a, b) => b.z - a.z)
  for (const [index, spot] of people.entries()) {
    const m = spot.metre
    over += footShadow(spot.x, spot.y, m * 0.6, 0.4)
    if (index % 6 === 2) over += [-0.55, 0.55].map((dx) => `<circle cx="${n(spot.x + dx * m)}" cy="${n(spot.y - m * 0.32)}" r="${n(m * 0.32)}" fill="none" stroke="#15131a" stroke-width="${n(m * 0.05)}"/>`).join('') + line([[spot.x - m * 0.55, spot.y - m * 0.32], [spot.x, spot.y - m * 0.75], [spot.x + m * 0.45, spot.y - m * 0.85], [spot.x + m * 0.55, spot.y - m * 0.32]], '#15131a', m * 0.05)
    over += person(spot.x, spot.y, m * 1.65, { fill: '#17151e', shirt: random.pick(['#2f4a6b', '#2f4a6b', '#35506b', '#4b4354', '#6b4a45']), stride: random.between(0.05, 0.13), reach: random.between(-0.2, 0.4), lit: light.glow })
  }
  return { light, land: { ground, view }, over, bloom: 0.26 }
}

/** Two rows of stalls under tarpaulins, and everybody between them. */
export function marketScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#9a8468', 90, 280)
  const view: View = { seed, eye: 3.9, horizon: 0.4, clear: 260, mistTop: 60, mistThick: 0.5, near: 4, lamp: [-0.6, 0.6, 0.2] }
  const { at, fixed } = stage(light, ground, view)
  const sheets = ['#2f6f9a', '#b5553b', '#c99a3c', '#4b7f5c', '#8c8f94', '#7a4a60'] as const
  let over = ''
  for (let z = 76; z > 10; z -= 5.2) {
    for (const side of [-1, 1]) {
      const inner = side * 4.3
      const outer = side * 13
      const back = z + 4.6
      const pole = fixed(inner, 0.4, z)
      const sheet = pole.veil(random.pick(sheets))
      const sag = random.between(-0.25, 0.2)
      const corner = (x: number, rise: number, at2: number): [number, number] => {
        const spot = fixed(x, rise, at2)
        return [spot.x, spot.y]
      }
      over += shape([corner(inner, 0.4, z), corner(outer, 0.4, z), corner(outer, 3, z), corner(inner, 2.7, z)], pole.veil('#3a3028'), 'opacity=".72"')
      const table: [number, number][] = [corner(inner, 1.25, z), corner(outer, 1.25, z), corner(outer, 0.5, z), corner(inner, 0.5, z)]
      over += shape(table, pole.veil('#6f5a42'))
      for (let fruit = 0; fruit < 46; fruit += 1) {
        const [fx, fy] = corner(inner + side * random.between(0.1, 7), 1.28 + random.between(0, 0.3), z + random.between(0, 1.2))
        const goods = fruit % 46 < 16 ? '#5f8a3c' : random.pick(['#d98a2b', '#b8402f', '#d9b64a', '#8fae52', '#e2d8c0', '#7a3f5c'])
        over += `<circle cx="${n(fx)}" cy="${n(fy)}" r="${n(pole.metre * random.between(0.08, 0.16))}" fill="${pole.veil(goods)}"/>`
      }
      const seller = fixed(inner + side * random.between(1.2, 2.6), 0.5, z + 1.6)
      over += `<clipPath id="${seed}${Math.round(z * 10)}${side > 0 ? 'r' : 'l'}">${rect(0, 0, width, fixed(inner, 1.3, z).y, '#000')}</clipPath><g clip-path="url(#${seed}${Math.round(z * 10)}${side > 0 ? 'r' : 'l'})">${person(seller.x, seller.y, seller.metre * 1.6, { fill: seller.veil('#2c2622'), shirt: seller.veil(random.pick(clothes)), hat: random.next() < 0.6, reach: 0.5 * -side })}</g>`
      over += line([corner(inner, 0.4, z), corner(inner, 2.8, z)], pole.veil('#4a3c2e'), Math.max(1.5, pole.metre * 0.08))
      const cloth: [number, number][] = [corner(inner - side * 0.9, 2.55, z), corner(outer, 3.5 + sag, z), corner(outer, 3.8, back), corner(inner - side * 0.9, 2.75, back)]
      over += shape(cloth, sheet) + shape([corner(inner - side * 0.9, 2.55, z), corner(outer, 3.5 + sag, z), corner(outer, 3.2 + sag, z), corner(inner - side * 0.9, 2.3, z)], mix(sheet, '#1c1814', 0.3)) + line([corner(inner - side * 0.9, 2.55, z), corner(inner - side * 0.9, 2.75, back)], mix(sheet, '#fff2cf', 0.6), Math.max(1, pole.metre * 0.06))
    }
    const walkers = Array.from({ length: z < 18 ? 2 : 5 }, () => at(random.between(-3.7, 3.7), z + random.between(-2, 2))).sort((a, b) => b.z - a.z)
    for (const spot of walkers) over += footShadow(spot.x, spot.y, spot.metre * 0.5, 0.3) + person(spot.x, spot.y, spot.metre * random.between(1.5, 1.72), { fill: spot.veil('#2b2730'), shirt: spot.veil(random.pick(clothes)), hat: random.next() < 0.45, basket: random.next() < 0.35, stride: random.between(0.03, 0.12), reach: random.between(-0.3, 0.6), lit: light.glow })
    if (Math.round(z) % 4 === 0) over += rect(0, at(0, z).y - at(0, z).metre * 4, width, at(0, z).metre * 5, mix(light.haze, light.glow, 0.4), 'opacity=".05"')
  }
  over += smoke(at(-5, 30).x, at(-5, 30, 2).y, 330, mix(light.haze, light.glow, 0.5), 0.32)
  for (let ray = 0; ray < 7; ray += 1) over += shape([[200 + ray * 60, -40], [240 + ray * 60, -40], [620 + ray * 190, 980], [470 + ray * 190, 980]], light.glow, `opacity="${alpha(random.between(0.03, 0.09))}" filter="url(#soft8)"`)
  return { light, land: { ground, view }, over, bloom: 0.24 }
}

/** Strings of lanterns over an old street at nightfall. */
export function lanternStreetScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#3a3444', 130, 200)
  const view: View = { seed, eye: 3.6, horizon: 0.47, clear: 500, near: 4, clouds: 0.4 }
  const { at, fixed } = stage(light, ground, view)
  const corner = (x: number, rise: number, z: number): [number, number] => {
    const spot = fixed(x, rise, z)
    return [spot.x, spot.y]
  }
  let over = ''
  for (let z = 100; z > 5; z -= 8) {
    for (const side of [-1, 1]) {
      const x = side * 7.5
      const tall = 6.2 + ((Math.round(z) * 7) % 5) * 0.7
      const veil = fixed(0, 0, z).veil
      const wall = veil(mix(random.pick(['#6b4b36', '#7a5a3a', '#5a4a48', '#6a4440']), '#0b0c16', 0.35))
      over += shape([corner(x, 0.4, z), corner(x, tall, z), corner(x, tall, z + 8), corner(x, 0.4, z + 8)], wall)
      over += shape([corner(x, 3, z + 0.5), corner(x, 0.5, z + 0.5), corner(x, 0.5, z + 7.4), corner(x, 3, z + 7.4)], mix('#ffb65c', wall, random.between(0.15, 0.55)))
      for (const post of [0.5, 2.8, 5.1, 7.4]) over += shape([corner(x, 3, z + post), corner(x, 0.5, z + post), corner(x, 0.5, z + post + 0.25), corner(x, 3, z + post + 0.25)], '#1a1214')
      over += shape([corner(x, 5.2, z + 2.8), corner(x, 3.9, z + 2.8), corner(x, 3.9, z + 5.2), corner(x, 5.2, z + 5.2)], random.next() < 0.6 ? '#e69a4a' : '#15131d')
      over += shape([corner(x - side * 1.5, 3.1, z), corner(x, 3.7, z), corner(x, 3.7, z + 8), corner(x - side * 1.5, 3.1, z + 8)], veil('#2c2026')) + shape([corner(x - side * 0.8, tall - 0.1, z), corner(x + side * 2, tall + 1.6, z), corner(x + side * 2, tall + 1.6, z + 8), corner(x - side * 0.8, tall - 0.1, z + 8)], veil('#1d1820'))
    }
    const far = fixed(0, 0, z)
    const bulbs: { x: number; y: number; r: number; ink: string }[] = []
    for (const wire of [z, z + 4]) {
      for (let lamp = 0; lamp <= 10; lamp += 1) {
        const part = lamp / 10
        const spot = fixed(-7 + part * 14, 5.3 - Math.sin(part * Math.PI) * 1.1, wire)
        bulbs.push({ x: spot.x, y: spot.y, r: Math.max(1.6, spot.metre * 0.3), ink: random.pick(['#d8352a', '#e8892c', '#f0b63e', '#c92f4a', '#e8632c']) })
      }
    }
    for (const { x, y, r, ink } of bulbs) over += `${r > 3 ? glow(x, y, r * 3.4, 0.34) : ''}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(r * 1.12)}" fill="${ink}"/><ellipse cx="${n(x)}" cy="${n(y + r * 0.1)}" rx="${n(r * 0.5)}" ry="${n(r * 0.72)}" fill="#ffe9ae" opacity=".8"/>${r > 6 ? `${rect(x - r * 0.4, y - r * 1.3, r * 0.8, r * 0.22, '#3a1a14')}${rect(x - r * 0.4, y + r * 1.06, r * 0.8, r * 0.2, '#3a1a14')}${line([[x, y + r * 1.2], [x, y + r * 2.1]], '#c98a3a', r * 0.14)}` : ''}`
    if (z < 80) for (const spot of Array.from({ length: 5 }, () => at(random.between(-5.6, 5.6), z + random.between(-3, 3))).sort((a, b) => b.z - a.z)) if (spot.z > 8) over += person(spot.x, spot.y, spot.metre * random.between(1.35, 1.72), { fill: '#100d16', shirt: mix(random.pick(clothes), '#140f18', 0.62), stride: 0.06, reach: random.between(-0.4, 0.5), lit: '#f0a04a' })
    over += rect(0, far.y - far.metre * 5, width, far.metre * 6, '#ffb45c', 'opacity=".012"')
  }
  return { light, land: { ground, view }, over, bloom: 0.38 }
}

/** A communal house behind its pond. */
export function communalHouseScene(seed: string, light: Light): Scene {
  const ground = level(seed, light, { until: 120, tall: 240, trees: 14, water: (x, z) => z < 52 - (x * x) / 260 && z < 49, paint: (x, z, speck, out) => tint(out, z < 56 ? [128, 112, 92] : [96, 98, 62], 0.7 + speck * 0.5 + x * 0) })
  const view: View = { seed, eye: 5.5, horizon: 0.46, clear: 900, near: 5, mistTop: 18, mistThick: 0.6, ripple: 0.5, lamp: [0.7, 0.45, 0.1] }
  const { at } = stage(light, ground, view)
  const spot = at(0, 68)
  const m = spot.metre
  const tile = mix('#6a4438', light.near, 0.4)
  const wood = mix('#4a3328', light.near, 0.4)
  const curve = (half: number, low: number, top: number, ridge: number, lift: number): string => `<path d="M${n(-half * m)} ${n(-(low + lift) * m)}Q${n(-half * 0.8 * m)} ${n(-low * m)} ${n(-half * 0.4 * m)} ${n(-low * m)}H${n(half * 0.4 * m)}Q${n(half * 0.8 * m)} ${n(-low * m)} ${n(half * m)} ${n(-(low + lift) * m)}Q${n(ridge * 1.12 * m)} ${n(-(low + (top - low) * 0.5) * m)} ${n(ridge * m)} ${n(-top * m)}H${n(-ridge * m)}Q${n(-ridge * 1.12 * m)} ${n(-(low + (top - low) * 0.5) * m)} ${n(-half * m)} ${n(-(low + lift) * m)}Z" fill="${tile}"/>`
  let rows = ''
  for (let k = -40; k <= 40; k += 1) rows += line([[k * 0.33 * m, -10.2 * m], [k * 0.44 * m, -4.5 * m]], '#2a1a18', m * 0.07, 'opacity=".5"')
  let bays = ''
  for (let k = -6; k <= 6; k += 1) bays += rect(k * 2.6 * m - m * 0.28, -4.6 * m, m * 0.56, m * 4.2, mix('#7a3f2c', light.near, 0.25)) + (k < 6 ? rect(k * 2.6 * m + m * 0.4, -4 * m, m * 1.8, m * 3.4, k % 2 ? '#e0944a' : '#2a1c18') : '')
  const hall = `${rect(-17.5 * m, -0.6 * m, 35 * m, m * 0.9, '#8a8074')}${rect(-16 * m, -4.8 * m, 32 * m, 4.4 * m, wood)}${bays}${curve(20.5, 4.4, 10.4, 13.4, 1.7)}<g clip-path="none">${rows}</g><path d="M${n(-13.6 * m)} ${n(-10.4 * m)}H${n(13.6 * m)}" stroke="${mix(tile, light.glow, 0.45)}" stroke-width="${n(m * 0.5)}"/><path d="M${n(-13.6 * m)} ${n(-10.4 * m)}q${n(-m * 1.2)} ${n(-m * 0.2)} ${n(-m * 1)} ${n(-m * 1.5)}M${n(13.6 * m)} ${n(-10.4 * m)}q${n(m * 1.2)} ${n(-m * 0.2)} ${n(m)} ${n(-m * 1.5)}" stroke="${tile}" stroke-width="${n(m * 0.45)}" fill="none"/>`
  const banyan = tree(seed, at(-27, 64).x, at(-27, 64).y, at(-27, 64).metre * 24, '#16201a', mix('#66713c', light.glow, 0.25))
  const palms = [24, 29].map((x, index) => {
    const p = at(x, 66)
    const top = p.y - p.metre * (15 + index * 3)
    return line([[p.x, p.y], [p.x + 8, top]], '#1c1a1c', p.metre * 0.45) + Array.from({ length: 11 }, (_, k) => `<path d="M${n(p.x + 8)} ${n(top)}q${n(Math.cos(k * 0.57) * p.metre * 2.4)} ${n(-Math.abs(Math.sin(k * 0.57)) * p.metre * 2.4)} ${n(Math.cos(k * 0.57) * p.metre * 4.6)} ${n(p.metre * (1 - Math.sin(k * 0.57) * 1.5))}" stroke="#1d2420" stroke-width="${n(p.metre * 0.4)}" fill="none"/>`).join('')
  }).join('')
  const bank = at(0, 50).y
  const whole = `<g transform="translate(${n(spot.x)} ${n(spot.y)})">${hall}</g>${banyan}${palms}`
  let over = `<g transform="translate(0 ${n(bank * 2 + 8)}) scale(1 -1)" opacity=".42" filter="url(#soft3)"><clipPath id="pond">${rect(0, 0, width, bank, '#000')}</clipPath><g clip-path="url(#pond)">${whole}</g></g>${whole}`
  for (const [x, z] of [[-6, 56], [-4.6, 56], [9, 58], [14, 55]] as const) {
    const walker = at(x, z)
    over += person(walker.x, walker.y, walker.metre * 1.65, { fill: '#1e1a20', shirt: x === 9 ? '#8b3f3f' : '#46425a', hat: x === 14, stride: 0.06, lit: light.glow })
  }
  return { light, land: { ground, view }, over: over + grass(seed, height, light.near, mix(light.green, light.near, 0.3), 210), bloom: 0.24 }
}

export function roadWorksScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const road = (z: number): number => 2 + Math.sin(z / 70) * 16 * Math.min(1, z / 90)
  const ground = hills(seed, light, 240, { at: road, wide: 7, surface: '#b0795a', cut: '#b5653c' })
  const view: View = { seed, eye: -6, horizon: 0.4, clear: 600, mistTop: 40, mistThick: 0.4, lamp: [-0.7, 0.55, 0.1] }
  const { at } = stage(light, ground, view)
  const digger = (spot: Spot, flip: number): string => {
    const m = spot.metre
    const body = spot.veil('#d99a2b')
    const dark = spot.veil('#2a2826')
    return `<g transform="translate(${n(spot.x)} ${n(spot.y)}) scale(${flip} 1)">${`<ellipse cx="0" cy="0" rx="${n(m * 3.4)}" ry="${n(m * 0.4)}" fill="#1a0f08" opacity=".5"/>`}
      ${rect(-m * 2.2, -m * 1, m * 4.4, m * 1, dark, `rx="${n(m * 0.5)}"`)}${[-1.6, -0.8, 0, 0.8, 1.6].map((dx) => `<circle cx="${n(dx * m)}" cy="${n(-m * 0.45)}" r="${n(m * 0.3)}" fill="${spot.veil('#5c5852')}"/>`).join('')}
      <path d="M${n(-m * 2.1)} ${n(-m * 1.15)}v${n(-m * 1.3)}q0 ${n(-m * 0.3)} ${n(m * 0.4)} ${n(-m * 0.3)}h${n(m * 3.5)}v${n(m * 1.6)}Z" fill="${body}"/><path d="M${n(m * 0.1)} ${n(-m * 1.2)}v${n(-m * 2.1)}h${n(m * 1.2)}l${n(m * 0.5)} ${n(m * 1)}v${n(m * 1.1)}Z" fill="${mix(body, '#000000', 0.12)}"/><path d="M${n(m * 0.35)} ${n(-m * 2)}v${n(-m * 1)}h${n(m * 0.8)}l${n(m * 0.4)} ${n(m * 0.9)}Z" fill="${spot.veil('#34454c')}"/>
      <path d="M${n(m * 1.6)} ${n(-m * 1.8)}L${n(m * 3.6)} ${n(-m * 5)}L${n(m * 4)} ${n(-m * 4.8)}L${n(m * 2.2)} ${n(-m * 1.4)}Z" fill="${body}"/><path d="M${n(m * 3.6)} ${n(-m * 5)}L${n(m * 5.9)} ${n(-m * 2.2)}L${n(m * 5.5)} ${n(-m * 2)}L${n(m * 3.5)} ${n(-m * 4.5)}Z" fill="${mix(body, '#000000', 0.1)}"/><path d="M${n(m * 6)} ${n(-m * 2.3)}l${n(-m * 1)} ${n(m * 0.3)}q${n(-m * 0.1)} ${n(m * 1.1)} ${n(m * 0.8)} ${n(m * 1.4)}l${n(m * 0.5)} ${n(-m * 0.5)}Z" fill="${dark}"/></g>`
  }
  const roller = (spot: Spot): string => {
    const m = spot.metre
    return `<g transform="translate(${n(spot.x)} ${n(spot.y)})"><ellipse rx="${n(m * 3)}" ry="${n(m * 0.35)}" fill="#1a0f08" opacity=".5"/><circle cx="${n(-m * 1.8)}" cy="${n(-m * 0.8)}" r="${n(m * 0.82)}" fill="${spot.veil('#4b4a48')}"/><circle cx="${n(m * 1.6)}" cy="${n(-m * 0.8)}" r="${n(m * 0.8)}" fill="${spot.veil('#232323')}"/><circle cx="${n(m * 1.6)}" cy="${n(-m * 0.8)}" r="${n(m * 0.35)}" fill="${spot.veil('#777')}"/>${rect(-m * 2, -m * 1.9, m * 4.2, m * 0.8, spot.veil('#c9702c'))}${rect(-m * 0.2, -m * 3.4, m * 1.8, m * 1.6, spot.veil('#3a464a'))}${rect(-m * 0.4, -m * 3.6, m * 2.2, m * 0.25, spot.veil('#c9702c'))}</g>`
  }
  let over = digger(at(road(92) - 4, 92), 1) + digger(at(road(58) + 4.5, 58), -1) + smoke(at(road(60), 60).x, at(road(60), 60).y, 190, '#d9a37c', 0.5) + roller(at(road(40) - 3, 40)) + smoke(at(road(44), 44).x - 120, at(road(44), 44).y + 10, 150, '#d9a37c', 0.4)
  for (const [dx, z] of [[2, 52], [3, 53], [-5.5, 34], [3.6, 30], [4.6, 29.4], [-2, 70], [0, 72]] as const) {
    const spot = at(road(z) + dx, z)
    const tall = spot.metre * 1.72
    over += footShadow(spot.x, spot.y, tall * 0.3) + person(spot.x, spot.y, tall, { fill: spot.veil('#2b3038'), shirt: spot.veil(random.pick(['#d9762c', '#d9762c', '#c9b43c'])), stride: random.between(0.04, 0.12), reach: random.between(-0.4, 0.7), lit: light.glow }) + `<path d="M${n(spot.x - tall * 0.07)} ${n(spot.y - tall * 0.93)}a${n(tall * 0.07)} ${n(tall * 0.075)} 0 0 1 ${n(tall * 0.14)} 0Z" fill="${spot.veil('#f0e6c8')}"/>`
  }
  for (let z = 22; z < 80; z += 8) {
    const spot = at(road(z) - 6.4, z)
    const m = spot.metre
    over += shape([[spot.x - m * 0.28, spot.y], [spot.x + m * 0.28, spot.y], [spot.x, spot.y - m * 0.95]], spot.veil('#d95a2b')) + shape([[spot.x - m * 0.17, spot.y - m * 0.35], [spot.x + m * 0.17, spot.y - m * 0.35], [spot.x + m * 0.1, spot.y - m * 0.58], [spot.x - m * 0.1, spot.y - m * 0.58]], '#f3eee2')
  }
  return { light, land: { ground, view }, over, bloom: 0.22 }
}

export function powerLineScene(seed: string, light: Light): Scene {
  const ground = hills(seed, light, 260)
  const view: View = { seed, eye: 46, horizon: 0.44, clear: 900, mistTop: 50, mistThick: 0.85, lamp: [0.7, 0.35, 0.4] }
  const { at } = stage(light, ground, view)
  const towers = [at(-40, 92), at(8, 180), at(62, 300), at(112, 450), at(170, 660), at(250, 960)]
  const arms = [0.62, 0.78, 0.94]
  let over = ''
  for (const [index, spot] of towers.entries()) {
    const next = towers[index + 1]
    if (!next) continue
    for (const arm of arms) {
      for (const side of [-1, 1]) {
        const from: [number, number] = [spot.x + side * spot.metre * 7 * (1.25 - arm * 0.5), spot.y - spot.metre * 44 * arm + spot.metre * 2]
        const to: [number, number] = [next.x + side * next.metre * 7 * (1.25 - arm * 0.5), next.y - next.metre * 44 * arm + next.metre * 2]
        over += `<path d="M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2)} ${n((from[1] + to[1]) / 2 + spot.metre * 5)} ${n(to[0])} ${n(to[1])}" fill="none" stroke="${mix(light.near, light.glow, 0.25)}" stroke-width="${n(Math.max(0.7, spot.metre * 0.09))}" opacity=".8"/>`
      }
    }
  }
  for (const spot of [...towers].reverse()) {
    const m = spot.metre
    const steel = spot.veil(mix(light.near, '#4a4a55', 0.4))
    const thick = Math.max(0.9, m * 0.28)
    const tall = 44 * m
    const wide = (up: number): number => m * (5.2 - up * 4.2)
    over += [-1, 1].map((side) => line([[spot.x + side * wide(0), spot.y], [spot.x + side * wide(1), spot.y - tall]], steel, thick * 1.3)).join('')
    for (let k = 0; k < 9; k += 1) {
      const [a, b] = [k / 9, (k + 1) / 9]
      over += line([[spot.x - wide(a), spot.y - tall * a], [spot.x + wide(b), spot.y - tall * b]], steel, thick * 0.7) + line([[spot.x + wide(a), spot.y - tall * a], [spot.x - wide(b), spot.y - tall * b]], steel, thick * 0.7)
    }
    for (const arm of arms) {
      const reach = m * 7 * (1.25 - arm * 0.5)
      over += line([[spot.x - reach, spot.y - tall * arm], [spot.x, spot.y - tall * arm - m * 1.8], [spot.x + reach, spot.y - tall * arm]], steel, thick) + line([[spot.x - reach, spot.y - tall * arm], [spot.x + reach, spot.y - tall * arm]], steel, thick)
      for (const side of [-1, 1]) over += line([[spot.x + side * reach, spot.y - tall * arm], [spot.x + side * reach, spot.y - tall * arm + m * 2]], spot.veil('#8a6a5a'), thick)
    }
  }
  return { light, land: { ground, view }, over, bloom: smoothstep(0, 1, 0.4) * 0.6 }
}
