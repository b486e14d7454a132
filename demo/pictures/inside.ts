/** Rooms: the conference hall, the library, the weaving place under a stilt house. */

import { person } from './figures.ts'
import { alpha, chance, height, lights, mix, n, width } from './kit.ts'
import { footShadow, line, rect, shape } from './nature.ts'
import type { Scene } from './stage.ts'

const warm = { ...lights.gold, glow: '#ffe2a8', near: '#1c1512' }

/** Heads and shoulders of people who sit with their backs to us. */
function seated(x: number, y: number, size: number, coat: string, hair: string, lit: string): string {
  return `<path d="M${n(x - size * 1.05)} ${n(y + size * 2.2)}Q${n(x - size * 1.05)} ${n(y + size * 0.85)} ${n(x - size * 0.3)} ${n(y + size * 0.62)}L${n(x - size * 0.2)} ${n(y + size * 0.3)}H${n(x + size * 0.2)}L${n(x + size * 0.3)} ${n(y + size * 0.62)}Q${n(x + size * 1.05)} ${n(y + size * 0.85)} ${n(x + size * 1.05)} ${n(y + size * 2.2)}Z" fill="${coat}"/>
    <path d="M${n(x - size * 0.98)} ${n(y + size * 1.3)}Q${n(x - size * 0.9)} ${n(y + size * 0.84)} ${n(x - size * 0.3)} ${n(y + size * 0.64)}M${n(x + size * 0.98)} ${n(y + size * 1.3)}Q${n(x + size * 0.9)} ${n(y + size * 0.84)} ${n(x + size * 0.3)} ${n(y + size * 0.64)}" stroke="${lit}" stroke-width="${n(size * 0.05)}" fill="none" opacity=".5"/>
    <ellipse cx="${n(x)}" cy="${n(y - size * 0.05)}" rx="${n(size * 0.42)}" ry="${n(size * 0.52)}" fill="${mix('#8a6248', hair, 0.35)}"/><path d="M${n(x - size * 0.44)} ${n(y + size * 0.06)}Q${n(x - size * 0.5)} ${n(y - size * 0.62)} ${n(x)} ${n(y - size * 0.62)}Q${n(x + size * 0.5)} ${n(y - size * 0.62)} ${n(x + size * 0.44)} ${n(y + size * 0.06)}Q${n(x + size * 0.3)} ${n(y + size * 0.36)} ${n(x)} ${n(y + size * 0.36)}Q${n(x - size * 0.3)} ${n(y + size * 0.36)} ${n(x - size * 0.44)} ${n(y + size * 0.06)}Z" fill="${hair}"/>
    <path d="M${n(x - size * 0.4)} ${n(y - size * 0.3)}Q${n(x)} ${n(y - size * 0.72)} ${n(x + size * 0.4)} ${n(y - size * 0.3)}" stroke="${lit}" stroke-width="${n(size * 0.045)}" fill="none" opacity=".55"/>`
}

