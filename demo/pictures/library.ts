/** The reading room. */

import { person } from './figures.ts'
import { alpha, chance, height, mix, n, width } from './kit.ts'
import { line, rect, shape } from './nature.ts'
import { seated, warm } from './room.ts'
import type { Scene } from './stage.ts'

export function libraryScene(seed: string): Scene {
  const random = chance(seed)
  const spines = [
    '#7a3b2e',
    '#2f4a5c',
    '#8a6a34',
    '#3f5a44',
    '#5c3a4a',
    '#b59a6a',
    '#6a5a4a',
    '#2a3440',
    '#9a4a34',
    '#c2b28c',
  ] as const
  let over = `<linearGradient id="room" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#6a4e33"/><stop offset=".6" stop-color="#a8875a"/><stop offset="1" stop-color="#e6cf9a"/></linearGradient>${rect(0, 0, width, height, 'url(#room)')}`
  const vanish = { x: 1010, y: 430 }
  const at = (x: number, y: number, depth: number): [number, number] => [
    vanish.x + (x - vanish.x) / depth,
    vanish.y + (y - vanish.y) / depth,
  ]
  over +=
    shape([at(-900, 1180, 1), at(2700, 1180, 1), at(2700, 1180, 5), at(-900, 1180, 5)], '#7d5c3a') +
    shape([at(-900, -300, 1), at(2700, -300, 1), at(2700, -300, 5), at(-900, -300, 5)], '#8f7450')
  for (let plank = 0; plank < 22; plank += 1)
    over += line([at(-900 + plank * 165, 1180, 1), at(-900 + plank * 165, 1180, 5)], '#3d2a18', 2, 'opacity=".35"')
  over += rect(at(0, 0, 5)[0] - 210, at(0, -300, 5)[1], 560, at(0, 1180, 5)[1] - at(0, -300, 5)[1], '#c9ab74')
  // Tall windows on the right, each with its beam of light.
  for (let pane = 0; pane < 5; pane += 1) {
    const [near, far] = [1.05 + pane * 0.62, 1.4 + pane * 0.62]
    over += shape([at(2050, -120, near), at(2050, -120, far), at(2050, 820, far), at(2050, 820, near)], '#fff3cf')
    for (const bar of [0.33, 0.66])
      over += line([at(2050, -120 + bar * 940, near), at(2050, -120 + bar * 940, far)], '#8a6a44', 5)
  }
  for (let depth = 4.6; depth >= 0.9; depth *= 0.83) {
    const next = depth * 0.84
    const dim = Math.min(1, (depth - 0.8) / 4)
    const [x0] = [30]
    over += shape(
      [at(x0, -240, depth), at(x0, 1180, depth), at(x0, 1180, next), at(x0, -240, next)],
      mix('#4a3220', '#a98a5c', dim * 0.6),
    )
    for (let shelf = 0; shelf < 8; shelf += 1) {
      const top = -200 + shelf * 172
      let along = 0.03
      while (along < 0.95) {
        const thick = random.between(0.022, 0.06)
        const tall = random.between(0.62, 0.92)
        const dA = 1 / (1 / depth + (1 / next - 1 / depth) * along)
        const dB = 1 / (1 / depth + (1 / next - 1 / depth) * Math.min(0.97, along + thick))
        const ink = mix(mix(random.pick(spines), '#d9b878', dim * 0.4), '#fff1c8', random.between(0, 0.12))
        over += shape(
          [
            at(x0 + 12, top + 160 * (1 - tall), dA),
            at(x0 + 12, top + 160 * (1 - tall), dB),
            at(x0 + 12, top + 160, dB),
            at(x0 + 12, top + 160, dA),
          ],
          ink,
        )
        along += thick
      }
      over += shape(
        [
          at(x0 + 16, top + 158, depth),
          at(x0 + 16, top + 158, next),
          at(x0 + 16, top + 174, next),
          at(x0 + 16, top + 174, depth),
        ],
        mix('#8a6238', '#d9b878', dim * 0.5),
      )
    }
    over += shape(
      [
        at(x0 + 20, -240, next),
        at(x0 + 20, 1180, next),
        at(x0 + 20, 1180, next * 0.985),
        at(x0 + 20, -240, next * 0.985),
      ],
      mix('#6e4c2c', '#c9a468', dim * 0.5),
    )
  }
  for (const [x, y, size, shirt] of [
    [1010, 560, 38, '#d9d3c4'],
    [1120, 566, 40, '#4a6a86'],
    [880, 620, 58, '#8b4a3c'],
    [1230, 640, 66, '#d8c9a6'],
  ] as const) {
    over +=
      seated(x, y, size, mix(shirt, '#2a1c12', 0.25), '#1a130e', '#fff0c4') +
      rect(x - size * 2.2, y + size * 1.7, size * 4.4, size * 0.28, '#9a7040') +
      rect(x - size * 0.8, y + size * 1.48, size * 1.4, size * 0.22, '#f3ead2')
  }
  over +=
    person(640, 1010, 560, { fill: '#2a211c', shirt: '#56707f', reach: -0.75, lit: '#ffe9b4' }) +
    rect(430, 585, 26, 92, '#a8432f', 'transform="rotate(-14 440 630)"')
  over +=
    seated(1240, 840, 150, '#6a3b34', '#17110d', '#ffe9b4') +
    shape(
      [
        [960, 1067],
        [1040, 1000],
        [1600, 985],
        [1600, 1067],
      ],
      '#8f653a',
    ) +
    shape(
      [
        [1120, 1034],
        [1230, 1012],
        [1340, 1030],
        [1345, 1046],
        [1232, 1030],
        [1116, 1050],
      ],
      '#f6edd6',
    )
  let beams = ''
  for (let pane = 0; pane < 5; pane += 1) {
    const [near, far] = [1.05 + pane * 0.62, 1.4 + pane * 0.62]
    beams += shape(
      [at(2050, -120, near), at(2050, 420, far), at(500, 1180, far * 0.97), at(240, 1180, near)],
      '#fff0c0',
      'opacity=".1"',
    )
  }
  over += `<g filter="url(#soft18)">${beams}</g>`
  for (let mote = 0; mote < 160; mote += 1)
    over += `<circle cx="${n(random.between(300, width))}" cy="${n(random.between(60, 950))}" r="${n(random.between(0.8, 2.4))}" fill="#fff6d8" opacity="${alpha(random.between(0.1, 0.5))}"/>`
  return { light: warm, over, bloom: 0.3 }
}
