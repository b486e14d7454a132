import { alpha, chance, height, type Light, mix, n, path, width } from './kit.ts'

/** Shared gradients and filters; every drawing begins with them. */
export function definitions(light: Light): string {
  const blurs = [3, 8, 18, 40].map(
    (size) =>
      `<filter id="soft${size}" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="${size}"/></filter>`,
  )
  return `<defs>
  <radialGradient id="spot"><stop offset="0" stop-color="${light.glow}"/>
    <stop offset=".25" stop-color="${light.glow}" stop-opacity=".5"/>
    <stop offset="1" stop-color="${light.glow}" stop-opacity="0"/></radialGradient>
  <radialGradient id="edge" cx=".5" cy=".47" r=".75"><stop offset=".55" stop-color="#000" stop-opacity="0"/>
    <stop offset="1" stop-color="#05070a" stop-opacity=".3"/></radialGradient>
  ${blurs.join('')}
  </defs>`
}

export function rect(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
}

export function shape(points: [number, number][], fill: string, more = ''): string {
  return `<path d="${path(points)}" fill="${fill}" ${more}/>`
}

export function line(points: [number, number][], stroke: string, thick: number, more = ''): string {
  return `<path d="${path(points, false)}" fill="none" stroke="${stroke}" stroke-width="${n(thick)}" ${more}/>`
}

export function glow(x: number, y: number, r: number, opacity: number): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="url(#spot)" opacity="${alpha(opacity)}"/>`
}

/** The soft dark patch under whatever stands on the ground. */
export function footShadow(x: number, y: number, wide: number, opacity = 0.4): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(wide)}" ry="${n(wide * 0.2)}" fill="#0a0d0c" opacity="${alpha(opacity)}"/>`
}

export function smoke(x: number, y: number, tall: number, colour: string, strength = 0.42): string {
  let out = ''
  for (let index = 0; index < 9; index += 1) {
    const part = index / 8
    out += `<ellipse cx="${n(x + Math.sin(part * 4) * 10 + part * part * tall * 0.7)}" cy="${n(y - part * tall)}" rx="${n(5 + part * tall * 0.32)}" ry="${n(6 + part * tall * 0.12)}" fill="${colour}" opacity="${alpha(strength * (1 - part * 0.86))}"/>`
  }
  return `<g filter="url(#soft8)">${out}</g>`
}

/** A crown of leaves made of many small dabs in clumps, darker below, lit from one side. */
export function crown(
  seed: string,
  x: number,
  y: number,
  r: number,
  dark: string,
  lit: string,
  flat = 0.8,
  fine = 1,
): string {
  const random = chance(seed)
  let out = ''
  const clumps = Array.from({ length: 16 }, (_, index) => {
    const angle = random.between(0, Math.PI * 2)
    const far = index === 0 ? 0 : random.between(0.25, 0.72) * r
    return { cx: Math.cos(angle) * far, cy: Math.sin(angle) * far * flat, cr: r * random.between(0.26, 0.46) }
  }).sort((a, b) => b.cy - a.cy)
  const dabs = Math.round(Math.min(30, 8 + r * 0.2) * fine)
  for (const { cx, cy, cr } of clumps) {
    for (let index = 0; index < dabs; index += 1) {
      const angle = random.between(0, Math.PI * 2)
      const far = Math.sqrt(random.next()) * cr * 1.08
      const dx = cx + Math.cos(angle) * far
      const dy = cy + Math.sin(angle) * far * 0.8
      const share = 0.42 - (dy - cy) / (1.9 * cr) - cy / (3.2 * r) + dx / (5 * r) + random.between(-0.22, 0.22)
      const size = Math.max(1, (r * random.between(0.03, 0.085)) / Math.sqrt(fine))
      out += `<ellipse cx="${n(x + dx)}" cy="${n(y + dy)}" rx="${n(size * 1.25)}" ry="${n(size * 0.8)}" fill="${mix(dark, lit, share)}"/>`
    }
  }
  return out
}

export function tree(seed: string, x: number, y: number, tall: number, dark: string, lit: string): string {
  const trunk = mix(dark, '#1a120c', 0.5)
  return `${shape(
    [
      [x - tall * 0.03, y],
      [x - tall * 0.012, y - tall * 0.55],
      [x + tall * 0.014, y - tall * 0.55],
      [x + tall * 0.035, y],
    ],
    trunk,
  )}
    ${crown(seed, x, y - tall * 0.64, tall * 0.38, dark, lit, 0.88, tall > 160 ? 4 : 1.5)}`
}

/** Blades in the foreground, out of focus. */
export function grass(seed: string, y: number, colour: string, lit: string, tall = 90): string {
  const random = chance(seed)
  let out = ''
  for (let index = 0; index < 300; index += 1) {
    const x = random.next() ** (random.next() < 0.5 ? 2.2 : 0.45) * width
    const rise = random.between(0.3, 1) ** 1.4 * tall * (0.4 + Math.abs(x - 800) / 800)
    const lean = random.between(-0.35, 0.35) * rise
    const thick = random.between(2, 5)
    const base = y + 30
    out += `<path d="M${n(x - thick)} ${n(base)}Q${n(x)} ${n(base - rise * 0.6)} ${n(x + lean)} ${n(base - rise - 30)}Q${n(x + thick)} ${n(base - rise * 0.5)} ${n(x + thick)} ${n(base)}Z" fill="${mix(colour, lit, random.next() * 0.6)}"/>`
  }
  return `<g filter="url(#soft3)">${out}</g>`
}

export function rain(seed: string, count: number): string {
  const random = chance(`${seed}rain`)
  let out = ''
  for (let index = 0; index < count; index += 1) {
    const long = random.between(18, 80)
    const x = random.between(-60, width + 80)
    const y = random.between(-60, height)
    out += `<path d="M${n(x)} ${n(y)}l${n(-long * 0.16)} ${n(long)}" stroke="#eef3f1" stroke-width="${n(random.between(0.6, 1.7))}" opacity="${alpha(random.between(0.06, 0.3))}"/>`
  }
  return out
}