export function hallScene(seed: string): Scene {
  const random = chance(seed)
  let over = `<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3a2418"/><stop offset=".5" stop-color="#6b452b"/><stop offset="1" stop-color="#3d281b"/></linearGradient>
    <linearGradient id="curtain" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#5e120f"/><stop offset=".5" stop-color="#a3241b"/><stop offset="1" stop-color="#5a110e"/></linearGradient>${rect(0, 0, width, height, 'url(#wall)')}`
  over += shape([[0, 0], [width, 0], [1330, 130], [270, 130]], '#8a6a48') + shape([[0, 0], [270, 130], [270, 560], [0, 760]], '#50341f') + shape([[width, 0], [1330, 130], [1330, 560], [width, 760]], '#4a301d')
  for (let row = 0; row < 4; row += 1) {
    const y = 26 + row * 28
    for (let lamp = 0; lamp < 7; lamp += 1) {
      const x = 800 + (lamp - 3) * (205 - row * 24)
      over += `<ellipse cx="${x}" cy="${y}" rx="${46 - row * 8}" ry="${9 - row * 1.5}" fill="#fff6dc"/><ellipse cx="${x}" cy="${y}" rx="${110 - row * 16}" ry="${34 - row * 4}" fill="#ffe7b0" opacity=".24" filter="url(#soft8)"/>`
    }
  }
  for (const side of [0, 1]) {
    for (let panel = 0; panel < 4; panel += 1) {
      const a = side ? width - panel * 68 : panel * 68
      const b = side ? a - 46 : a + 46
      const top = 60 + panel * 22
      over += shape([[a, top], [b, top + 16], [b, 690 - panel * 52], [a, 730 - panel * 52]], '#7d5835', 'opacity=".7"')
    }
  }
  over += rect(270, 130, 1060, 430, 'url(#curtain)')
  for (let fold = 0; fold < 62; fold += 1) over += rect(270 + fold * 17.1, 130, 8, 430, fold % 2 ? '#2c0706' : '#d2463a', `opacity="${alpha(random.between(0.1, 0.32))}"`)
  over += shape([[270, 130], [1330, 130], [1330, 196], [1270, 214], [1200, 196], [1120, 216], [1040, 196], [960, 216], [880, 196], [800, 216], [720, 196], [640, 216], [560, 196], [480, 216], [400, 196], [330, 214], [270, 196]], '#7d1712') + line([[270, 198], [1330, 198]], '#e0b04e', 4, 'opacity=".6"')
  const star = Array.from({ length: 10 }, (_, k): [number, number] => [470 + Math.sin((k * Math.PI) / 5) * 46 * (k % 2 ? 0.4 : 1), 318 - Math.cos((k * Math.PI) / 5) * 46 * (k % 2 ? 0.4 : 1)])
  over += `<path d="M380 248q50 -14 92 4t92 0v140q-48 16 -92 0t-92 0Z" fill="#c92a20"/>${shape(star, '#f4ce3d')}`
  over += rect(230, 556, 1140, 70, '#6a4527') + rect(230, 556, 1140, 9, '#c08b52') + `<ellipse cx="800" cy="540" rx="560" ry="130" fill="#ffe3a8" opacity=".2" filter="url(#soft40)"/>`
  for (const x of [820, 900, 980, 1060, 1140]) over += person(x, 606, 148, { fill: '#171a22', shirt: random.pick(['#20283a', '#e6e3da', '#2a2f3c', '#b9bec6']), lit: '#ffe6b4' })
  over += rect(760, 486, 450, 70, '#8b1f18') + rect(760, 482, 450, 9, '#e8d9b8') + Array.from({ length: 22 }, (_, k) => rect(764 + k * 20.4, 492, 7, 64, '#4c0e0b', 'opacity=".5"')).join('')
  for (let flower = 0; flower < 150; flower += 1) over += `<circle cx="${n(985 + random.between(-1, 1) * 110)}" cy="${n(476 - random.next() ** 2 * 34)}" r="${n(random.between(3, 7))}" fill="${random.pick(['#f3c13a', '#e9e3d0', '#d8402f', '#5f8a46', '#48733a'])}"/>`
  over += person(566, 590, 176, { fill: '#12151d', shirt: '#1f2635', reach: 0.25, lit: '#ffe8b8' }) + shape([[520, 470], [622, 470], [610, 596], [532, 596]], '#7a4c28') + rect(512, 462, 118, 14, '#a66f3d') + line([[590, 462], [578, 434]], '#111111', 3)
  for (let flower = 0; flower < 70; flower += 1) over += `<circle cx="${n(571 + random.between(-44, 44))}" cy="${n(600 - random.next() * 24)}" r="${n(random.between(4, 8))}" fill="${random.pick(['#f3c13a', '#d8402f', '#5f8a46', '#e9e3d0'])}"/>`
  over += rect(0, 620, width, height - 620, '#241913') + `<ellipse cx="800" cy="640" rx="820" ry="120" fill="#6b472b" opacity=".6" filter="url(#soft40)"/>`
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
      over += rect(x - size * 1.12, y + size * 0.95, size * 2.24, size * 2.6, mix('#7a1f1a', '#160c0a', part * 0.55), `rx="${n(size * 0.25)}"`)
      over += seated(x, y + random.between(-0.12, 0.08) * size, size, mix(random.pick(['#2a3446', '#d9d6cc', '#3b3a44', '#5d6b7a', '#c9cdd2', '#6b3a36', '#46564c']), '#0f0b0a', 0.18 + part * 0.55), mix(random.pick(hair), '#000000', part * 0.4), '#ffdca0')
    }
  }
  return { light: warm, over, bloom: 0.34 }
}

