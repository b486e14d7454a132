/** Rivers and lakes, and what floats on them or stands over them. */

import { boat, crowd, person, stiltHouse } from './figures.ts'
import { lake, riverGround } from './grounds.ts'
import { alpha, chance, height, type Light, mix, n, width } from './kit.ts'
import { footShadow, glow, grass, line, rain, rect, shape, smoke, tree } from './nature.ts'
import { type Scene, type Spot, stage } from './stage.ts'
import type { View } from './terrain.ts'

function boatAt(light: Light, spot: Spot, long: number, rower = true): string {
  const dark = spot.veil(mix(light.near, '#2a211a', 0.4))
  const drawn = boat(0, 0, long * spot.metre, dark, rower, light.glow)
  return `<g transform="translate(${n(spot.x)} ${n(spot.y + spot.metre * 0.2)}) scale(1 -.8)" opacity=".32" filter="url(#soft3)">${drawn}</g><g transform="translate(${n(spot.x)} ${n(spot.y)})">${drawn}</g>`
}

export function riverScene(seed: string, light: Light): Scene {
  const ground = riverGround(seed, light, { wide: 52, bend: 130, bank: 95, tall: 250 })
  const view: View = {
    seed,
    eye: 10,
    horizon: 0.46,
    clear: 1200,
    mistTop: 34,
    mistThick: 0.8,
    lamp: [0.6, 0.4, 0.35],
    ripple: 0.8,
  }
  const { at } = stage(light, ground, view)
  let over = ''
  for (const [x, z] of [
    [30, 230],
    [-14, 170],
    [-30, 128],
    [26, 96],
    [-12, 58],
    [9, 33],
  ] as const)
    over += boatAt(light, at(x, z), z < 90 ? 8.5 : 7.5)
  return {
    light,
    land: { ground, view },
    over: over + grass(seed, height, light.near, mix(light.green, light.near, 0.4), 240),
    bloom: 0.2,
  }
}

