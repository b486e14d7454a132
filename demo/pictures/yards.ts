/** Buildings behind their yards: school, hospital, factory. */

import { person } from './figures.ts'
import { chance, type Light, mix, n } from './kit.ts'
import { footShadow, glow, line, rect, shape, smoke, tree } from './nature.ts'
import { yard } from './open-ground.ts'
import { type Scene, type Spot, stage } from './stage.ts'
import type { View } from './terrain.ts'

const wallShade =
  '<linearGradient id="wallshade" x1="0" y1="0" x2="1" y2=".2"><stop offset="0" stop-color="#fff3d0" stop-opacity=".18"/><stop offset="1" stop-color="#10141c" stop-opacity=".34"/></linearGradient>'

/** Walls, windows and a roof, drawn square on at a distance `z`. */
function block(
  spot: Spot,
  options: {
    wide: number
    floors: number
    bays: number
    wall: string
    trim: string
    roof: string
    lit: (floor: number, bay: number) => string
    flat?: boolean
  },
): string {
  const m = spot.metre
  const storey = 3.6 * m
  const half = (options.wide / 2) * m
  const top = spot.y - storey * options.floors
  let out = rect(spot.x - half, top, half * 2, storey * options.floors, options.wall)
  const bay = (half * 2) / options.bays
  for (let floor = 0; floor < options.floors; floor += 1) {
    const y = spot.y - storey * (floor + 1)
    out +=
      rect(spot.x - half, y + storey * 0.86, half * 2, storey * 0.14, options.trim) +
      rect(spot.x - half, y + storey * 0.06, half * 2, storey * 0.1, '#000000', 'opacity=".16"')
    for (let index = 0; index < options.bays; index += 1) {
      const x = spot.x - half + index * bay
      out +=
        rect(x + bay * 0.2, y + storey * 0.24, bay * 0.56, storey * 0.5, options.lit(floor, index)) +
        rect(x + bay * 0.47, y + storey * 0.24, bay * 0.03, storey * 0.5, options.trim) +
        rect(x - bay * 0.05, y, bay * 0.1, storey, options.trim)
    }
  }
  out += options.flat
    ? rect(spot.x - half - m, top - m * 0.9, half * 2 + m * 2, m, options.trim)
    : shape(
        [
          [spot.x - half - m * 1.2, top],
          [spot.x - half + m * 3, top - m * 3.4],
          [spot.x + half - m * 3, top - m * 3.4],
          [spot.x + half + m * 1.2, top],
        ],
        options.roof,
      )
  return `${out}${rect(spot.x - half, top, half * 2, storey * options.floors, 'url(#wallshade)')}`
}