export function libraryScene(seed: string): Scene {
  const random = chance(seed)
  const spines = ['#7a3b2e', '#2f4a5c', '#8a6a34', '#3f5a44', '#5c3a4a', '#b59a6a', '#6a5a4a', '#2a3440', '#9a4a34', '#c2b28c'] as const
  let over = `<linearGradient id="room" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#6a4e33"/><stop offset=".6" stop-color="#a8875a"/><stop offset="1" stop-color="#e6cf9a"/></linearGradient>${rect(0, 0, width, height, 'url(#room)')}`
  const vanish = { x: 1010, y: 430 }
  const at = (x: number, y: number, depth: number): [number, number] => [vanish.x + (x - vanish.x) / depth, vanish.y + (y - vanish.y) / depth]
  over += shape([at(-900, 1180, 1), at(2700, 1180, 1), at(2700, 1180, 5), at(-900, 1180, 5)], '#7d5c3a') + shape([at(-900, -300, 1), at(2700, -300, 1), at(2700, -300, 5), at(-900, -300, 5)], '#8f7450')
  for (let plank = 0; plank < 22; plank += 1) over += line([at(-900 + plank * 165, 1180, 1), at(-900 + plank * 165, 1180, 5)], '#3d2a18', 2, 'opacity=".35"')
  over += rect(at(0, 0, 5)[0] - 210, at(0, -300, 5)[1], 560, at(0, 1180, 5)[1] - at(0, -300, 5)[1], '#c9ab74')
  // Tall windows on the right, each with its beam of light.
  for (let pane = 0; pane < 5; pane += 1) {
    const [near, far] = [1.05 + pane * 0.62, 1.4 + pane * 0.62]
    over += shape([at(2050, -120, near), at(2050, -120, far), at(2050, 820, far), at(2050, 820, near)], '#fff3cf')
    for (const bar of [0.33, 0.66]) over += line([at(2050, -120 + bar * 940, near), at(2050, -120 + bar * 940, far)], '#8a6a44', 5)
  }
  for (let depth = 4.6; depth >= 0.9; depth *= 0.83) {
    const next = depth * 0.84
    const dim = Math.min(1, (depth - 0.8) / 4)
    const [x0] = [30]
    over += shape([at(x0, -240, depth), at(x0, 1180, depth), at(x0, 1180, next), at(x0, -240, next)], mix('#4a3220', '#a98a5c', dim * 0.6))
    for (let shelf = 0; shelf < 8; shelf += 1) {
      const top = -200 + shelf * 172
      let along = 0.03
      while (along < 0.95) {
        const thick = random.between(0.022, 0.06)
        const tall = random.between(0.62, 0.92)
        const dA = 1 / (1 / depth + (1 / next - 1 / depth) * along)
        const dB = 1 / (1 / depth + (1 / next - 1 / depth) * Math.min(0.97, along + thick))
        const ink = mix(mix(random.pick(spines), '#d9b878', dim * 0.4), '#fff1c8', random.between(0, 0.12))
        over += shape([at(x0 + 12, top + 160 * (1 - tall), dA), at(x0 + 12, top + 160 * (1 - tall), dB), at(x0 + 12, top + 160, dB), at(x0 + 12, top + 160, dA)], ink)
        along += thick
      }
      over += shape([at(x0 + 16, top + 158, depth), at(x0 + 16, top + 158, next), at(x0 + 16, top + 174, next), at(x0 + 16, top + 174, depth)], mix('#8a6238', '#d9b878', dim * 0.5))
    }
    over += shape([at(x0 + 20, -240, next), at(x0 + 20, 1180, next), at(x0 + 20, 1180, next * 0.985), at(x0 + 20, -240, next * 0.985)], mix('#6e4c2c', '#c9a468', dim * 0.5))
  }
  for (const [x, y, size, shirt] of [[1010, 560, 38, '#d9d3c4'], [1120, 566, 40, '#4a6a86'], [880, 620, 58, '#8b4a3c'], [1230, 640, 66, '#d8c9a6']] as const) {
    over += seated(x, y, size, mix(shirt, '#2a1c12', 0.25), '#1a130e', '#fff0c4') + rect(x - size * 2.2, y + size * 1.7, size * 4.4, size * 0.28, '#9a7040') + rect(x - size * 0.8, y + size * 1.48, size * 1.4, size * 0.22, '#f3ead2')
  }
  over += person(640, 1010, 560, { fill: '#2a211c', shirt: '#56707f', reach: -0.75, lit: '#ffe9b4' }) + rect(430, 585, 26, 92, '#a8432f', 'transform="rotate(-14 440 630)"')
  over += seated(1240, 840, 150, '#6a3b34', '#17110d', '#ffe9b4') + shape([[960, 1067], [1040, 1000], [1600, 985], [1600, 1067]], '#8f653a') + shape([[1120, 1034], [1230, 1012], [1340, 1030], [1345, 1046], [1232, 1030], [1116, 1050]], '#f6edd6')
  for (let pane = 0; pane < 5; pane += 1) {
    const [near, far] = [1.05 + pane * 0.62, 1.4 + pane * 0.62]
    over += shape([at(2050, -120, near), at(2050, 420, far), at(500, 1180, far * 0.97), at(240, 1180, near)], '#fff0c0', 'opacity=".1" filter="url(#soft18)"')
  }
  for (let mote = 0; mote < 160; mote += 1) over += `<circle cx="${n(random.between(300, width))}" cy="${n(random.between(60, 950))}" r="${n(random.between(0.8, 2.4))}" fill="#fff6d8" opacity="${alpha(random.between(0.1, 0.5))}"/>`
  return { light: warm, over, bloom: 0.3 }
}

