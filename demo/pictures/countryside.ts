/** Terraces, tea, orchards, villages, forest, hill roads. */

import { person, stiltHouse } from './figures.ts'
import { hills, level, orchardGround, tea, terraces } from './grounds.ts'
import { alpha, chance, height, type Light, mix, n, width } from './kit.ts'
import { crown, footShadow, glow, grass, line, rain, rect, shape, smoke, tree } from './nature.ts'
import { type Scene, type Spot, stage } from './stage.ts'
import type { View } from './terrain.ts'

const shirts = ['#7d3a42', '#33506b', '#57506b', '#8a6f4c', '#b9b2a2', '#3f5c4d'] as const

const wallOf = (light: Light): string => mix('#6a5340', light.near, 0.25)

function house(light: Light, spot: Spot, wide = 11): string {
  const wall = spot.veil(wallOf(light))
  const roof = spot.veil(mix('#7c7468', light.near, 0.2))
  return stiltHouse(
    spot.x,
    spot.y + spot.metre * 0.4,
    wide * spot.metre,
    wall,
    roof,
    spot.veil(light.sun[0] > 1100 ? '#f3c067' : mix(wallOf(light), '#2a2018', 0.5)),
  )
}

function villageTree(seed: string, light: Light, spot: Spot, tall: number): string {
  return tree(
    seed,
    spot.x,
    spot.y + spot.metre * 0.5,
    tall * spot.metre,
    spot.veil(mix(light.green, light.near, 0.6)),
    spot.veil(mix(light.green, light.glow, 0.3)),
  )
}

export function terraceScene(seed: string, light: Light, crop: 'water' | 'rice'): Scene {
  const random = chance(seed)
  const ground = terraces(seed, light, crop)
  const view: View = {
    seed,
    eye: 22,
    horizon: 0.4,
    clear: 1500,
    mistTop: 34,
    mistThick: 0.8,
    lamp: crop === 'water' ? [0.75, 0.55, 0.2] : [-0.7, 0.55, 0.1],
  }
  const { scatter, at } = stage(light, ground, view)
  let over = ''
  const [hamletX, hamletZ] = crop === 'water' ? [-40, 170] : [48, 165]
  const homes = scatter(random, 8, () => [hamletX + random.between(-26, 26), hamletZ + random.between(-26, 40)])
  for (const [index, spot] of homes.entries()) {
    over += villageTree(`${seed}${index}`, light, { ...spot, x: spot.x - spot.metre * 6 }, 9) + house(light, spot)
    if (index % 3 === 1)
      over += smoke(spot.x, spot.y - spot.metre * 6, spot.metre * 26, mix(light.haze, '#ffffff', 0.2), 0.3)
  }
  for (const spot of scatter(random, crop === 'rice' ? 26 : 9, () =>
    ((z) => [random.between(-0.5, 0.5) * z, z] as [number, number])(random.between(27, 80)),
  )) {
    const tall = spot.metre * 2.3
    over +=
      footShadow(spot.x, spot.y, tall * 0.22) +
      person(spot.x, spot.y, tall, {
        fill: spot.veil(mix(light.near, '#2c2a33', 0.5)),
        shirt: spot.veil(random.pick(shirts)),
        hat: true,
        basket: random.next() < 0.4,
        lean: random.between(0.2, 1.3),
        reach: random.between(0.2, 0.7),
        lit: light.glow,
      })
  }
  const front = at(0, 30)
  return {
    light,
    land: { ground, view },
    over:
      over +
      (front.y > 0
        ? grass(seed, height, mix(light.near, light.green, 0.3), mix(light.green, light.glow, 0.3), 190)
        : ''),
  }
}

export function teaScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = tea(seed, light)
  const evening = light.sun[2] > 0.8
  const view: View = {
    seed,
    eye: 13,
    horizon: 0.38,
    clear: 1500,
    mistTop: 26,
    mistThick: evening ? 0.4 : 0.95,
    lamp: evening ? [-0.7, 0.5, 0.2] : [-0.5, 0.75, -0.1],
  }
  const { scatter } = stage(light, ground, view)
  let over = ''
  for (const [index, spot] of scatter(random, 17, () =>
    ((z) => [random.between(-0.5, 0.5) * z, z] as [number, number])(random.between(15, 62)),
  ).entries()) {
    const tall = spot.metre * 2.7
    const foot = spot.y + tall * 0.4
    over += `<clipPath id="${seed}c${index}">${rect(0, 0, width, spot.y + tall * 0.04, '#000')}</clipPath><g clip-path="url(#${seed}c${index})">${person(spot.x, foot, tall, { fill: spot.veil('#2a2a2e'), shirt: spot.veil(random.pick(shirts)), hat: true, basket: true, reach: random.between(0.4, 0.9), lean: random.between(0.2, 0.8), lit: light.glow })}</g>`
  }
  return { light, land: { ground, view }, over }
}

