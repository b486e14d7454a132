/** The light and the backs of heads that rooms share. */

import { lights, mix, n } from './kit.ts'

export const warm = { ...lights.gold, glow: '#ffe2a8', near: '#1c1512' }

/** Heads and shoulders of people who sit with their backs to us. */
export function seated(x: number, y: number, size: number, coat: string, hair: string, lit: string): string {
  return `<path d="M${n(x - size * 1.05)} ${n(y + size * 2.2)}Q${n(x - size * 1.05)} ${n(y + size * 0.85)} ${n(x - size * 0.3)} ${n(y + size * 0.62)}L${n(x - size * 0.2)} ${n(y + size * 0.3)}H${n(x + size * 0.2)}L${n(x + size * 0.3)} ${n(y + size * 0.62)}Q${n(x + size * 1.05)} ${n(y + size * 0.85)} ${n(x + size * 1.05)} ${n(y + size * 2.2)}Z" fill="${coat}"/>
    <path d="M${n(x - size * 0.98)} ${n(y + size * 1.3)}Q${n(x - size * 0.9)} ${n(y + size * 0.84)} ${n(x - size * 0.3)} ${n(y + size * 0.64)}M${n(x + size * 0.98)} ${n(y + size * 1.3)}Q${n(x + size * 0.9)} ${n(y + size * 0.84)} ${n(x + size * 0.3)} ${n(y + size * 0.64)}" stroke="${lit}" stroke-width="${n(size * 0.05)}" fill="none" opacity=".5"/>
    <ellipse cx="${n(x)}" cy="${n(y - size * 0.05)}" rx="${n(size * 0.42)}" ry="${n(size * 0.52)}" fill="${mix('#8a6248', hair, 0.35)}"/><path d="M${n(x - size * 0.44)} ${n(y + size * 0.06)}Q${n(x - size * 0.5)} ${n(y - size * 0.62)} ${n(x)} ${n(y - size * 0.62)}Q${n(x + size * 0.5)} ${n(y - size * 0.62)} ${n(x + size * 0.44)} ${n(y + size * 0.06)}Q${n(x + size * 0.3)} ${n(y + size * 0.36)} ${n(x)} ${n(y + size * 0.36)}Q${n(x - size * 0.3)} ${n(y + size * 0.36)} ${n(x - size * 0.44)} ${n(y + size * 0.06)}Z" fill="${hair}"/>`
}
