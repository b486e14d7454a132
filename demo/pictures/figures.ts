import { type Chance, mix, n } from './kit.ts'

type Look = {
  fill: string
  shirt?: string
  hat?: boolean
  basket?: boolean
  stride?: number
  /** -1 … 1: how far and to which side the arms reach. */
  reach?: number
  lean?: number
  lit?: string
}

/** A person seen from some way off; `y` is where the feet stand. */
export function person(x: number, y: number, tall: number, look: Look): string {
  const t = (part: number): number => part * tall
  const lean = t((look.lean ?? 0) * 0.12)
  const step = t(look.stride ?? 0.05)
  const shirt = look.shirt ?? look.fill
  const reach = look.reach ?? 0
  const arm = (side: number): string => {
    const handX = x + lean + side * t(0.13) + t(reach * 0.22)
    const handY = y - t(0.5 + Math.abs(reach) * 0.22)
    return `<path d="M${n(x + lean + side * t(0.085))} ${n(y - t(0.79))}Q${n(x + lean + side * t(0.15))} ${n(y - t(0.62))} ${n(handX)} ${n(handY)}" stroke="${shirt}" stroke-width="${n(t(0.055))}" fill="none" stroke-linecap="round"/>`
  }
  const leg = (side: number): string =>
    `<path d="M${n(x + side * t(0.035))} ${n(y - t(0.48))}Q${n(x + side * step * 0.7)} ${n(y - t(0.26))} ${n(x + side * step)} ${n(y)}" stroke="${look.fill}" stroke-width="${n(t(0.075))}" fill="none" stroke-linecap="round"/>`
  const hat = look.hat
    ? `<path d="M${n(x + lean - t(0.13))} ${n(y - t(0.9))}L${n(x + lean)} ${n(y - t(1.03))}L${n(x + lean + t(0.13))} ${n(y - t(0.9))}Q${n(x + lean)} ${n(y - t(0.86))} ${n(x + lean - t(0.13))} ${n(y - t(0.9))}Z" fill="${mix(look.fill, look.lit ?? '#d9c48c', 0.6)}"/>`
    : ''
  const basket = look.basket
    ? `<path d="M${n(x + lean - t(0.22))} ${n(y - t(0.8))}h${n(t(0.15))}l${n(-t(0.02))} ${n(t(0.28))}h${n(-t(0.1))}Z" fill="${mix(look.fill, '#8a6a3a', 0.5)}"/>`
    : ''
  const rim = look.lit
    ? `<path d="M${n(x + lean + t(0.1))} ${n(y - t(0.8))}Q${n(x + lean + t(0.12))} ${n(y - t(0.65))} ${n(x + t(0.075))} ${n(y - t(0.48))}" stroke="${look.lit}" stroke-width="${n(t(0.016))}" fill="none" opacity=".75"/>`
    : ''
  return `<g>${basket}${leg(-1)}${leg(1)}${arm(-1)}
    <path d="M${n(x + lean - t(0.1))} ${n(y - t(0.82))}Q${n(x + lean)} ${n(y - t(0.87))} ${n(x + lean + t(0.1))} ${n(y - t(0.82))}L${n(x + t(0.08))} ${n(y - t(0.44))}H${n(x - t(0.08))}Z" fill="${shirt}"/>
    ${arm(1)}${rim}<ellipse cx="${n(x + lean)}" cy="${n(y - t(0.915))}" rx="${n(t(0.058))}" ry="${n(t(0.072))}" fill="${mix(look.fill, '#7a5238', look.shirt ? 0.35 : 0.12)}"/>${hat}</g>`
}

/** A crowd sorted from far to near, so that the near ones stand in front. */
export function crowd(
  random: Chance,
  count: number,
  place: () => { x: number; y: number; tall: number },
  look: (depth: number) => Look,
): string {
  const people = Array.from({ length: count }, place).sort((a, b) => a.y - b.y)
  return people
    .map(({ x, y, tall }, index) =>
      person(x, y, tall * random.between(0.9, 1.06), { stride: random.between(0.01, 0.09), ...look(index / count) }),
    )
    .join('')
}