export function orchardScene(seed: string, light: Light): Scene {
  const random = chance(seed)
  const ground = orchardGround(seed, light)
  const view: View = {
    seed,
    eye: 5.5,
    horizon: 0.36,
    clear: 1500,
    mistTop: 18,
    mistThick: 0.5,
    near: 9,
    lamp: [-0.6, 0.7, -0.25],
  }
  const { seen, at } = stage(light, ground, view)
  const fruit = ['#f29a2e', '#e88a1f', '#f7ad48', '#d97a18'] as const
  const oranges: { spot: Spot; size: number }[] = []
  for (let index = 0; index < 9000; index += 1) {
    const z = 9 + random.next() ** 1.8 * 130
    const x = random.between(-0.6, 0.6) * z
    // Only on the crowns, not on the grass between them.
    const level0 = ground.rise(x, z)
    if (level0 - Math.min(ground.rise(x + 3, z), ground.rise(x - 3, z), ground.rise(x, z - 3)) < 0.5 || !seen(x, z))
      continue
    oranges.push({ spot: at(x, z), size: random.between(0.1, 0.15) })
  }
  let over = ''
  for (const { spot, size } of oranges.sort((a, b) => b.spot.z - a.spot.z)) {
    const r = Math.max(0.7, size * spot.metre)
    over += `<circle cx="${n(spot.x)}" cy="${n(spot.y)}" r="${n(r)}" fill="${spot.veil(mix(random.pick(fruit), '#3a3a14', random.next() * 0.4))}"/>`
    if (r > 4)
      over += `<circle cx="${n(spot.x - r * 0.3)}" cy="${n(spot.y - r * 0.35)}" r="${n(r * 0.3)}" fill="#ffe9bd" opacity=".5"/>`
  }
  for (const [x, z, shirt] of [
    [0.2, 34, '#b9b2a2'],
    [-0.5, 21, '#3f5c7d'],
    [0.5, 25, '#8b3f3f'],
  ] as const) {
    const spot = at(x, z)
    const tall = spot.metre * 1.65
    over +=
      footShadow(spot.x, spot.y, tall * 0.25) +
      person(spot.x, spot.y, tall, {
        fill: spot.veil('#2b2d33'),
        shirt: spot.veil(shirt),
        hat: true,
        basket: true,
        reach: 0.7,
        lit: light.glow,
      })
    over += `<path d="M${n(spot.x + tall * 0.3)} ${n(spot.y - tall * 0.2)}h${n(tall * 0.34)}l${n(-tall * 0.05)} ${n(tall * 0.22)}h${n(-tall * 0.24)}Z" fill="${spot.veil('#6f5230')}"/>`
    for (let index = 0; index < 16; index += 1)
      over += `<circle cx="${n(spot.x + tall * random.between(0.33, 0.61))}" cy="${n(spot.y - tall * random.between(0.19, 0.26))}" r="${n(tall * 0.035)}" fill="${random.pick(fruit)}"/>`
  }
  return { light, land: { ground, view }, over }
}