export function schoolScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#b09a76', 66, 300)
  const view: View = {
    seed,
    eye: 3.4,
    horizon: 0.5,
    clear: 900,
    mistTop: 60,
    mistThick: 0.6,
    near: 5,
    lamp: [-0.7, 0.6, -0.1],
  }
  const { at } = stage(light, ground, view)
  let over =
    wallShade +
    block(at(6, 54), {
      wide: 50,
      floors: 1,
      bays: 11,
      wall: '#d9c08a',
      trim: '#efe6cf',
      roof: '#9c4a35',
      lit: (floor, bay) => (bay % 4 === 3 ? '#4a3a2c' : floor ? '#5f7a86' : '#4f6872'),
    })
  over += block(at(-34, 50), {
    wide: 20,
    floors: 1,
    bays: 5,
    wall: '#c9b58e',
    trim: '#e8dfc8',
    roof: '#8a4534',
    lit: () => '#56685f',
  })
  const pole = at(0, 36)
  over +=
    line(
      [
        [pole.x, pole.y],
        [pole.x, pole.y - pole.metre * 11],
      ],
      '#e6e3da',
      5,
    ) +
    `<path d="M${n(pole.x)} ${n(pole.y - pole.metre * 11)}q${n(pole.metre * 1.4)} ${n(pole.metre * 0.5)} ${n(pole.metre * 3)} 0v${n(pole.metre * 2)}q${n(-pole.metre * 1.6)} ${n(pole.metre * 0.5)} ${n(-pole.metre * 3)} 0Z" fill="#c4281f"/>`
  const [sx, sy, sr] = [pole.x + pole.metre * 1.5, pole.y - pole.metre * 9.8, pole.metre * 0.62]
  over += shape(
    Array.from({ length: 10 }, (_, k): [number, number] => [
      sx + Math.sin((k * Math.PI) / 5) * sr * (k % 2 ? 0.4 : 1),
      sy - Math.cos((k * Math.PI) / 5) * sr * (k % 2 ? 0.4 : 1),
    ]),
    '#f6d23c',
  )
  over +=
    tree(`${seed}1`, at(15, 30).x, at(15, 30).y, at(15, 30).metre * 12, '#2c4a26', '#8aa84c') +
    tree(`${seed}2`, at(-20, 40).x, at(-20, 40).y, at(-20, 40).metre * 10, '#2a4526', '#7f9f4a')
  const kids = Array.from({ length: 62 }, () => at(random.between(-15, 15), 9.5 + random.next() ** 0.9 * 36)).sort(
    (a, b) => b.z - a.z,
  )
  for (const spot of kids) {
    const tall = spot.metre * random.between(1.15, 1.4)
    over += shape(
      [
        [spot.x, spot.y],
        [spot.x + tall * 0.8, spot.y + tall * 0.06],
        [spot.x + tall * 0.8, spot.y + tall * 0.16],
        [spot.x, spot.y + tall * 0.05],
      ],
      '#2a2418',
      'opacity=".28"',
    )
    over += person(spot.x, spot.y, tall, {
      fill: spot.veil('#27304a'),
      shirt: spot.veil(random.pick(['#ece8dc', '#ece8dc', '#dfe3e6', '#a8403a', '#3d6a94'])),
      stride: random.between(0.03, 0.2),
      reach: random.between(-0.8, 0.8),
      lean: random.between(-0.6, 0.6),
      lit: light.glow,
    })
  }
  return { light, land: { ground, view }, over, bloom: 0.22 }
}

