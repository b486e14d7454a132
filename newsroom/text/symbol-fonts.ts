/**
 * Fonts of signs: what they show is not what is written. Word writes their signs either as letters in that font or as
 * private characters from U+F020 on, which no other font can show. Read here as what people saw.
 */
export const SIGN_FONTS = ['symbol', 'wingdings', 'wingdings 2', 'webdings'] as const
export type SignFont = (typeof SIGN_FONTS)[number]

/** Adobe's encoding of Symbol, from 0x20 and from 0xA0 on; a blank where there is nothing. */
const SYMBOL_LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** What newspapers and offices use of the others, by the place in the font. */
const WINGDINGS = placed(`22✂ 28☎ 29✆ 2A✉ 36⌛ 37⌨ 3F✍ 41✌ 45☜ 46☞ 47☝ 48☟ 4A☺ 4C☹ 4E☠ 4F⚐ 51✈ 52☼ 54❄ 58✠ 59✡ 5A☪ 5B☯
  6C● 6D❍ 6E■ 6F□ 70□ 71❑ 72❒ 73◆ 74◆ 75◆ 76❖ 77◆ 78⌧ 7B❀ 7C✿ 7D❝ 7E❞ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩
  8B⓿ 8C❶ 8D❷ 8E❸ 8F❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ 9E· 9F• A1○ A2⭘ A4◉ A5◎ A7▪ A8◻ AA✦ AB★ AC✶ AD✴ AE✹ AF✵ B5✪ B6✰
  D8➢ DC➲ DF← E0→ E1↑ E2↓ E3↖ E4↗ E5↙ E6↘ E7⬅ E8➔ E9⬆ EA⬇ EF⇦ F0⇨ F1⇧ F2⇩ F3⇔ FB✗ FC✔ FD☒ FE☑`)
const WINGDINGS_2 = placed('4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ 56☒ 96● 97● 98● A2■ A3□ AE◆ EA★ F6✶')
const WEBDINGS = placed('34▶ 35▲ 36▼ 37◀ 61✔ 63□ 67■ 6E● 72✗ 73? 79⊘ 7C| 9D🌐')

/** Private characters whose font is not known are mostly dots of lists, ticks and arrows. */
const DOTS = placed('6C● 6E■ 71❑ 76❖ A7▪ A8◻ B7• D8➢ E0→ FB✗ FC✔ FE☑')

function placed(list: string): ReadonlyMap<number, string> {
  return new Map(list.split(/\s+/).map((one) => [Number.parseInt(one.slice(0, 2), 16), one.slice(2)]))
}

const PRIVATE = /\p{Co}/gu

/**
 * Text of a font of signs, or with private characters in it, as what it showed.
 * @param font null for text of any other font
 * @returns how many signs nobody can tell and which are therefore left out
 */
export function readSigns(text: string, font: SignFont | null): { text: string; unknown: number } {
  let unknown = 0
  const read = (sign: string, kept: string): string => {
    const shown = shownBy(font, (sign.codePointAt(0) ?? 0) & 0xff)
    if (shown === null) unknown += kept === '' ? 1 : 0
    return shown ?? kept
  }
  if (font === null) return { text: text.replace(PRIVATE, (sign) => read(sign, '')), unknown }
  // Letters that such a font does not have come from another one.
  const shown = text.replace(/[\u0021-\u00FF\p{Co}]/gu, (sign) => read(sign, /\p{Co}/u.test(sign) ? '' : sign))
  return { text: shown, unknown }
}

function shownBy(font: SignFont | null, place: number): string | null {
  switch (font) {
    case 'symbol': {
      const sign = place >= 0xa0 ? [...SYMBOL_HIGH][place - 0xa0] : [...SYMBOL_LOW][place - 0x20]
      return sign === undefined || sign === ' ' ? null : sign
    }
    case 'wingdings':
      return WINGDINGS.get(place) ?? null
    case 'wingdings 2':
      return WINGDINGS_2.get(place) ?? null
    case 'webdings':
      return WEBDINGS.get(place) ?? null
    case null:
      return DOTS.get(place) ?? null
  }
}
