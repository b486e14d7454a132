/** Weaving under a stilt house. */

import { alpha, chance, height, mix, n, width } from './kit.ts'
import { footShadow, line, rect, shape } from './nature.ts'
import { warm } from './room.ts'
import type { Scene } from './stage.ts'

export function loomScene(seed: string): Scene {
  const random = chance(seed)
  let over = `<linearGradient id="outside" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fbf0c9"/><stop offset="1" stop-color="#a9bb78"/></linearGradient>${rect(0, 0, width, height, 'url(#outside)')}`
  for (let leaf = 0; leaf < 420; leaf += 1)
    over += `<circle cx="${n(random.between(0, width))}" cy="${n(random.between(160, 640))}" r="${n(random.between(10, 46))}" fill="${random.pick(['#b9c984', '#9fb56e', '#dfe0a0', '#86a05c', '#f3ebb8'])}" opacity="${alpha(random.between(0.15, 0.5))}"/>`
  over = `<g filter="url(#soft8)">${over}</g>`
  over +=
    shape(
      [
        [0, 640],
        [width, 640],
        [width, height],
        [0, height],
      ],
      '#6d4f33',
    ) +
    shape(
      [
        [0, 0],
        [width, 0],
        [width, 150],
        [0, 120],
      ],
      '#1d130c',
    )
  for (let plank = 0; plank < 26; plank += 1)
    over += line(
      [
        [plank * 66, 0],
        [plank * 64 + 6, 146],
      ],
      '#3b2817',
      5,
    )
  for (let slat = 0; slat < 60; slat += 1) {
    const x = slat * 27
    if ((x > 420 && x < 720) || (x > 980 && x < 1260)) continue
    over += rect(x, 130, 19, 540, mix('#2c1e13', '#5a4128', random.next() * 0.6))
  }
  for (const y of [250, 470])
    over += rect(0, y, 425, 16, '#2a1c12') + rect(715, y, 270, 16, '#2a1c12') + rect(1258, y, 350, 16, '#2a1c12')
  for (const x of [418, 706, 972, 1250])
    over += rect(x, 110, 34, 580, '#23170e') + rect(x + 26, 110, 8, 580, '#c9974f', 'opacity=".5"')
  const weaver = (x: number, y: number, size: number, shirt: string): string => {
    const s = (part: number): number => part * size
    let frame = `<g>${footShadow(x + s(0.2), y, s(0.8), 0.5)}`
    for (const dx of [-0.12, 0.86])
      frame +=
        rect(x + s(dx), y - s(0.98), s(0.055), s(0.98), '#33210f') +
        rect(x + s(dx) + s(0.04), y - s(0.98), s(0.014), s(0.98), '#d9a45c', 'opacity=".6"')
    frame +=
      rect(x - s(0.16), y - s(1.0), s(1.12), s(0.05), '#3d2814') +
      rect(x - s(0.16), y - s(0.5), s(1.12), s(0.045), '#3d2814')
    for (let thread = 0; thread < 40; thread += 1)
      frame += line(
        [
          [x + s(0.86), y - s(0.94)],
          [x - s(0.06) + s(thread * 0.004), y - s(0.5) + s(thread * 0.0012)],
        ],
        thread % 3 ? '#efe3c6' : '#b8503f',
        s(0.0035),
        'opacity=".75"',
      )
    for (let band = 0; band < 9; band += 1)
      frame += shape(
        [
          [x - s(0.12), y - s(0.47) + s(band * 0.045)],
          [x + s(0.2), y - s(0.49) + s(band * 0.045)],
          [x + s(0.2), y - s(0.45) + s(band * 0.045)],
          [x - s(0.12), y - s(0.43) + s(band * 0.045)],
        ],
        ['#8f2f2a', '#1f2f4a', '#d9a93c', '#1f2f4a', '#4a6b4a', '#8f2f2a', '#e9dcc0', '#1f2f4a', '#b8503f'][band] ??
          '#8f2f2a',
      )
    const body = `<path d="M${n(x - s(0.52))} ${n(y - s(0.22))}Q${n(x - s(0.56))} ${n(y - s(0.6))} ${n(x - s(0.38))} ${n(y - s(0.72))}L${n(x - s(0.3))} ${n(y - s(0.7))}Q${n(x - s(0.2))} ${n(y - s(0.56))} ${n(x - s(0.22))} ${n(y - s(0.22))}Z" fill="${shirt}"/><path d="M${n(x - s(0.5))} ${n(y - s(0.24))}Q${n(x - s(0.2))} ${n(y - s(0.3))} ${n(x + s(0.06))} ${n(y - s(0.2))}L${n(x + s(0.08))} ${n(y - s(0.02))}H${n(x - s(0.02))}L${n(x - s(0.06))} ${n(y - s(0.14))}L${n(x - s(0.5))} ${n(y - s(0.1))}Z" fill="#17141c"/><path d="M${n(x - s(0.36))} ${n(y - s(0.64))}Q${n(x - s(0.2))} ${n(y - s(0.46))} ${n(x + s(0.03))} ${n(y - s(0.52))}" stroke="${mix(shirt, '#000000', 0.15)}" stroke-width="${n(s(0.06))}" fill="none" stroke-linecap="round"/><circle cx="${n(x + s(0.04))}" cy="${n(y - s(0.525))}" r="${n(s(0.03))}" fill="#9a6a4a"/><ellipse cx="${n(x - s(0.29))}" cy="${n(y - s(0.82))}" rx="${n(s(0.075))}" ry="${n(s(0.095))}" fill="#8a5c40"/><path d="M${n(x - s(0.37))} ${n(y - s(0.8))}Q${n(x - s(0.4))} ${n(y - s(0.95))} ${n(x - s(0.27))} ${n(y - s(0.94))}Q${n(x - s(0.2))} ${n(y - s(0.92))} ${n(x - s(0.215))} ${n(y - s(0.86))}L${n(x - s(0.3))} ${n(y - s(0.84))}L${n(x - s(0.31))} ${n(y - s(0.74))}Z" fill="#14100e"/><circle cx="${n(x - s(0.385))}" cy="${n(y - s(0.88))}" r="${n(s(0.05))}" fill="#14100e"/><path d="M${n(x - s(0.31))} ${n(y - s(0.69))}Q${n(x - s(0.21))} ${n(y - s(0.56))} ${n(x - s(0.23))} ${n(y - s(0.26))}" stroke="#ffe6a8" stroke-width="${n(s(0.011))}" fill="none" opacity=".45"/>`
    return `${frame}${body}${rect(x - s(0.56), y - s(0.2), s(0.4), s(0.045), '#4a3018')}</g>`
  }
  over +=
    weaver(470, 740, 300, '#2c3f5c') +
    weaver(1090, 730, 280, '#5a3348') +
    weaver(790, 800, 380, '#33475a') +
    weaver(320, 980, 620, '#243650') +
    weaver(1180, 1010, 640, '#6a2f35')
  let beams = ''
  for (let beam = 0; beam < 10; beam += 1)
    beams += shape(
      [
        [500 + beam * 84, 130],
        [530 + beam * 84, 130],
        [260 + beam * 150, 1060],
        [170 + beam * 150, 1060],
      ],
      '#fff0bd',
      `opacity="${alpha(random.between(0.03, 0.12))}"`,
    )
  over += `<g filter="url(#soft8)">${beams}</g>`
  for (let mote = 0; mote < 120; mote += 1)
    over += `<circle cx="${n(random.between(200, 1450))}" cy="${n(random.between(160, 960))}" r="${n(random.between(0.8, 2.2))}" fill="#fff6d8" opacity="${alpha(random.between(0.1, 0.5))}"/>`
  return { light: warm, over, bloom: 0.32 }
}