export function hospitalScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#84807e', 78)
  const view: View = { seed, eye: 3.6, horizon: 0.5, clear: 1000, near: 5, lamp: [0.5, 0.6, -0.2] }
  const { at } = stage(light, ground, view)
  const glass = (floor: number, bay: number): string =>
    (floor * 7 + bay * 5) % 11 < 7 ? mix('#ffdf9f', '#e8f2ee', ((bay * 3 + floor) % 5) / 5) : '#2c3a4f'
  let over =
    wallShade +
    block(at(16, 66), {
      wide: 46,
      floors: 6,
      bays: 14,
      wall: '#7e8797',
      trim: '#a5aab4',
      roof: '#444',
      lit: glass,
      flat: true,
    })
  over += block(at(-24, 60), {
    wide: 40,
    floors: 4,
    bays: 12,
    wall: '#868c98',
    trim: '#b0b3ba',
    roof: '#444',
    lit: (floor, bay) => glass(bay, floor + 2),
    flat: true,
  })
  const porch = at(-2, 46)
  const m = porch.metre
  over +=
    rect(porch.x - m * 9, porch.y - m * 5.4, m * 18, m * 1.3, '#c7cad0') +
    rect(porch.x - m * 8, porch.y - m * 4.1, m * 16, m * 4.1, '#f6dfae') +
    [-7.6, -3, 2.2, 7].map((dx) => rect(porch.x + dx * m, porch.y - m * 4.1, m * 0.6, m * 4.1, '#8f9299')).join('') +
    glow(porch.x, porch.y - m * 2, m * 14, 0.5)
  over += `<g transform="translate(${n(porch.x)} ${n(porch.y - m * 7.4)})">${rect(-m * 1.6, -m * 1.6, m * 3.2, m * 3.2, '#f7f5ef', `rx="${n(m * 0.3)}"`)}${rect(-m * 0.38, -m * 1.1, m * 0.76, m * 2.2, '#c8302b')}${rect(-m * 1.1, -m * 0.38, m * 2.2, m * 0.76, '#c8302b')}</g>`
  let streaks = ''
  for (let streak = 0; streak < 16; streak += 1)
    streaks += `<ellipse cx="${n(porch.x + random.between(-9, 9) * m)}" cy="${n(porch.y + random.between(20, 220))}" rx="${n(random.between(6, 20))}" ry="${n(random.between(40, 150))}" fill="#ffd99a" opacity=".06"/>`
  over += `<g filter="url(#soft8)">${streaks}</g>`
  const van = at(7.5, 27)
  const v = van.metre
  over +=
    footShadow(van.x, van.y, v * 3.2, 0.6) +
    `<path d="M${n(van.x - v * 2.7)} ${n(van.y - v * 0.4)}v${n(-v * 1.9)}q0 ${n(-v * 0.3)} ${n(v * 0.3)} ${n(-v * 0.3)}h${n(v * 3.3)}l${n(v * 1.2)} ${n(v * 1.1)}q${n(v * 0.7)} ${n(v * 0.1)} ${n(v * 0.7)} ${n(v * 0.6)}v${n(v * 0.5)}Z" fill="#e4e3de"/>${rect(van.x - v * 2.7, van.y - v * 1.25, v * 5.4, v * 0.26, '#c23a30')}<path d="M${n(van.x + v * 0.5)} ${n(van.y - v * 2.3)}h${n(v * 0.5)}l${n(v * 0.9)} ${n(v * 0.85)}h${n(-v * 1.4)}Z" fill="#33465a"/>${rect(van.x - v * 2.2, van.y - v * 2.2, v * 2.2, v * 0.7, '#3d5266')}${rect(van.x - v * 0.6, van.y - v * 2.85, v * 1.1, v * 0.25, '#e0483a')}${[-1.6, 1.5].map((dx) => `<circle cx="${n(van.x + dx * v)}" cy="${n(van.y - v * 0.35)}" r="${n(v * 0.42)}" fill="#15171b"/><circle cx="${n(van.x + dx * v)}" cy="${n(van.y - v * 0.35)}" r="${n(v * 0.18)}" fill="#777b80"/>`).join('')}<circle cx="${n(van.x)}" cy="${n(van.y - v * 2.8)}" r="${n(v * 1.6)}" fill="#ff5a3c" opacity=".35" filter="url(#soft18)"/>`
  const people = Array.from({ length: 20 }, () => at(random.between(-15, 14), 18 + random.next() * 27)).sort(
    (a, b) => b.z - a.z,
  )
  for (const spot of people)
    over +=
      footShadow(spot.x, spot.y, spot.metre * 0.6, 0.45) +
      person(spot.x, spot.y, spot.metre * 1.66, {
        fill: '#1c2030',
        shirt: random.pick(['#dfe6e6', '#5b7f8a', '#3c4256', '#584a55', '#2f3a4d']),
        stride: random.between(0.03, 0.12),
        reach: random.between(-0.3, 0.5),
        lit: '#ffce8a',
      })
  for (const [x, z, tall] of [
    [-27, 40, 9],
    [26, 38, 10],
  ] as const)
    over += tree(`${seed}${x}`, at(x, z).x, at(x, z).y, at(x, z).metre * tall, '#121a1c', '#46523c')
  return { light, land: { ground, view }, over, bloom: 0.34 }
}

