/** Ways of writing Vietnamese before Unicode. */
export const OLD_ENCODINGS = ['tcvn3', 'vni', 'viqr'] as const
export type OldEncoding = (typeof OLD_ENCODINGS)[number]

/**
 * TCVN 5712:1993, third table, which the fonts `.Vn*` show: one character for each small letter. Capitals with a tone have
 * none; they are written in fonts whose small letters look like capitals (`.VnTimeH`). `­` is U+00AD, which other programs
 * take for a place to break a word; a paste keeps it as U+2010.
 */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  pairs(`¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00ADư \u2010ư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ
    Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ`),
)

/** VNI for Windows: what follows a letter as a character of its own says its marks. Single characters. */
export const VNI_SINGLE: ReadonlyMap<string, string> = new Map(
  pairs('ôơ öư ìì íí æỉ óĩ òị îỵ ñđ ÔƠ ÖƯ ÌÌ ÍÍ ÆỈ ÓĨ ÒỊ ÎỴ ÑĐ'),
)

/** The marks behind a letter of VNI, as combining marks: shape first, then tone. */
export const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['à', '\u0302\u0300'],
  ['á', '\u0302\u0301'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['è', '\u0306\u0300'],
  ['é', '\u0306\u0301'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
])

/** The marks of VIQR (RFC 1456) behind a letter. */
export const VIQR_SHAPES: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['(', '\u0306'],
  ['+', '\u031B'],
  ['*', '\u031B'],
])
export const VIQR_TONES: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323'],
])

function pairs(list: string): [string, string][] {
  return list.split(/\s+/).map((pair) => {
    const [old = '', letter = ''] = [...pair]
    return [old, letter]
  })
}
