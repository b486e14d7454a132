/** The communal house, road works, the power line. */

import { person } from './figures.ts'
import { hills, level } from './grounds.ts'
import { chance, height, type Light, mix, n, width } from './kit.ts'
import { footShadow, grass, line, rect, shape, smoke, tree } from './nature.ts'
import { tint } from './open-ground.ts'
import { type Scene, type Spot, stage } from './stage.ts'
import type { View } from './terrain.ts'

/** A communal house behind its pond. */
export function communalHouseScene(seed: string, light: Light): Scene {
  const ground = level(seed, light, {
    until: 120,
    tall: 240,
    trees: 14,
    water: (x, z) => z < 52 - (x * x) / 260 && z < 49,
    paint: (x, z, speck, out) => tint(out, z < 56 ? [128, 112, 92] : [96, 98, 62], 0.7 + speck * 0.5 + x * 0),
  })
  const view: View = {
    seed,
    eye: 5.5,
    horizon: 0.46,
    clear: 900,
    near: 5,
    mistTop: 18,
    mistThick: 0.6,
    ripple: 0.5,
    lamp: [0.7, 0.45, 0.1],
  }
  const { at } = stage(light, ground, view)
  const spot = at(0, 68)
  const m = spot.metre
  const tile = mix('#6a4438', light.near, 0.4)
  const wood = mix('#4a3328', light.near, 0.4)
  const curve = (half: number, low: number, top: number, ridge: number, lift: number): string =>
    `<path d="M${n(-half * m)} ${n(-(low + lift) * m)}Q${n(-half * 0.8 * m)} ${n(-low * m)} ${n(-half * 0.4 * m)} ${n(-low * m)}H${n(half * 0.4 * m)}Q${n(half * 0.8 * m)} ${n(-low * m)} ${n(half * m)} ${n(-(low + lift) * m)}Q${n(ridge * 1.12 * m)} ${n(-(low + (top - low) * 0.5) * m)} ${n(ridge * m)} ${n(-top * m)}H${n(-ridge * m)}Q${n(-ridge * 1.12 * m)} ${n(-(low + (top - low) * 0.5) * m)} ${n(-half * m)} ${n(-(low + lift) * m)}Z" fill="${tile}"/>`
  let rows = ''
  for (let k = -40; k <= 40; k += 1)
    rows += line(
      [
        [k * 0.33 * m, -10.2 * m],
        [k * 0.44 * m, -4.5 * m],
      ],
      '#2a1a18',
      m * 0.07,
      'opacity=".5"',
    )
  let bays = ''
  for (let k = -6; k <= 6; k += 1)
    bays +=
      rect(k * 2.6 * m - m * 0.28, -4.6 * m, m * 0.56, m * 4.2, mix('#7a3f2c', light.near, 0.25)) +
      (k < 6 ? rect(k * 2.6 * m + m * 0.4, -4 * m, m * 1.8, m * 3.4, k % 2 ? '#e0944a' : '#2a1c18') : '')
  const hall = `${rect(-17.5 * m, -0.6 * m, 35 * m, m * 0.9, '#8a8074')}${rect(-16 * m, -4.8 * m, 32 * m, 4.4 * m, wood)}${bays}${curve(20.5, 4.4, 10.4, 13.4, 1.7)}<g clip-path="none">${rows}</g><path d="M${n(-13.6 * m)} ${n(-10.4 * m)}H${n(13.6 * m)}" stroke="${mix(tile, light.glow, 0.45)}" stroke-width="${n(m * 0.5)}"/><path d="M${n(-13.6 * m)} ${n(-10.4 * m)}q${n(-m * 1.2)} ${n(-m * 0.2)} ${n(-m * 1)} ${n(-m * 1.5)}M${n(13.6 * m)} ${n(-10.4 * m)}q${n(m * 1.2)} ${n(-m * 0.2)} ${n(m)} ${n(-m * 1.5)}" stroke="${tile}" stroke-width="${n(m * 0.45)}" fill="none"/>`
  const banyan = tree(
    seed,
    at(-27, 64).x,
    at(-27, 64).y,
    at(-27, 64).metre * 24,
    '#16201a',
    mix('#66713c', light.glow, 0.25),
  )
  const palms = [24, 29]
    .map((x, index) => {
      const p = at(x, 66)
      const top = p.y - p.metre * (15 + index * 3)
      return (
        line(
          [
            [p.x, p.y],
            [p.x + 8, top],
          ],
          '#1c1a1c',
          p.metre * 0.45,
        ) +
        Array.from(
          { length: 11 },
          (_, k) =>
            `<path d="M${n(p.x + 8)} ${n(top)}q${n(Math.cos(k * 0.57) * p.metre * 2.4)} ${n(-Math.abs(Math.sin(k * 0.57)) * p.metre * 2.4)} ${n(Math.cos(k * 0.57) * p.metre * 4.6)} ${n(p.metre * (1 - Math.sin(k * 0.57) * 1.5))}" stroke="#1d2420" stroke-width="${n(p.metre * 0.4)}" fill="none"/>`,
        ).join('')
      )
    })
    .join('')
  const bank = at(0, 50).y
  const whole = `<g transform="translate(${n(spot.x)} ${n(spot.y)})">${hall}</g>${banyan}${palms}`
  let over = `<g transform="translate(0 ${n(bank * 2 + 8)}) scale(1 -1)" opacity=".42" filter="url(#soft3)"><clipPath id="pond">${rect(0, 0, width, bank, '#000')}</clipPath><g clip-path="url(#pond)">${whole}</g></g>${whole}`
  for (const [x, z] of [
    [-6, 56],
    [-4.6, 56],
    [9, 58],
    [14, 55],
  ] as const) {
    const walker = at(x, z)
    over += person(walker.x, walker.y, walker.metre * 1.65, {
      fill: '#1e1a20',
      shirt: x === 9 ? '#8b3f3f' : '#46425a',
      hat: x === 14,
      stride: 0.06,
      lit: light.glow,
    })
  }
  return {
    light,
    land: { ground, view },
    over: over + grass(seed, height, light.near, mix(light.green, light.near, 0.3), 210),
    bloom: 0.24,
  }
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
  let over =
    digger(at(road(92) - 4, 92), 1) +
    digger(at(road(58) + 4.5, 58), -1) +
    smoke(at(road(60), 60).x, at(road(60), 60).y, 190, '#d9a37c', 0.5) +
    roller(at(road(40) - 3, 40)) +
    smoke(at(road(44), 44).x - 120, at(road(44), 44).y + 10, 150, '#d9a37c', 0.4)
  for (const [dx, z] of [
    [2, 52],
    [3, 53],
    [-5.5, 34],
    [3.6, 30],
    [4.6, 29.4],
    [-2, 70],
    [0, 72],
  ] as const) {
    const spot = at(road(z) + dx, z)
    const tall = spot.metre * 1.72
    over +=
      footShadow(spot.x, spot.y, tall * 0.3) +
      person(spot.x, spot.y, tall, {
        fill: spot.veil('#2b3038'),
        shirt: spot.veil(random.pick(['#d9762c', '#d9762c', '#c9b43c'])),
        stride: random.between(0.04, 0.12),
        reach: random.between(-0.4, 0.7),
        lit: light.glow,
      }) +
      `<path d="M${n(spot.x - tall * 0.07)} ${n(spot.y - tall * 0.93)}a${n(tall * 0.07)} ${n(tall * 0.075)} 0 0 1 ${n(tall * 0.14)} 0Z" fill="${spot.veil('#f0e6c8')}"/>`
  }
  for (let z = 22; z < 80; z += 8) {
    const spot = at(road(z) - 6.4, z)
    const m = spot.metre
    over +=
      shape(
        [
          [spot.x - m * 0.28, spot.y],
          [spot.x + m * 0.28, spot.y],
          [spot.x, spot.y - m * 0.95],
        ],
        spot.veil('#d95a2b'),
      ) +
      shape(
        [
          [spot.x - m * 0.17, spot.y - m * 0.35],
          [spot.x + m * 0.17, spot.y - m * 0.35],
          [spot.x + m * 0.1, spot.y - m * 0.58],
          [spot.x - m * 0.1, spot.y - m * 0.58],
        ],
        '#f3eee2',
      )
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
        const from: [number, number] = [
          spot.x + side * spot.metre * 7 * (1.25 - arm * 0.5),
          spot.y - spot.metre * 44 * arm + spot.metre * 2,
        ]
        const to: [number, number] = [
          next.x + side * next.metre * 7 * (1.25 - arm * 0.5),
          next.y - next.metre * 44 * arm + next.metre * 2,
        ]
        over += `<path d="M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2)} ${n((from[1] + to[1]) / 2 + spot.metre * 5)} ${n(to[0])} ${n(to[1])}" fill="none" stroke="${mix(light.near, light.glow, 0.25)}" stroke-width="${n(Math.max(0.7, spot.metre * 0.09))}" opacity=".8"/>`
      }
    }
  }
  for (const spot of [...towers].reverse()) {
    const m = spot.metre
    const steel = mix(spot.veil(mix(light.near, '#4a4a55', 0.3)), light.near, 0.45)
    const thick = Math.max(0.9, m * 0.28)
    const tall = 44 * m
    const wide = (up: number): number => m * (5.2 - up * 4.2)
    over += [-1, 1]
      .map((side) =>
        line(
          [
            [spot.x + side * wide(0), spot.y],
            [spot.x + side * wide(1), spot.y - tall],
          ],
          steel,
          thick * 1.3,
        ),
      )
      .join('')
    for (let k = 0; k < 9; k += 1) {
      const [a, b] = [k / 9, (k + 1) / 9]
      over +=
        line(
          [
            [spot.x - wide(a), spot.y - tall * a],
            [spot.x + wide(b), spot.y - tall * b],
          ],
          steel,
          thick * 0.7,
        ) +
        line(
          [
            [spot.x + wide(a), spot.y - tall * a],
            [spot.x - wide(b), spot.y - tall * b],
          ],
          steel,
          thick * 0.7,
        )
    }
    for (const arm of arms) {
      const reach = m * 7 * (1.25 - arm * 0.5)
      over +=
        line(
          [
            [spot.x - reach, spot.y - tall * arm],
            [spot.x, spot.y - tall * arm - m * 1.8],
            [spot.x + reach, spot.y - tall * arm],
          ],
          steel,
          thick,
        ) +
        line(
          [
            [spot.x - reach, spot.y - tall * arm],
            [spot.x + reach, spot.y - tall * arm],
          ],
          steel,
          thick,
        )
      for (const side of [-1, 1])
        over += line(
          [
            [spot.x + side * reach, spot.y - tall * arm],
            [spot.x + side * reach, spot.y - tall * arm + m * 2],
          ],
          spot.veil('#8a6a5a'),
          thick,
        )
    }
  }
  return { light, land: { ground, view }, over, bloom: 0.24 }
}