export function factoryScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#7a726c', 120)
  const view: View = {
    seed,
    eye: 3.4,
    horizon: 0.52,
    clear: 800,
    near: 5,
    mistTop: 20,
    mistThick: 0.4,
    lamp: [0.6, 0.4, 0.3],
  }
  const { at } = stage(light, ground, view)
  let over = ''
  for (const [x, z, wide, tall] of [
    [-52, 112, 60, 12],
    [40, 104, 76, 14],
    [-12, 84, 46, 11],
    [62, 76, 44, 12],
    [-56, 66, 40, 12],
  ] as const) {
    const spot = at(x, z)
    const m = spot.metre
    const wall = spot.veil('#3a3540')
    over += rect(spot.x - (wide / 2) * m, spot.y - tall * m, wide * m, tall * m, wall)
    const teeth = Math.round(wide / 9)
    for (let tooth = 0; tooth < teeth; tooth += 1) {
      const left = spot.x - (wide / 2) * m + (tooth * wide * m) / teeth
      const span = (wide * m) / teeth
      over +=
        shape(
          [
            [left, spot.y - tall * m],
            [left + span * 0.78, spot.y - (tall + 4) * m],
            [left + span, spot.y - tall * m],
          ],
          spot.veil('#4a424a'),
        ) +
        shape(
          [
            [left + span * 0.8, spot.y - (tall + 3.7) * m],
            [left + span * 0.99, spot.y - tall * m],
            [left + span * 0.8, spot.y - tall * m],
          ],
          light.glow,
          'opacity=".55"',
        )
      over += rect(
        left + span * 0.2,
        spot.y - tall * m * 0.62,
        span * 0.55,
        tall * m * 0.16,
        tooth % 3 === 1 ? '#4a4a58' : '#ffc877',
      )
    }
    over += line(
      [
        [spot.x - (wide / 2) * m, spot.y - tall * m],
        [spot.x + (wide / 2) * m, spot.y - tall * m],
      ],
      light.glow,
      2,
      'opacity=".4"',
    )
  }
  for (const [x, z] of [
    [-30, 98],
    [-22, 98],
    [30, 90],
  ] as const) {
    const spot = at(x, z)
    over +=
      rect(
        spot.x - spot.metre * 1.4,
        spot.y - spot.metre * 34,
        spot.metre * 2.8,
        spot.metre * 30,
        spot.veil('#463d44'),
      ) + smoke(spot.x, spot.y - spot.metre * 35, spot.metre * 26, mix(light.haze, '#ffffff', 0.35), 0.5)
  }
  const gate = at(0, 48)
  over +=
    rect(gate.x - gate.metre * 14, gate.y - gate.metre * 7, gate.metre * 28, gate.metre * 1.2, '#2a2530') +
    [-14, 13]
      .map((dx) => rect(gate.x + dx * gate.metre, gate.y - gate.metre * 7, gate.metre, gate.metre * 7, '#2a2530'))
      .join('')
  const people = Array.from({ length: 54 }, () => at(random.between(-13, 13), 13 + random.next() ** 0.75 * 36)).sort(
    (a, b) => b.z - a.z,
  )
  for (const [index, spot] of people.entries()) {
    const m = spot.metre
    over += footShadow(spot.x, spot.y, m * 0.6, 0.4)
    if (index % 6 === 2)
      over +=
        [-0.55, 0.55]
          .map(
            (dx) =>
              `<circle cx="${n(spot.x + dx * m)}" cy="${n(spot.y - m * 0.32)}" r="${n(m * 0.32)}" fill="none" stroke="#15131a" stroke-width="${n(m * 0.05)}"/>`,
          )
          .join('') +
        line(
          [
            [spot.x - m * 0.55, spot.y - m * 0.32],
            [spot.x, spot.y - m * 0.75],
            [spot.x + m * 0.45, spot.y - m * 0.85],
            [spot.x + m * 0.55, spot.y - m * 0.32],
          ],
          '#15131a',
          m * 0.05,
        )
    over += person(spot.x, spot.y, m * 1.65, {
      fill: '#17151e',
      shirt: random.pick(['#2f4a6b', '#2f4a6b', '#35506b', '#4b4354', '#6b4a45']),
      stride: random.between(0.05, 0.13),
      reach: random.between(-0.2, 0.4),
      lit: light.glow,
    })
  }
  return { light, land: { ground, view }, over, bloom: 0.26 }
}