export function boat(x: number, y: number, long: number, fill: string, rower: boolean, lit: string): string {
  const hull = `<path d="M${n(x - long / 2)} ${n(y - long * 0.055)}Q${n(x - long * 0.36)} ${n(y + long * 0.055)} ${n(x)} ${n(y + long * 0.06)}Q${n(x + long * 0.36)} ${n(y + long * 0.055)} ${n(x + long / 2)} ${n(y - long * 0.06)}Q${n(x)} ${n(y + long * 0.005)} ${n(x - long / 2)} ${n(y - long * 0.055)}Z" fill="${fill}"/>`
  const cabin = `<path d="M${n(x - long * 0.16)} ${n(y)}V${n(y - long * 0.06)}Q${n(x - long * 0.02)} ${n(y - long * 0.17)} ${n(x + long * 0.12)} ${n(y - long * 0.06)}V${n(y)}Z" fill="${mix(fill, lit, 0.16)}"/>`
  const oar = `<path d="M${n(x + long * 0.3)} ${n(y - long * 0.22)}L${n(x + long * 0.46)} ${n(y + long * 0.07)}" stroke="${fill}" stroke-width="${n(long * 0.012)}"/>`
  const shade = `<ellipse cx="${n(x)}" cy="${n(y + long * 0.1)}" rx="${n(long * 0.46)}" ry="${n(long * 0.05)}" fill="${fill}" opacity=".45" filter="url(#soft3)"/>`
  const who = rower
    ? person(x + long * 0.28, y + long * 0.015, long * 0.36, { fill, hat: true, reach: 0.5, lean: 0.4, lit }) + oar
    : ''
  return `${shade}${cabin}${who}${hull}<path d="M${n(x - long / 2)} ${n(y - long * 0.055)}Q${n(x)} ${n(y + long * 0.01)} ${n(x + long / 2)} ${n(y - long * 0.06)}" stroke="${lit}" stroke-width="1.6" fill="none" opacity=".6"/>`
}

export function stiltHouse(x: number, y: number, wide: number, wall: string, roof: string, window: string): string {
  const w = (part: number): number => part * wide
  const posts = [-0.42, -0.2, 0, 0.2, 0.42]
    .map(
      (at) =>
        `<rect x="${n(x + w(at) - w(0.012))}" y="${n(y - w(0.2))}" width="${n(w(0.024))}" height="${n(w(0.2))}" fill="${mix(wall, '#000000', 0.4)}"/>`,
    )
    .join('')
  const openings = [-0.28, -0.04, 0.2]
    .map(
      (at) =>
        `<rect x="${n(x + w(at))}" y="${n(y - w(0.34))}" width="${n(w(0.08))}" height="${n(w(0.1))}" fill="${window}"/>`,
    )
    .join('')
  return `<g>${posts}<rect x="${n(x - w(0.45))}" y="${n(y - w(0.38))}" width="${n(w(0.9))}" height="${n(w(0.19))}" fill="${wall}"/>${openings}
    <path d="M${n(x - w(0.56))} ${n(y - w(0.34))}L${n(x - w(0.36))} ${n(y - w(0.64))}H${n(x + w(0.36))}L${n(x + w(0.56))} ${n(y - w(0.34))}Z" fill="${roof}"/>
    <path d="M${n(x - w(0.36))} ${n(y - w(0.64))}H${n(x + w(0.36))}" stroke="${mix(roof, '#ffffff', 0.3)}" stroke-width="${n(w(0.012))}"/>
    <path d="M${n(x + w(0.45))} ${n(y)}L${n(x + w(0.34))} ${n(y - w(0.2))}" stroke="${mix(wall, '#000000', 0.3)}" stroke-width="${n(w(0.03))}"/></g>`
}
