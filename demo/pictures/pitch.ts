/** Football, by day, by night and in training. */

import { crowd, person } from './figures.ts'
import { level } from './grounds.ts'
import { chance, type Light, mix, n, width } from './kit.ts'
import { footShadow, line, rect, shape } from './nature.ts'
import { clothes, tint } from './open-ground.ts'
import { type Scene, type Spot, stage } from './stage.ts'
import { rgb, type View } from './terrain.ts'

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
        return (
          (Math.abs(dx - deep) < 0.12 && Math.abs(pz - 34) < half) ||
          (dx < deep && Math.abs(Math.abs(pz - 34) - half) < 0.16)
        )
      }
      if (
        Math.abs(px) < 0.14 ||
        ring < 0.15 ||
        Math.abs(Math.abs(px) - 45.8) < 0.14 ||
        pz < 0.3 ||
        pz > 67.6 ||
        box(1, 16.5, 20) ||
        box(-1, 16.5, 20) ||
        box(1, 5.5, 9) ||
        box(-1, 5.5, 9)
      )
        tint(out, white, night ? 1.4 : 0.95)
    },
  })
  const view: View = {
    seed,
    eye: night ? 15 : 10,
    horizon: night ? 0.3 : 0.36,
    clear: when === 'training' ? 300 : 1200,
    mistTop: 40,
    mistThick: when === 'training' ? 0.7 : 0.3,
    lamp: [-0.55, 0.6, -0.1],
    clouds: night ? 0.2 : 0.7,
  }
  const { at } = stage(light, ground, view)
  let over = ''
  if (night) {
    const far = at(0, 100)
    over +=
      rect(0, 0, width, far.y, '#060a18', 'opacity=".55"') +
      rect(0, far.y - far.metre * 13, width, far.metre * 13.4, '#10131f') +
      rect(-10, far.y - far.metre * 17.5, width + 20, far.metre * 1.2, '#232a3c')
    for (let seat = 0; seat < 4200; seat += 1) {
      const up = random.next()
      over += `<circle cx="${n(random.between(0, width))}" cy="${n(far.y - far.metre * (1 + up * 11.6))}" r="${n(random.between(1.4, 3.2))}" fill="${mix(random.pick(clothes), '#0c101c', random.between(0.2, 0.75))}"/>`
    }
    over += rect(0, far.y - far.metre * 1.3, width, far.metre * 1.4, '#2c3a52')
    for (const x of [170, 640, 1010, 1440]) {
      over +=
        line(
          [
            [x, far.y - far.metre * 12],
            [x, 60],
          ],
          '#1b2130',
          9,
        ) + rect(x - 52, 34, 104, 44, '#1b2130')
      for (let lamp = 0; lamp < 10; lamp += 1)
        over += `<circle cx="${x - 42 + (lamp % 5) * 21}" cy="${46 + Math.floor(lamp / 5) * 21}" r="7.5" fill="#fdfbea"/>`
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
      net += line(
        [
          [x, y - (a.metre + (b.metre - a.metre) * part) * tall],
          [back.x + (part - 0.5) * (b.x - a.x), back.y],
        ],
        '#f4f4ee',
        0.8,
        'opacity=".35"',
      )
    }
    return (
      net +
      line(
        [
          [a.x, a.y],
          [a.x, a.y - a.metre * tall],
          [b.x, b.y - b.metre * tall],
          [b.x, b.y],
        ],
        '#f6f6f0',
        4,
      )
    )
  }
  over += goal(-1) + goal(1)
  const teams = when === 'training' ? (['#d8cf4a', '#d8cf4a'] as const) : (['#b8332f', '#e9e6dc'] as const)
  const spots: { spot: Spot; side: number }[] = Array.from({ length: 19 }, (_, index) => ({
    spot: at(random.between(-34, 34), 24 + random.next() * 62),
    side: index % 2,
  }))
  const duel: [number, number, number][] =
    when === 'training'
      ? [
          [-6, 27, 0],
          [-3, 26, 1],
          [1, 27.5, 0],
          [5, 26, 1],
        ]
      : [
          [-2.2, 27, 0],
          [0.2, 26.4, 1],
          [5, 30, 0],
        ]
  for (const [x, z, side] of duel) spots.push({ spot: at(x, z), side })
  for (const { spot, side } of spots.sort((a, b) => b.spot.z - a.spot.z)) {
    const tall = spot.metre * (spot.z < 32 ? 2.2 : 1.95)
    const shadows = night ? [-1, 1] : [1]
    over += shadows
      .map((way) =>
        shape(
          [
            [spot.x, spot.y],
            [spot.x + way * tall * 0.75, spot.y - tall * 0.12],
            [spot.x + way * tall * 0.8, spot.y - tall * 0.04],
            [spot.x + tall * 0.06, spot.y + tall * 0.02],
          ],
          '#0d1a0c',
          `opacity="${night ? '.3' : '.4'}"`,
        ),
      )
      .join('')
    over += person(spot.x, spot.y, tall, {
      fill: spot.veil(side ? '#2a3550' : '#ded9cc'),
      shirt: spot.veil(teams[side] ?? '#ffffff'),
      stride: random.between(0.06, 0.22),
      reach: random.between(-0.6, 0.6),
      lean: random.between(-0.6, 0.6),
      lit: light.glow,
    })
  }
  const ball = at(1.4, 25.6)
  over +=
    footShadow(ball.x, ball.y, 9) +
    `<circle cx="${n(ball.x)}" cy="${n(ball.y - 8)}" r="8" fill="#f7f6ef"/><path d="M${n(ball.x - 3)} ${n(ball.y - 10)}l5 -2l3 4l-4 4l-4 -2Z" fill="#26282c"/>`
  if (!night)
    over += crowd(
      random,
      when === 'training' ? 5 : 60,
      () => ({ x: random.between(-10, width + 10), y: at(0, 99).y + random.between(-3, 4), tall: 26 }),
      () => ({ fill: '#33343a', shirt: random.pick(clothes) }),
    )
  return { light, land: { ground, view }, over, bloom: night ? 0.3 : 0.16 }
}