export function villageScene(seed: string, light: Light, rice: boolean): Scene {
  const random = chance(seed)
  const fields: [number, number, number][] = rice
    ? [
        [150, 142, 62],
        [104, 124, 54],
        [176, 158, 84],
      ]
    : [
        [92, 96, 58],
        [108, 102, 66],
        [84, 92, 52],
      ]
  const ground = level(seed, light, {
    until: 190,
    tall: 260,
    trees: 15,
    paint: (x, z, speck, out) => {
      const plot = fields[Math.abs(Math.floor(x / 17 + Math.sin(z / 40)) * 3 + Math.floor(z / 13) * 5) % 3] ?? [
        100, 110, 60,
      ]
      const dyke =
        Math.abs(((x / 17 + Math.sin(z / 40) + 100) % 1) - 0.5) > 0.47 || Math.abs(((z / 13 + 100) % 1) - 0.5) > 0.465
      const gain = 0.66 + speck * 0.62
      for (let c = 0; c < 3; c += 1) out[c as 0] = (dyke ? ([92, 88, 52][c] ?? 0) : (plot[c] ?? 0)) * gain
    },
  })
  const view: View = {
    seed,
    eye: 9,
    horizon: 0.43,
    clear: 1000,
    mistTop: 46,
    mistThick: 0.72,
    lamp: light.sun[0] > 800 ? [0.7, 0.5, 0.2] : [-0.7, 0.5, 0.2],
  }
  const { at } = stage(light, ground, view)
  let over = ''
  const homes: [number, number][] = Array.from({ length: 13 }, () => [random.between(-74, 78), random.between(78, 178)])
  for (const [index, [x, z]] of homes.sort((a, b) => b[1] - a[1]).entries()) {
    over +=
      villageTree(`${seed}a${index}`, light, at(x - 9, z + 3), random.between(8, 13)) +
      house(light, at(x, z), 12) +
      villageTree(`${seed}b${index}`, light, at(x + 8, z - 2), random.between(5, 9))
    if (index % 3 === 0)
      over += smoke(at(x, z).x, at(x, z, 7).y, at(x, z).metre * 22, mix(light.haze, '#ffffff', 0.25), 0.34)
  }
  for (const [x, z] of [
    [-9, 38],
    [-7.6, 39],
    [11, 52],
    [4, 30],
    [-16, 60],
    [17, 44],
  ] as const) {
    const spot = at(x, z)
    over +=
      footShadow(spot.x, spot.y, spot.metre * 0.5) +
      person(spot.x, spot.y, spot.metre * 1.65, {
        fill: spot.veil('#26262c'),
        shirt: spot.veil(random.pick(shirts)),
        hat: true,
        basket: random.next() < 0.5,
        lean: 0.4,
        reach: 0.4,
        stride: 0.09,
        lit: light.glow,
      })
  }
  return {
    light,
    land: { ground, view },
    over: over + grass(seed, height, mix(light.near, light.green, 0.25), mix(light.green, light.glow, 0.25), 230),
  }
}

/** Rays falling from the sun's place through damp air. */
function rays(seed: string, light: Light, strength: number): string {
  const random = chance(`${seed}rays`)
  const [x] = light.sun
  let out = ''
  for (let ray = 0; ray < 9; ray += 1) {
    const foot = x - 760 + ray * 150 + random.between(-40, 40)
    const wide = random.between(24, 80)
    out += shape(
      [
        [x + (foot - x) * 0.2, -60],
        [x + (foot - x) * 0.2 + wide * 0.3, -60],
        [foot + wide * 1.6 - 160, 980],
        [foot - 160, 980],
      ],
      light.glow,
      `opacity="${alpha(random.between(0.3, 1) * strength)}"`,
    )
  }
  return `<g filter="url(#soft18)">${out}</g>`
}