export function bridgeScene(seed: string, light: Light): Scene {
  const ground = riverGround(seed, light, { wide: 120, bend: 60, bank: 90, tall: 260, shift: 40 })
  const view: View = {
    seed,
    eye: 9,
    horizon: 0.52,
    clear: 1150,
    mistTop: 30,
    mistThick: 0.85,
    lamp: [0.7, 0.45, 0.2],
    ripple: 0.6,
  }
  const { at, fixed } = stage(light, ground, view)
  const along = (part: number): [number, number] => [-62 + part * 400, 58 + part * 330]
  const deck = (part: number): number => 17 + Math.sin(part * Math.PI) * 4
  const concrete = mix('#8d8781', light.near, 0.35)
  let over = ''
  for (let index = 9; index >= 0; index -= 1) {
    const part = index / 9
    const [x, z] = along(part)
    const foot = fixed(x, 0, z)
    const top = fixed(x, deck(part) - 1.6, z)
    const m = foot.metre
    const face = foot.veil(concrete)
    const body = (y0: number, y1: number, w0: number, w1: number): string =>
      shape(
        [
          [foot.x - w0 * m, y0],
          [foot.x + w0 * m, y0],
          [foot.x + w1 * m, y1],
          [foot.x - w1 * m, y1],
        ],
        face,
      )
    over += `<g opacity=".35" filter="url(#soft3)">${shape(
      [
        [foot.x - m, foot.y],
        [foot.x + m, foot.y],
        [foot.x + m * 1.1, foot.y + (foot.y - top.y) * 0.8],
        [foot.x - m * 1.1, foot.y + (foot.y - top.y) * 0.8],
      ],
      foot.veil(light.near),
    )}</g>`
    over += body(top.y + m * 2, foot.y, 0.95, 1.15) + body(top.y, top.y + m * 2.2, 4.6, 1)
    over +=
      rect(foot.x + 0.45 * m, top.y + m * 2, 0.5 * m, foot.y - top.y - m * 2, light.glow, 'opacity=".28"') +
      rect(foot.x - m * 2.2, foot.y - m * 0.9, m * 4.4, m, foot.veil(mix(concrete, light.near, 0.4)))
  }
  const edge: [number, number][] = []
  const under: [number, number][] = []
  const rail: [number, number][] = []
  const surface: [number, number][] = []
  for (let step = -6; step <= 44; step += 1) {
    const part = step / 40
    const [x, z] = along(part)
    const top = fixed(x, deck(part), z)
    edge.push([top.x, top.y])
    rail.push([top.x, top.y - top.metre * 1.15])
    under.unshift([top.x, top.y + top.metre * 2])
    const back = fixed(x - 6, deck(part), z + 9)
    surface.unshift([back.x, back.y - back.metre * 1.1])
  }
  over +=
    line(surface, mix(concrete, light.haze, 0.5), 2, 'opacity=".8"') +
    shape([...edge, ...under], mix(concrete, light.haze, 0.12)) +
    line(edge, mix(light.glow, '#ffffff', 0.2), 3.5, 'opacity=".75"')
  for (const [index, [x, y]] of edge.entries())
    over += line(
      [
        [x, y],
        [x, rail[index]?.[1] ?? y],
      ],
      mix(concrete, light.near, 0.4),
      2.4,
    )
  over += line(rail, mix(concrete, light.near, 0.4), 3)
  for (const part of [0.02, 0.05, 0.06, 0.11, 0.16, 0.17, 0.24, 0.3, 0.32, 0.42, 0.55]) {
    const [x, z] = along(part)
    const spot = fixed(x, deck(part), z)
    over += person(spot.x, spot.y, spot.metre * 1.75, {
      fill: spot.veil('#24262c'),
      shirt: spot.veil(part % 0.02 < 0.011 ? '#b5622f' : '#3d556d'),
      stride: 0.06,
      reach: 0.3,
      lit: light.glow,
    })
  }
  const [craneX, craneZ] = along(0.47)
  const crane = fixed(craneX, deck(0.47), craneZ)
  const c = crane.metre
  over +=
    line(
      [
        [crane.x, crane.y],
        [crane.x, crane.y - c * 26],
      ],
      crane.veil('#8c6a34'),
      c * 1.1,
    ) +
    line(
      [
        [crane.x - c * 9, crane.y - c * 26],
        [crane.x + c * 24, crane.y - c * 26],
      ],
      crane.veil('#8c6a34'),
      c * 0.7,
    ) +
    line(
      [
        [crane.x - c * 9, crane.y - c * 26],
        [crane.x, crane.y - c * 31],
        [crane.x + c * 24, crane.y - c * 26],
      ],
      crane.veil('#6a5a40'),
      c * 0.25,
    ) +
    line(
      [
        [crane.x + c * 17, crane.y - c * 26],
        [crane.x + c * 17, crane.y - c * 13],
      ],
      crane.veil('#4a443a'),
      c * 0.2,
    )
  over += boatAt(light, at(26, 74), 9) + boatAt(light, at(-6, 40), 8)
  return { light, land: { ground, view }, over, bloom: 0.22 }
}

