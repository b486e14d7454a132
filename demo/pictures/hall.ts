/** The conference hall. */

import { person } from './figures.ts'
import { alpha, chance, height, mix, n, width } from './kit.ts'
import { line, rect, shape } from './nature.ts'
import { seated, warm } from './room.ts'
import type { Scene } from './stage.ts'

export function hallScene(seed: string): Scene {
  const random = chance(seed)
  let over = `<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3a2418"/><stop offset=".5" stop-color="#6b452b"/><stop offset="1" stop-color="#3d281b"/></linearGradient>
    <linearGradient id="curtain" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#5e120f"/><stop offset=".5" stop-color="#a3241b"/><stop offset="1" stop-color="#5a110e"/></linearGradient>${rect(0, 0, width, height, 'url(#wall)')}`
  over +=
    shape(
      [
        [0, 0],
        [width, 0],
        [1330, 130],
        [270, 130],
      ],
      '#8a6a48',
    ) +
    shape(
      [
        [0, 0],
        [270, 130],
        [270, 560],
        [0, 760],
      ],
      '#50341f',
    ) +
    shape(
      [
        [width, 0],
        [1330, 130],
        [1330, 560],
        [width, 760],
      ],
      '#4a301d',
    )
  let halos = ''
  for (let row = 0; row < 4; row += 1) {
    const y = 26 + row * 28
    for (let lamp = 0; lamp < 7; lamp += 1) {
      const x = 800 + (lamp - 3) * (205 - row * 24)
      over += `<ellipse cx="${x}" cy="${y}" rx="${46 - row * 8}" ry="${9 - row * 1.5}" fill="#fff6dc"/>`
      halos += `<ellipse cx="${x}" cy="${y}" rx="${110 - row * 16}" ry="${34 - row * 4}" fill="#ffe7b0" opacity=".24"/>`
    }
  }
  over += `<g filter="url(#soft8)">${halos}</g>`
  for (const side of [0, 1]) {
    for (let panel = 0; panel < 4; panel += 1) {
      const a = side ? width - panel * 68 : panel * 68
      const b = side ? a - 46 : a + 46
      const top = 60 + panel * 22
      over += shape(
        [
          [a, top],
          [b, top + 16],
          [b, 690 - panel * 52],
          [a, 730 - panel * 52],
        ],
        '#7d5835',
        'opacity=".7"',
      )
    }
  }
  over += rect(270, 130, 1060, 430, 'url(#curtain)')
  for (let fold = 0; fold < 62; fold += 1)
    over += rect(
      270 + fold * 17.1,
      130,
      8,
      430,
      fold % 2 ? '#2c0706' : '#d2463a',
      `opacity="${alpha(random.between(0.1, 0.32))}"`,
    )
  over +=
    shape(
      [
        [270, 130],
        [1330, 130],
        [1330, 196],
        [1270, 214],
        [1200, 196],
        [1120, 216],
        [1040, 196],
        [960, 216],
        [880, 196],
        [800, 216],
        [720, 196],
        [640, 216],
        [560, 196],
        [480, 216],
        [400, 196],
        [330, 214],
        [270, 196],
      ],
      '#7d1712',
    ) +
    line(
      [
        [270, 198],
        [1330, 198],
      ],
      '#e0b04e',
      4,
      'opacity=".6"',
    )
  const star = Array.from({ length: 10 }, (_, k): [number, number] => [
    470 + Math.sin((k * Math.PI) / 5) * 46 * (k % 2 ? 0.4 : 1),
    318 - Math.cos((k * Math.PI) / 5) * 46 * (k % 2 ? 0.4 : 1),
  ])
  over += `<path d="M380 248q50 -14 92 4t92 0v140q-48 16 -92 0t-92 0Z" fill="#c92a20"/>${shape(star, '#f4ce3d')}`
  over +=
    rect(230, 556, 1140, 70, '#6a4527') +
    rect(230, 556, 1140, 9, '#c08b52') +
    `<ellipse cx="800" cy="540" rx="560" ry="130" fill="#ffe3a8" opacity=".2" filter="url(#soft40)"/>`
  for (const x of [820, 900, 980, 1060, 1140])
    over += person(x, 562, 168, {
      fill: '#171a22',
      shirt: random.pick(['#20283a', '#e6e3da', '#2a2f3c', '#b9bec6']),
      lit: '#ffe6b4',
    })
  over +=
    rect(760, 486, 450, 78, '#8b1f18') +
    rect(760, 482, 450, 9, '#e8d9b8') +
    Array.from({ length: 22 }, (_, k) => rect(764 + k * 20.4, 495, 7, 68, '#4c0e0b', 'opacity=".5"')).join('')
  for (let flower = 0; flower < 80; flower += 1)
    over += `<circle cx="${n(985 + random.between(-1, 1) * 52)}" cy="${n(482 - random.next() ** 2 * 26)}" r="${n(random.between(3, 7))}" fill="${random.pick(['#f3c13a', '#e9e3d0', '#d8402f', '#5f8a46', '#48733a'])}"/>`
  over +=
    person(566, 560, 186, { fill: '#12151d', shirt: '#1f2635', reach: 0.25, lit: '#ffe8b8' }) +
    shape(
      [
        [520, 470],
        [622, 470],
        [610, 596],
        [532, 596],
      ],
      '#7a4c28',
    ) +
    rect(512, 462, 118, 14, '#a66f3d') +
    line(
      [
        [590, 462],
        [578, 434],
      ],
      '#111111',
      3,
    )
  for (let flower = 0; flower < 70; flower += 1)
    over += `<circle cx="${n(571 + random.between(-44, 44))}" cy="${n(600 - random.next() * 24)}" r="${n(random.between(4, 8))}" fill="${random.pick(['#f3c13a', '#d8402f', '#5f8a46', '#e9e3d0'])}"/>`
  over +=
    rect(0, 620, width, height - 620, '#241913') +
    `<ellipse cx="800" cy="640" rx="820" ry="120" fill="#6b472b" opacity=".6" filter="url(#soft40)"/>`
  const hair = ['#16120f', '#1d1815', '#2a221c', '#4b4642', '#120f0d'] as const
  for (let row = 0; row < 8; row += 1) {
    const part = row / 7
    const size = 22 + part ** 1.35 * 92
    const y = 640 + part ** 1.25 * 380
    const gap = size * 2.35
    const count = Math.ceil(width / gap) + 2
    for (let index = 0; index < count; index += 1) {
      const x = (index - count / 2 + 0.5) * gap + 800 + (row % 2) * gap * 0.5 + random.between(-0.18, 0.18) * size
      if (Math.abs(x - 800) < size * 0.95 + 12) continue
      if (random.next() < 0.06) continue
      over += rect(
        x - size * 1.12,
        y + size * 0.95,
        size * 2.24,
        size * 2.6,
        mix('#7a1f1a', '#160c0a', part * 0.55),
        `rx="${n(size * 0.25)}"`,
      )
      over += seated(
        x,
        y + random.between(-0.12, 0.08) * size,
        size,
        mix(
          random.pick(['#2a3446', '#d9d6cc', '#3b3a44', '#5d6b7a', '#c9cdd2', '#6b3a36', '#46564c']),
          '#0f0b0a',
          0.18 + part * 0.55,
        ),
        mix(random.pick(hair), '#000000', part * 0.4),
        '#ffdca0',
      )
    }
  }
  return { light: warm, over, bloom: 0.34 }
}