export function forestScene(seed: string, light: Light, inside: boolean): Scene {
  const random = chance(seed)
  const ground = hills(
    seed,
    light,
    260,
    inside
      ? { at: (z) => 2 + Math.sin(z / 26) * 5 - z * 0.02, wide: 1.3, surface: '#8a7450', cut: '#6f5a3a' }
      : undefined,
  )
  const view: View = inside
    ? { seed, eye: -5, horizon: 0.47, clear: 190, mistTop: 60, mistThick: 0.7, clouds: 0.2, lamp: [0.4, 0.7, 0.3] }
    : { seed, eye: 34, horizon: 0.34, clear: 900, mistTop: 44, mistThick: 0.9, clouds: 0.5, lamp: [-0.7, 0.45, 0.35] }
  const { at } = stage(light, ground, view)
  let over = rays(seed, light, inside ? 0.2 : 0.14)
  if (!inside) return { light, land: { ground, view }, over, bloom: 0.22 }
  for (let layer = 0; layer < 5; layer += 1) {
    const near = layer / 4
    const veil = (colour: string): string => mix(colour, mix(light.haze, light.green, 0.12), 0.8 - near * 0.76)
    for (let index = 0; index < 10 - layer; index += 1) {
      const x = random.between(-60, width + 60)
      if (layer > 1 && Math.abs(x - 860) < 170 + near * 120) continue
      const thick = 7 + near * 62 * random.between(0.55, 1.15)
      const lean = random.between(-50, 50)
      const foot = 610 + near * 330 + random.between(-14, 40)
      const bark = veil(mix('#33291f', light.near, 0.4))
      over += `<path d="M${n(x - thick * 1.3)} ${n(foot + 20)}C${n(x - thick * 0.5)} ${n(foot - 30)} ${n(x - thick * 0.55)} ${n(foot - 260)} ${n(x + lean - thick * 0.38)} -30H${n(x + lean + thick * 0.38)}C${n(x + thick * 0.55)} ${n(foot - 260)} ${n(x + thick * 0.5)} ${n(foot - 30)} ${n(x + thick * 1.3)} ${n(foot + 20)}Z" fill="${bark}"/>`
      for (let mark = 0; mark < 14; mark += 1) {
        const up = random.next()
        over += `<ellipse cx="${n(x + lean * up * up + random.between(-0.34, 0.3) * thick)}" cy="${n(foot - up * 900)}" rx="${n(thick * random.between(0.02, 0.05))}" ry="${n(thick * random.between(0.1, 0.3))}" fill="${random.next() < 0.6 ? veil('#1d1913') : veil(mix('#7f8f63', light.glow, 0.3))}" opacity=".5"/>`
      }
      over += crown(
        `${seed}u${layer}${index}`,
        x + random.between(-30, 30),
        foot + 6,
        40 + near * 100,
        veil(mix(light.green, light.near, 0.75)),
        veil(mix(light.green, light.near, 0.1)),
        0.34,
      )
      if (layer > 0)
        over += crown(
          `${seed}o${layer}${index}`,
          x + lean + random.between(-90, 90),
          random.between(-20, 130) - near * 60,
          110 + near * 90,
          veil(mix(light.green, light.near, 0.7)),
          veil(mix(light.green, light.glow, 0.15)),
          0.55,
        )
    }
    if (layer === 2) {
      const spot = at(3.4, 26)
      over += person(spot.x, spot.y, spot.metre * 1.65, {
        fill: mix('#23272b', light.haze, 0.2),
        shirt: mix('#35506b', light.haze, 0.2),
        hat: true,
        basket: true,
        stride: 0.1,
        lit: light.glow,
      })
    }
  }
  return { light, land: { ground, view }, over: over + rays(`${seed}2`, light, 0.1), bloom: 0.2 }
}

export function passScene(seed: string, light: Light): Scene {
  const road = (z: number): number => -4 + Math.sin(z / 52) * 24 * Math.min(1, z / 80) + z * 0.05
  const ground = hills(seed, light, 300, { at: road, wide: 4.4, surface: '#6f6e6d', cut: '#85573a' })
  const view: View = {
    seed,
    eye: 12,
    horizon: 0.34,
    clear: 330,
    mistTop: 70,
    mistThick: 0.75,
    clouds: 0.3,
    lamp: [0.5, 0.6, 0.4],
  }
  const { at, seen } = stage(light, ground, view)
  let over = ''
  for (const [z, side] of [
    [250, 1],
    [205, -1],
    [172, 1],
    [128, 1],
    [104, -1],
    [70, 1],
    [46, -1],
  ] as const) {
    if (!seen(road(z), z)) continue
    const spot = at(road(z) + side * 1.9, z)
    const m = spot.metre
    const tall = z === 70 || z === 128 ? 3.1 : 1.55
    const body = spot.veil(mix(z % 4 === 0 ? '#3c4a58' : '#5c3a34', light.near, 0.4))
    over +=
      footShadow(spot.x, spot.y, m * 1.5, 0.5) +
      rect(spot.x - m * 1.05, spot.y - m * tall, m * 2.1, m * (tall - 0.25), body, `rx="${n(m * 0.2)}"`) +
      rect(spot.x - m * 0.85, spot.y - m * (tall - 0.2), m * 1.7, m * 0.6, spot.veil('#20272c'))
    const lamp = side > 0 ? '#ff4a35' : '#fff1c9'
    for (const dx of [-0.78, 0.78]) {
      over += `<circle cx="${n(spot.x + dx * m)}" cy="${n(spot.y - m * 0.7)}" r="${n(Math.max(1.6, m * 0.17))}" fill="${lamp}"/><circle cx="${n(spot.x + dx * m)}" cy="${n(spot.y - m * 0.7)}" r="${n(m * 1.5)}" fill="${lamp}" opacity=".22" filter="url(#soft8)"/>`
    }
    if (side < 0) over += `<g filter="url(#soft18)">${glow(spot.x, spot.y + m * 1.5, m * 6, 0.6)}</g>`
    over += line(
      [
        [spot.x, spot.y],
        [spot.x - m * 0.2, spot.y + m * 1.6],
      ],
      lamp,
      m * 0.9,
      'opacity=".16" filter="url(#soft8)"',
    )
  }
  for (let z = 24; z < 150; z += 9) {
    const spot = at(road(z) - 4.9, z)
    if (seen(road(z) - 4.9, z))
      over +=
        rect(
          spot.x - spot.metre * 0.09,
          spot.y - spot.metre * 0.9,
          spot.metre * 0.18,
          spot.metre * 0.9,
          spot.veil('#d8d2c4'),
        ) +
        rect(
          spot.x - spot.metre * 0.09,
          spot.y - spot.metre * 0.75,
          spot.metre * 0.18,
          spot.metre * 0.25,
          spot.veil('#b5392e'),
        )
  }
  const keeper = at(road(33) - 3.4, 33)
  over +=
    person(keeper.x, keeper.y, keeper.metre * 1.7, { fill: '#20242a', shirt: '#c7802f', reach: 0.8, lit: '#ffe9a0' }) +
    `<g filter="url(#soft8)">${glow(keeper.x + keeper.metre * 0.6, keeper.y - keeper.metre * 1.2, keeper.metre * 1.6, 0.95)}</g><circle cx="${n(keeper.x + keeper.metre * 0.5)}" cy="${n(keeper.y - keeper.metre * 1.2)}" r="${n(keeper.metre * 0.14)}" fill="#fff8df"/>`
  return { light, land: { ground, view }, over, bloom: 0.28 }
}

