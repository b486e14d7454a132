/** The grounds that words in the accent may stand on, as `tokens.css` has them: the less contrasting one of each theme. */
export const ACCENT_GROUNDS = { light: '#f4f1ea', dark: '#24221f' } as const

/** What WCAG 2.2 AA asks of text in any size. */
const READABLE = 4.5

/**
 * The newspaper's colour as its pages set words in it: the chosen one where it can be read, else the nearest darker or
 * lighter one of the same hue. Whoever chooses a pale yellow gets a brown, not a page that nobody can read.
 * @param chosen `#rrggbb`
 */
export function accentOf(chosen: string): { light: string; dark: string } {
  const { hue, saturation, lightness } = hslOf(chosen)
  let light = lightness
  while (light > 0 && contrast(hexOf(hue, saturation, light), ACCENT_GROUNDS.light) < READABLE) light--
  // Full colours glow on a dark ground, so there it is a little quieter.
  const quieter = saturation * 0.85
  let dark = lightness
  while (dark < 100 && contrast(hexOf(hue, quieter, dark), ACCENT_GROUNDS.dark) < READABLE) dark++
  return {
    light: light === lightness ? chosen.toLowerCase() : hexOf(hue, saturation, light),
    dark: hexOf(hue, quieter, dark),
  }
}

/** {@link accentOf} as the root element of a page carries it. */
export function accentProperties(chosen: string): Record<`--${string}`, string> {
  const { light, dark } = accentOf(chosen)
  return { '--accent-light': light, '--accent-dark': dark }
}

/** The contrast of two colours, from 1 to 21, as WCAG reckons it. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(hex: string): [number, number, number] {
  const number = Number.parseInt(hex.slice(1), 16)
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255]
}

/** Hue in degrees, saturation and lightness in per cent. */
function hslOf(hex: string): { hue: number; saturation: number; lightness: number } {
  const [red, green, blue] = channels(hex)
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const spread = most - least
  const lightness = (most + least) / 2
  if (spread === 0) return { hue: 0, saturation: 0, lightness: Math.round(lightness * 100) }
  const turn =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  return { hue: turn * 60, saturation: saturation * 100, lightness: Math.round(lightness * 100) }
}

function hexOf(hue: number, saturation: number, lightness: number): string {
  const l = lightness / 100
  const reach = (saturation / 100) * Math.min(l, 1 - l)
  const part = (offset: number) => {
    const turn = (offset + hue / 30) % 12
    const value = l - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(0)}${part(8)}${part(4)}`
}
