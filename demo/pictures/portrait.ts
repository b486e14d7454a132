/** Somebody before a wall: head and shoulders, for the page of an author. */

import { chance, height, lights, mix, n, width } from './kit.ts'
import { rect } from './nature.ts'
import type { Scene } from './stage.ts'

export type Sitter = {
  wall: string
  skin: string
  hair: string
  coat: string
  collar: string
  longHair: boolean
  glasses: boolean
}

/** The light falls from the left; what turns away from it is darker. */
export function portraitScene(seed: string, sitter: Sitter): Scene {
  const random = chance(seed)
  const { wall, skin, hair, coat, collar } = sitter
  const lean = random.between(-18, 18)
  const [x, y] = [width / 2 + lean, 430]
  const shade = mix(skin, '#4a2a1c', 0.35)
  const side = `<linearGradient id="side" x1="0" y1="0" x2="1" y2=".15"><stop offset="0" stop-color="${mix(skin, '#fff1dc', 0.28)}"/><stop offset=".55" stop-color="${skin}"/><stop offset="1" stop-color="${shade}"/></linearGradient>`
  const cloth = `<linearGradient id="cloth" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${mix(coat, '#ffffff', 0.16)}"/><stop offset="1" stop-color="${mix(coat, '#000000', 0.32)}"/></linearGradient>`
  const back = `<radialGradient id="wall" cx=".36" cy=".3" r=".9"><stop offset="0" stop-color="${mix(wall, '#ffffff', 0.34)}"/><stop offset="1" stop-color="${mix(wall, '#000000', 0.3)}"/></radialGradient>`
  let over = side + cloth + back + rect(0, 0, width, height, 'url(#wall)')
  if (sitter.longHair) {
    over += `<path d="M${n(x - 178)} ${n(y - 20)}C${n(x - 200)} ${n(y - 260)} ${n(x + 200)} ${n(y - 260)} ${n(x + 178)} ${n(y - 20)}C${n(x + 200)} ${n(y + 170)} ${n(x + 170)} ${n(y + 300)} ${n(x + 130)} ${n(y + 330)}L${n(x - 130)} ${n(y + 330)}C${n(x - 170)} ${n(y + 300)} ${n(x - 200)} ${n(y + 170)} ${n(x - 178)} ${n(y - 20)}Z" fill="${hair}"/>`
  }
  over += `<path d="M${n(x - 420)} ${height}C${n(x - 400)} ${n(y + 400)} ${n(x - 190)} ${n(y + 330)} ${n(x - 88)} ${n(y + 290)}L${n(x + 88)} ${n(y + 290)}C${n(x + 190)} ${n(y + 330)} ${n(x + 400)} ${n(y + 400)} ${n(x + 420)} ${height}Z" fill="url(#cloth)"/>`
  over += `<path d="M${n(x - 74)} ${n(y + 130)}L${n(x - 84)} ${n(y + 300)}C${n(x - 30)} ${n(y + 372)} ${n(x + 30)} ${n(y + 372)} ${n(x + 84)} ${n(y + 300)}L${n(x + 74)} ${n(y + 130)}Z" fill="${shade}"/>`
  over += `<path d="M${n(x - 96)} ${n(y + 284)}L${n(x)} ${n(y + 420)}L${n(x - 70)} ${n(y + 500)}L${n(x - 160)} ${n(y + 318)}ZM${n(x + 96)} ${n(y + 284)}L${n(x)} ${n(y + 420)}L${n(x + 70)} ${n(y + 500)}L${n(x + 160)} ${n(y + 318)}Z" fill="${collar}"/>`
  for (const ear of [-1, 1])
    over += `<ellipse cx="${n(x + ear * 142)}" cy="${n(y + 20)}" rx="22" ry="40" fill="${ear < 0 ? skin : shade}"/>`
  over += `<path d="M${n(x - 142)} ${n(y - 60)}C${n(x - 142)} ${n(y - 230)} ${n(x + 142)} ${n(y - 230)} ${n(x + 142)} ${n(y - 60)}C${n(x + 146)} ${n(y + 90)} ${n(x + 70)} ${n(y + 206)} ${n(x)} ${n(y + 206)}C${n(x - 70)} ${n(y + 206)} ${n(x - 146)} ${n(y + 90)} ${n(x - 142)} ${n(y - 60)}Z" fill="url(#side)"/>`
  for (const eye of [-1, 1]) {
    const at = x + eye * 58
    over += `<path d="M${n(at - 34)} ${n(y - 48)}Q${n(at)} ${n(y - 66)} ${n(at + 34)} ${n(y - 46)}" stroke="${hair}" stroke-width="9" fill="none" stroke-linecap="round"/>`
    over += `<ellipse cx="${n(at)}" cy="${n(y - 8)}" rx="24" ry="11" fill="#f6efe6"/><circle cx="${n(at - 2)}" cy="${n(y - 8)}" r="11" fill="#2c1a12"/><path d="M${n(at - 27)} ${n(y - 12)}Q${n(at)} ${n(y - 28)} ${n(at + 27)} ${n(y - 10)}" stroke="${mix(shade, '#000000', 0.4)}" stroke-width="6" fill="none"/>`
    if (sitter.glasses)
      over += `<circle cx="${n(at)}" cy="${n(y - 6)}" r="46" fill="none" stroke="#2a2622" stroke-width="7"/>`
  }
  if (sitter.glasses)
    over += `<path d="M${n(x - 14)} ${n(y - 12)}Q${n(x)} ${n(y - 22)} ${n(x + 14)} ${n(y - 12)}" stroke="#2a2622" stroke-width="7" fill="none"/>`
  over += `<path d="M${n(x + 4)} ${n(y - 6)}Q${n(x + 26)} ${n(y + 62)} ${n(x + 2)} ${n(y + 68)}Q${n(x - 14)} ${n(y + 70)} ${n(x - 20)} ${n(y + 62)}" stroke="${shade}" stroke-width="8" fill="none" stroke-linecap="round"/>`
  over += `<path d="M${n(x - 46)} ${n(y + 118)}Q${n(x)} ${n(y + 146)} ${n(x + 46)} ${n(y + 116)}" stroke="${mix('#9c4a3c', skin, 0.25)}" stroke-width="13" fill="none" stroke-linecap="round"/>`
  over += `<path d="M${n(x - 156)} ${n(y + 6)}C${n(x - 190)} ${n(y - 270)} ${n(x + 190)} ${n(y - 290)} ${n(x + 156)} ${n(y + 6)}C${n(x + 138)} ${n(y - 110)} ${n(x + 60)} ${n(y - 150)} ${n(x - 20)} ${n(y - 138)}C${n(x - 90)} ${n(y - 128)} ${n(x - 138)} ${n(y - 90)} ${n(x - 156)} ${n(y + 6)}Z" fill="${hair}"/>`
  return { light: lights.morning, over, bloom: 0.1 }
}
