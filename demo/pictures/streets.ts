/** The market, and the street of lanterns. */

import { person } from './figures.ts'
import { alpha, chance, type Light, mix, n, width } from './kit.ts'
import { footShadow, glow, line, rect, shape, smoke } from './nature.ts'
import { clothes, yard } from './open-ground.ts'
import { type Scene, stage } from './stage.ts'
import type { View } from './terrain.ts'

/** Two rows of stalls under tarpaulins, and everybody between them. */
export function marketScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = yard(seed, light, '#9a8468', 90, 280)
  const view: View = {
    seed,
    eye: 3.9,
    horizon: 0.4,
    clear: 260,
    mistTop: 60,
    mistThick: 0.5,
    near: 4,
    lamp: [-0.6, 0.6, 0.2],
  }
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
      over += shape(
        [corner(inner, 0.4, z), corner(outer, 0.4, z), corner(outer, 3, z), corner(inner, 2.7, z)],
        pole.veil('#3a3028'),
        'opacity=".72"',
      )
      const table: [number, number][] = [
        corner(inner, 1.25, z),
        corner(outer, 1.25, z),
        corner(outer, 0.5, z),
        corner(inner, 0.5, z),
      ]
      over += shape(table, pole.veil('#6f5a42'))
      for (let fruit = 0; fruit < 46; fruit += 1) {
        const [fx, fy] = corner(
          inner + side * random.between(0.1, 7),
          1.28 + random.between(0, 0.3),
          z + random.between(0, 1.2),
        )
        const goods =
          fruit % 46 < 16 ? '#5f8a3c' : random.pick(['#d98a2b', '#b8402f', '#d9b64a', '#8fae52', '#e2d8c0', '#7a3f5c'])
        over += `<circle cx="${n(fx)}" cy="${n(fy)}" r="${n(pole.metre * random.between(0.08, 0.16))}" fill="${pole.veil(goods)}"/>`
      }
      const seller = fixed(inner + side * random.between(1.2, 2.6), 0.5, z + 1.6)
      over += `<clipPath id="${seed}${Math.round(z * 10)}${side > 0 ? 'r' : 'l'}">${rect(0, 0, width, fixed(inner, 1.3, z).y, '#000')}</clipPath><g clip-path="url(#${seed}${Math.round(z * 10)}${side > 0 ? 'r' : 'l'})">${person(seller.x, seller.y, seller.metre * 1.6, { fill: seller.veil('#2c2622'), shirt: seller.veil(random.pick(clothes)), hat: random.next() < 0.6, reach: 0.5 * -side })}</g>`
      over += line(
        [corner(inner, 0.4, z), corner(inner, 2.8, z)],
        pole.veil('#4a3c2e'),
        Math.max(1.5, pole.metre * 0.08),
      )
      const cloth: [number, number][] = [
        corner(inner - side * 0.9, 2.55, z),
        corner(outer, 3.5 + sag, z),
        corner(outer, 3.8, back),
        corner(inner - side * 0.9, 2.75, back),
      ]
      over +=
        shape(cloth, sheet) +
        shape(
          [
            corner(inner - side * 0.9, 2.55, z),
            corner(outer, 3.5 + sag, z),
            corner(outer, 3.2 + sag, z),
            corner(inner - side * 0.9, 2.3, z),
          ],
          mix(sheet, '#1c1814', 0.3),
        ) +
        line(
          [corner(inner - side * 0.9, 2.55, z), corner(inner - side * 0.9, 2.75, back)],
          mix(sheet, '#fff2cf', 0.6),
          Math.max(1, pole.metre * 0.06),
        )
    }
    const walkers = Array.from({ length: z < 18 ? 2 : 5 }, () =>
      at(random.between(-3.7, 3.7), z + random.between(-2, 2)),
    ).sort((a, b) => b.z - a.z)
    for (const spot of walkers)
      over +=
        footShadow(spot.x, spot.y, spot.metre * 0.5, 0.3) +
        person(spot.x, spot.y, spot.metre * random.between(1.5, 1.72), {
          fill: spot.veil('#2b2730'),
          shirt: spot.veil(random.pick(clothes)),
          hat: random.next() < 0.45,
          basket: random.next() < 0.35,
          stride: random.between(0.03, 0.12),
          reach: random.between(-0.3, 0.6),
          lit: light.glow,
        })
    if (Math.round(z) % 4 === 0)
      over += rect(
        0,
        at(0, z).y - at(0, z).metre * 4,
        width,
        at(0, z).metre * 5,
        mix(light.haze, light.glow, 0.4),
        'opacity=".05"',
      )
  }
  for (const [x, z] of [
    [-1.6, 14],
    [2.9, 13],
    [0.9, 11.5],
    [-3.2, 11],
    [2.2, 9.6],
  ] as const) {
    const spot = at(x, z)
    over +=
      footShadow(spot.x, spot.y, spot.metre * 0.5, 0.3) +
      person(spot.x, spot.y, spot.metre * 1.6, {
        fill: '#2b2730',
        shirt: random.pick(clothes),
        hat: z < 12,
        basket: z > 11.2,
        stride: 0.08,
        reach: 0.3,
        lit: light.glow,
      })
  }
  over += smoke(at(-5, 30).x, at(-5, 30, 2).y, 330, mix(light.haze, light.glow, 0.5), 0.32)
  let rays = ''
  for (let ray = 0; ray < 7; ray += 1)
    rays += shape(
      [
        [200 + ray * 60, -40],
        [240 + ray * 60, -40],
        [620 + ray * 190, 980],
        [470 + ray * 190, 980],
      ],
      light.glow,
      `opacity="${alpha(random.between(0.03, 0.09))}"`,
    )
  over += `<g filter="url(#soft8)">${rays}</g>`
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
      over += shape(
        [corner(x, 3, z + 0.5), corner(x, 0.5, z + 0.5), corner(x, 0.5, z + 7.4), corner(x, 3, z + 7.4)],
        mix('#ffb65c', wall, random.between(0.15, 0.55)),
      )
      for (const post of [0.5, 2.8, 5.1, 7.4])
        over += shape(
          [
            corner(x, 3, z + post),
            corner(x, 0.5, z + post),
            corner(x, 0.5, z + post + 0.25),
            corner(x, 3, z + post + 0.25),
          ],
          '#1a1214',
        )
      over += shape(
        [corner(x, 5.2, z + 2.8), corner(x, 3.9, z + 2.8), corner(x, 3.9, z + 5.2), corner(x, 5.2, z + 5.2)],
        random.next() < 0.6 ? '#e69a4a' : '#15131d',
      )
      over +=
        shape(
          [
            corner(x - side * 1.5, 3.1, z),
            corner(x, 3.7, z),
            corner(x, 3.7, z + 8),
            corner(x - side * 1.5, 3.1, z + 8),
          ],
          veil('#2c2026'),
        ) +
        shape(
          [
            corner(x - side * 0.8, tall - 0.1, z),
            corner(x + side * 2, tall + 1.6, z),
            corner(x + side * 2, tall + 1.6, z + 8),
            corner(x - side * 0.8, tall - 0.1, z + 8),
          ],
          veil('#1d1820'),
        )
    }
    const far = fixed(0, 0, z)
    const bulbs: { x: number; y: number; r: number; ink: string }[] = []
    for (const wire of [z, z + 4]) {
      for (let lamp = 0; lamp <= 10; lamp += 1) {
        const part = lamp / 10
        const spot = fixed(-7 + part * 14, 5.3 - Math.sin(part * Math.PI) * 1.1, wire)
        bulbs.push({
          x: spot.x,
          y: spot.y,
          r: Math.max(1.6, spot.metre * 0.3),
          ink: random.pick(['#d8352a', '#e8892c', '#f0b63e', '#c92f4a', '#e8632c']),
        })
      }
    }
    for (const { x, y, r, ink } of bulbs)
      over += `${r > 3 ? glow(x, y, r * 3.4, 0.34) : ''}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(r * 1.12)}" fill="${ink}"/><ellipse cx="${n(x)}" cy="${n(y + r * 0.1)}" rx="${n(r * 0.5)}" ry="${n(r * 0.72)}" fill="#ffe9ae" opacity=".8"/>${
        r > 6
          ? `${rect(x - r * 0.4, y - r * 1.3, r * 0.8, r * 0.22, '#3a1a14')}${rect(x - r * 0.4, y + r * 1.06, r * 0.8, r * 0.2, '#3a1a14')}${line(
              [
                [x, y + r * 1.2],
                [x, y + r * 2.1],
              ],
              '#c98a3a',
              r * 0.14,
            )}`
          : ''
      }`
    if (z < 80)
      for (const spot of Array.from({ length: 5 }, () => at(random.between(-5.6, 5.6), z + random.between(-3, 3))).sort(
        (a, b) => b.z - a.z,
      ))
        if (spot.z > 8)
          over += person(spot.x, spot.y, spot.metre * random.between(1.35, 1.72), {
            fill: '#100d16',
            shirt: mix(random.pick(clothes), '#140f18', 0.62),
            stride: 0.06,
            reach: random.between(-0.4, 0.5),
            lit: '#f0a04a',
          })
    over += rect(0, far.y - far.metre * 5, width, far.metre * 6, '#ffb45c', 'opacity=".012"')
  }
  return { light, land: { ground, view }, over, bloom: 0.38 }
}