export function floodScene(seed: string, plain: Light): Scene {
  const random = chance(seed)
  const light: Light = { ...plain, water: '#a58a5c' }
  const ground = riverGround(seed, light, { wide: 66, bend: 70, bank: 80, tall: 230 })
  const view: View = {
    seed,
    eye: 7.5,
    horizon: 0.45,
    clear: 480,
    mistTop: 60,
    mistThick: 0.8,
    clouds: 1,
    ripple: 2.4,
    lamp: [0.2, 0.9, 0.1],
  }
  const { at } = stage(light, ground, view)
  let over = rect(0, height * 0.5, width, height * 0.5, '#8f7443', 'opacity=".38"')
  for (const [x, z, wide] of [
    [-33, 104, 13],
    [-50, 128, 12],
    [-24, 82, 12],
    [52, 118, 13],
    [38, 96, 11],
  ] as const) {
    const spot = at(x, z)
    const m = spot.metre
    over += tree(
      `${seed}${x}`,
      spot.x - m * wide * 0.6,
      spot.y + m * 1.5,
      m * 14,
      spot.veil('#26362c'),
      spot.veil('#5c6d55'),
    )
    over += `<clipPath id="${seed}${z}">${rect(0, 0, width, spot.y + m * 0.3, '#000')}</clipPath><g clip-path="url(#${seed}${z})">${stiltHouse(spot.x, spot.y + m * wide * 0.2, wide * m, spot.veil('#55493d'), spot.veil('#454140'), spot.veil('#e6c67f'))}</g>`
    over += `<g opacity=".25" filter="url(#soft3)">${rect(spot.x - m * wide * 0.5, spot.y, m * wide, m * 4, '#2b2620')}</g>`
  }
  for (let index = 0; index < 70; index += 1) {
    const z = 14 + random.next() ** 1.5 * 150
    const spot = at(random.between(-0.5, 0.5) * z, z)
    const long = spot.metre * random.between(1, 5)
    over += `<path d="M${n(spot.x)} ${n(spot.y)}q${n(long * 0.25)} ${n(-long * 0.05)} ${n(long * 0.5)} 0t${n(long * 0.5)} ${n(long * 0.02)}" fill="none" stroke="${random.next() < 0.55 ? '#cdbd97' : '#4c4231'}" stroke-width="${n(Math.max(0.8, spot.metre * 0.06))}" opacity="${alpha(random.between(0.15, 0.5))}"/>`
  }
  const craft = at(5, 29)
  const m = craft.metre
  const crew = [-2.6, -1.3, 0, 1.2, 2.5].map((dx, index) =>
    person(craft.x + dx * m, craft.y + m * 0.1, m * (1.5 + (index % 3) * 0.1), {
      fill: '#22272a',
      shirt: ['#c8632c', '#46606b', '#c8632c', '#6d7a5a', '#c8632c'][index] ?? '#555555',
      hat: index === 1 || index === 3,
      reach: index === 0 ? -0.8 : index === 4 ? 0.7 : 0.1,
    }),
  )
  over += crew.join('') + boatAt(light, craft, 9, false)
  return {
    light,
    land: { ground, view },
    over: over + rain(seed, 900) + grass(seed, height, mix(light.near, light.green, 0.3), '#66766a', 170),
  }
}