export function schoolPathScene(seed: string, light: Light): Scene {
  const road = (z: number): number => 1 + Math.sin(z / 30) * 7 * Math.min(1, z / 40)
  const ground = hills(seed, light, 240, { at: road, wide: 1.9, surface: '#8d7153', cut: '#7a5638' })
  const view: View = { seed, eye: -6.5, horizon: 0.42, clear: 170, mistTop: 80, mistThick: 0.6, clouds: 0.4 }
  const { at, seen } = stage(light, ground, view)
  const umbrellas = ['#b8493f', '#3d6a94', '#c99a35', '#5a7f52', '#8a5a86', '#c5643a', '#3f7f85'] as const
  let over = ''
  for (const [index, z] of [74, 58, 48, 39, 31, 25.5, 20].entries()) {
    const x = road(z) + (index % 2 === 0 ? -0.5 : 0.6)
    if (!seen(x, z)) continue
    const spot = at(x, z)
    const m = spot.metre
    const colour = spot.veil(umbrellas[index] ?? '#777777')
    over +=
      footShadow(spot.x, spot.y, m * 0.5, 0.3) +
      person(spot.x, spot.y, m * 1.3, {
        fill: spot.veil('#2a2c34'),
        shirt: spot.veil('#d9d8d2'),
        basket: true,
        stride: 0.1,
      })
    over += line(
      [
        [spot.x + m * 0.2, spot.y - m * 0.7],
        [spot.x + m * 0.12, spot.y - m * 1.75],
      ],
      spot.veil('#333333'),
      m * 0.04,
    )
    over += `<path d="M${n(spot.x - m * 0.6)} ${n(spot.y - m * 1.3)}Q${n(spot.x + m * 0.1)} ${n(spot.y - m * 2.15)} ${n(spot.x + m * 0.82)} ${n(spot.y - m * 1.3)}q${n(-m * 0.18)} ${n(-m * 0.1)} ${n(-m * 0.36)} 0q${n(-m * 0.18)} ${n(-m * 0.1)} ${n(-m * 0.35)} 0q${n(-m * 0.18)} ${n(-m * 0.1)} ${n(-m * 0.36)} 0q${n(-m * 0.18)} ${n(-m * 0.1)} ${n(-m * 0.35)} 0Z" fill="${colour}"/><path d="M${n(spot.x - m * 0.3)} ${n(spot.y - m * 1.55)}Q${n(spot.x + m * 0.1)} ${n(spot.y - m * 1.95)} ${n(spot.x + m * 0.5)} ${n(spot.y - m * 1.6)}" stroke="#ffffff" stroke-opacity=".35" stroke-width="${n(m * 0.05)}" fill="none"/>`
  }
  return {
    light,
    land: { ground, view },
    over:
      over +
      rain(seed, 420) +
      grass(seed, height, mix(light.near, light.green, 0.4), mix(light.green, light.glow, 0.2), 200),
  }
}