export function loomScene(seed: string): Scene {
  const random = chance(seed)
  let over = `<linearGradient id="outside" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fbf0c9"/><stop offset="1" stop-color="#a9bb78"/></linearGradient>${rect(0, 0, width, height, 'url(#outside)')}`
  for (let leaf = 0; leaf < 420; leaf += 1) over += `<circle cx="${n(random.between(0, width))}" cy="${n(random.between(160, 640))}" r="${n(random.between(10, 46))}" fill="${random.pick(['#b9c984', '#9fb56e', '#dfe0a0', '#86a05c', '#f3ebb8'])}" opacity="${alpha(random.between(0.15, 0.5))}"/>`
  over = `<g filter="url(#soft8)">${over}</g>`
  over += shape([[0, 640], [width, 640], [width, height], [0, height]], '#6d4f33') + shape([[0, 0], [width, 0], [width, 150], [0, 120]], '#1d130c')
  for (let plank = 0; plank < 26; plank += 1) over += line([[plank * 66, 0], [plank * 64 + 6, 146]], '#3b2817', 5)
  for (let slat = 0; slat < 60; slat += 1) {
    const x = slat * 27
    if ((x > 420 && x < 720) || (x > 980 && x < 1260)) continue
    over += rect(x, 130, 19, 540, mix('#2c1e13', '#5a4128', random.next() * 0.6))
  }
  for (const y of [250, 470]) over += rect(0, y, 425, 16, '#2a1c12') + rect(715, y, 270, 16, '#2a1c12') + rect(1258, y, 350, 16, '#2a1c12')
  for (const x of [418, 706, 972, 1250]) over += rect(x, 110, 34, 580, '#23170e') + rect(x + 26, 110, 8, 580, '#c9974f', 'opacity=".5"')
  const weaver = (x: number, y: number, size: number, shirt: string): string => {
    const s = (part: number): number => part * size
    let frame = `<g>${footShadow(x + s(0.2), y, s(0.8), 0.5)}`
    for (const dx of [-0.12, 0.86]) frame += rect(x + s(dx), y - s(0.98), s(0.055), s(0.98), '#33210f') + rect(x + s(dx) + s(0.04), y - s(0.98), s(0.014), s(0.98), '#d9a45c', 'opacity=".6"')
    frame += rect(x - s(0.16), y - s(1.0), s(1.12), s(0.05), '#3d2814') + rect(x - s(0.16), y - s(0.5), s(1.12), s(0.045), '#3d2814')
    for (let thread = 0; thread < 40; thread += 1) frame += line([[x + s(0.86), y - s(0.94)], [x - s(0.06) + s(thread * 0.004), y - s(0.5) + s(thread * 0.0012)]], thread % 3 ? '#efe3c6' : '#b8503f', s(0.0035), 'opacity=".75"')
    for (let band = 0; band < 9; band += 1) frame += shape([[x - s(0.12), y - s(0.47) + s(band * 0.045)], [x + s(0.2), y - s(0.49) + s(band * 0.045)], [x + s(0.2), y - s(0.45) + s(band * 0.045)], [x - s(0.12), y - s(0.43) + s(band * 0.045)]], ['#8f2f2a', '#1f2f4a', '#d9a93c', '#1f2f4a', '#4a6b4a', '#8f2f2a', '#e9dcc0', '#1f2f4a', '#b8503f'][band] ?? '#8f2f2a')
    const body = `<path d="M${n(x - s(0.52))} ${n(y - s(0.22))}Q${n(x - s(0.56))} ${n(y - s(0.6))} ${n(x - s(0.38))} ${n(y - s(0.72))}L${n(x - s(0.3))} ${n(y - s(0.7))}Q${n(x - s(0.2))} ${n(y - s(0.56))} ${n(x - s(0.22))} ${n(y - s(0.22))}Z" fill="${shirt}"/><path d="M${n(x - s(0.5))} ${n(y - s(0.24))}Q${n(x - s(0.2))} ${n(y - s(0.3))} ${n(x + s(0.06))} ${n(y - s(0.2))}L${n(x + s(0.08))} ${n(y - s(0.02))}H${n(x - s(0.02))}L${n(x - s(0.06))} ${n(y - s(0.14))}L${n(x - s(0.5))} ${n(y - s(0.1))}Z" fill="#17141c"/><path d="M${n(x - s(0.36))} ${n(y - s(0.64))}Q${n(x - s(0.2))} ${n(y - s(0.46))} ${n(x + s(0.03))} ${n(y - s(0.52))}" stroke="${mix(shirt, '#000000', 0.15)}" stroke-width="${n(s(0.06))}" fill="none" stroke-linecap="round"/><circle cx="${n(x + s(0.04))}" cy="${n(y - s(0.525))}" r="${n(s(0.03))}" fill="#9a6a4a"/><ellipse cx="${n(x - s(0.29))}" cy="${n(y - s(0.82))}" rx="${n(s(0.075))}" ry="${n(s(0.095))}" fill="#8a5c40"/><path d="M${n(x - s(0.37))} ${n(y - s(0.8))}Q${n(x - s(0.4))} ${n(y - s(0.95))} ${n(x - s(0.27))} ${n(y - s(0.94))}Q${n(x - s(0.2))} ${n(y - s(0.92))} ${n(x - s(0.215))} ${n(y - s(0.86))}L${n(x - s(0.3))} ${n(y - s(0.84))}L${n(x - s(0.31))} ${n(y - s(0.74))}Z" fill="#14100e"/><circle cx="${n(x - s(0.385))}" cy="${n(y - s(0.88))}" r="${n(s(0.05))}" fill="#14100e"/><path d="M${n(x - s(0.31))} ${n(y - s(0.69))}Q${n(x - s(0.21))} ${n(y - s(0.56))} ${n(x - s(0.23))} ${n(y - s(0.26))}" stroke="#ffe6a8" stroke-width="${n(s(0.011))}" fill="none" opacity=".8"/>`
    return `${frame}${body}${rect(x - s(0.56), y - s(0.2), s(0.4), s(0.045), '#4a3018')}</g>`
  }
  over += weaver(470, 740, 300, '#2c3f5c') + weaver(1090, 730, 280, '#5a3348') + weaver(790, 800, 380, '#33475a') + weaver(320, 980, 620, '#243650') + weaver(1180, 1010, 640, '#6a2f35')
  for (let beam = 0; beam < 10; beam += 1) over += shape([[500 + beam * 84, 130], [530 + beam * 84, 130], [260 + beam * 150, 1060], [170 + beam * 150, 1060]], '#fff0bd', `opacity="${alpha(random.between(0.03, 0.12))}" filter="url(#soft8)"`)
  for (let mote = 0; mote < 120; mote += 1) over += `<circle cx="${n(random.between(200, 1450))}" cy="${n(random.between(160, 960))}" r="${n(random.between(0.8, 2.2))}" fill="#fff6d8" opacity="${alpha(random.between(0.1, 0.5))}"/>`
  return { light: warm, over, bloom: 0.32 }
}