export function lanternScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = riverGround(seed, light, { wide: 46, bend: 90, bank: 70, tall: 260 })
  const view: View = { seed, eye: 7, horizon: 0.42, clear: 1500, mistTop: 20, mistThick: 0.5, clouds: 0.5, ripple: 0.9 }
  const { at } = stage(light, ground, view)
  let over = ''
  for (let star = 0; star < 110; star += 1)
    over += `<circle cx="${n(random.between(0, width))}" cy="${n(random.next() ** 1.6 * 300)}" r="${n(random.between(0.5, 1.4))}" fill="#dfe6ff" opacity="${alpha(random.between(0.15, 0.7))}"/>`
  over += `<circle cx="770" cy="165" r="36" fill="#fff3d2"/><circle cx="770" cy="165" r="150" fill="url(#spot)" opacity=".35"/>`
  for (let lamp = 0; lamp < 60; lamp += 1) {
    const z = random.between(150, 420)
    const spot = at((random.next() < 0.5 ? -1 : 1) * random.between(58, 90), z, 3)
    over += glow(spot.x, spot.y, random.between(8, 26), 0.65)
  }
  const lamps = Array.from({ length: 620 }, () => {
    const z = 11 + random.next() ** 2.1 * 230
    return at(Math.sin(z / 46) * 14 * Math.min(1, z / 60) + random.between(-1, 1) * (3 + z * 0.17), z)
  }).sort((a, b) => b.z - a.z)
  for (const { x, y, metre } of lamps) {
    const r = Math.min(26, Math.max(1.3, metre * 0.17))
    over += `<ellipse cx="${n(x)}" cy="${n(y + r * 2.8)}" rx="${n(r * 0.8)}" ry="${n(r * 2.8)}" fill="url(#spot)" opacity=".35"/>${glow(x, y, r * 3.6, 0.42)}`
    const petal = random.pick(['#ffab45', '#ff944a', '#ffcf78', '#f97f55'])
    over +=
      r < 4
        ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="#ffdf9c"/>`
        : `<path d="M${n(x - r)} ${n(y - r * 0.5)}Q${n(x - r * 0.7)} ${n(y + r * 0.5)} ${n(x)} ${n(y + r * 0.55)}Q${n(x + r * 0.7)} ${n(y + r * 0.5)} ${n(x + r)} ${n(y - r * 0.5)}Q${n(x + r * 0.6)} ${n(y - r * 0.35)} ${n(x + r * 0.45)} ${n(y - r * 0.05)}Q${n(x + r * 0.3)} ${n(y - r * 0.8)} ${n(x)} ${n(y - r * 1.05)}Q${n(x - r * 0.3)} ${n(y - r * 0.8)} ${n(x - r * 0.45)} ${n(y - r * 0.05)}Q${n(x - r * 0.6)} ${n(y - r * 0.35)} ${n(x - r)} ${n(y - r * 0.5)}Z" fill="${petal}"/><ellipse cx="${n(x)}" cy="${n(y - r * 0.12)}" rx="${n(r * 0.26)}" ry="${n(r * 0.4)}" fill="#fff6d8"/>`
  }
  const warm: Light = { ...light, glow: '#e89a4a' }
  over += boatAt(warm, at(24, 92), 9) + boatAt(warm, at(-17, 58), 8)
  over += crowd(
    random,
    34,
    () => ({
      x: random.next() < 0.5 ? random.between(-20, 560) : random.between(1040, width + 20),
      y: random.between(1090, 1190),
      tall: random.between(230, 330),
    }),
    () => ({ fill: '#04060c', lit: '#b8692f', reach: random.between(-0.5, 0.6) }),
  )
  return { light, land: { ground, view }, over, bloom: 0.4 }
}

export function fishFarmScene(seed: string, light: Light): Scene {
  const ground = lake(seed, light, 270, false)
  const view: View = {
    seed,
    eye: 12,
    horizon: 0.4,
    clear: 1200,
    mistTop: 40,
    mistThick: 0.85,
    ripple: 0.7,
    lamp: [-0.6, 0.6, 0.1],
  }
  const { fixed, at } = stage(light, ground, view)
  let over = ''
  for (let row = 9; row >= 0; row -= 1) {
    for (let column = -5; column <= 5; column += 1) {
      if ((column === 0 && row < 7) || (row < 2 && Math.abs(column) < 2) || (row + column * 3) % 7 === 0) continue
      const x0 = column * 15 - 5 + row * 1.6
      const z0 = 34 + row * 14
      const corner = (x: number, z: number): [number, number] => {
        const spot = fixed(x, 0.35, z)
        return [spot.x, spot.y]
      }
      const m = fixed(x0, 0, z0).metre
      const veil = fixed(x0, 0, z0).veil
      const wood = veil(mix('#8a6e4c', light.near, 0.25))
      for (let cell = 0; cell < 2; cell += 1) {
        const x = x0 + cell * 5.6
        const box: [number, number][] = [corner(x, z0), corner(x + 5.2, z0), corner(x + 5.2, z0 + 8), corner(x, z0 + 8)]
        over +=
          shape(box, veil(mix('#1d3330', light.near, 0.4)), 'opacity=".5"') +
          line([...box, box[0] ?? [0, 0]], wood, Math.max(1.5, m * 0.34)) +
          line([box[0] ?? [0, 0], box[1] ?? [0, 0]], veil(mix('#b59a6e', light.glow, 0.3)), Math.max(0.8, m * 0.12))
        for (let float = 0; float <= 4; float += 1) {
          const [fx, fy] = corner(x + float * 1.3, z0)
          over += `<ellipse cx="${n(fx)}" cy="${n(fy + m * 0.28)}" rx="${n(m * 0.36)}" ry="${n(m * 0.24)}" fill="${veil('#44708f')}"/>`
        }
      }
    }
  }
  const hut = fixed(23, 0.5, 92)
  over +=
    stiltHouse(hut.x, hut.y, hut.metre * 11, hut.veil('#6d5842'), hut.veil('#7f8a90'), hut.veil('#3c332b')) +
    smoke(hut.x, hut.y - hut.metre * 7, hut.metre * 12, mix(light.haze, '#ffffff', 0.3), 0.3)
  over += boatAt(light, at(-1.5, 33), 8)
  return {
    light,
    land: { ground, view },
    over: over + grass(seed, height, mix(light.near, light.green, 0.3), mix(light.green, light.glow, 0.2), 190),
  }
}

export function damScene(seed: string, light: Light): Scene {
  const ground = lake(seed, light, 260, true)
  const view: View = {
    seed,
    eye: 27,
    horizon: 0.36,
    clear: 1500,
    mistTop: 30,
    mistThick: 0.6,
    ripple: 0.9,
    lamp: [-0.6, 0.6, -0.35],
  }
  const { fixed } = stage(light, ground, view)
  const crest = (x: number): number => 205 - x * 0.16 - (x * x) / 2600
  const stone = '#b9b6ac'
  let over = ''
  for (let x = -136; x <= 150; x += 4) {
    const spot = fixed(x, 9, crest(x) - 5)
    over += rect(spot.x, spot.y - spot.metre * 1.1, spot.metre * 0.35, spot.metre * 1.1, spot.veil('#6c6a66'))
  }
  for (const x of [-8, 12, 32, 52]) {
    const spot = fixed(x, 0, crest(x) - 7)
    const m = spot.metre
    over +=
      rect(spot.x - m * 3.2, spot.y - m * 16, m * 6.4, m * 16, spot.veil(stone)) +
      rect(spot.x + m * 1.2, spot.y - m * 16, m * 2, m * 16, spot.veil('#8a887f')) +
      rect(spot.x - m * 4, spot.y - m * 17.4, m * 8, m * 1.6, spot.veil('#8f8379')) +
      rect(spot.x - m * 1.6, spot.y - m * 14, m * 1.4, m * 2.2, spot.veil('#39434a')) +
      rect(spot.x - m * 3.2, spot.y, m * 6.4, m * 9, spot.veil('#4e5f66'), 'opacity=".35" filter="url(#soft3)"')
  }
  for (const x of [-60, -57, -30, 74, 77]) {
    const spot = fixed(x, 9, crest(x))
    over += person(spot.x, spot.y, spot.metre * 2.2, {
      fill: spot.veil('#26292f'),
      shirt: spot.veil(x === -57 ? '#c8632c' : '#3d566e'),
      stride: 0.07,
      lit: light.glow,
    })
  }
  over += boatAt(light, fixed(-16, 0, 84), 9)
  return { light, land: { ground, view }, over }
}

export function riverRunScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = riverGround(seed, light, { wide: 30, bend: 60, bank: 80, tall: 230, shift: -33, path: true })
  const view: View = {
    seed,
    eye: 5.2,
    horizon: 0.44,
    clear: 1100,
    mistTop: 30,
    mistThick: 0.85,
    lamp: [0.6, 0.5, 0.35],
    ripple: 0.7,
  }
  const { at } = stage(light, ground, view)
  const inks = ['#b8493f', '#2f6a8f', '#d9a441', '#e6e1d6', '#4d7a55', '#7a4f7d', '#d2703a'] as const
  const shore = (z: number): number => {
    for (let x = -60; x < 120; x += 0.25) if (ground.rise(x, z) > 1.5) return x
    return 8
  }
  let over = ''
  const pack = Array.from({ length: 64 }, () => 13 + random.next() ** 1.4 * 130).sort((a, b) => b - a)
  for (const z of pack) {
    const spot = at(shore(z) + random.between(0.6, 8.2), z)
    const tall = spot.metre * random.between(1.55, 1.75)
    over +=
      footShadow(spot.x, spot.y, tall * 0.3, 0.32) +
      person(spot.x, spot.y, tall, {
        fill: spot.veil('#3a2c28'),
        shirt: spot.veil(random.pick(inks)),
        stride: random.between(0.1, 0.19),
        reach: random.pick([-0.5, 0.5, 0.3]),
        lean: 0.3,
        lit: light.glow,
      })
  }
  return { light, land: { ground, view }, over, bloom: 0.22 }
}
