// What stays together at the end of a line. For showing only: what is stored, sent and searched keeps its plain spaces.

const NO_BREAK = '\u00a0'

const UNITS = [
  ...[
    '%',
    '‰',
    '°C',
    'mm',
    'cm',
    'dm',
    'm',
    'km',
    'm²',
    'm2',
    'km²',
    'km2',
    'm³',
    'm3',
    'km/h',
    'ha',
    'hecta',
    'sào',
    'mẫu',
  ],
  ...[
    'g',
    'kg',
    'mg',
    'tạ',
    'tấn',
    'yến',
    'ml',
    'lít',
    'l',
    'V',
    'kV',
    'W',
    'kW',
    'MW',
    'GW',
    'kWh',
    'Hz',
    'GB',
    'MB',
    'TB',
  ],
  ...['đồng', 'đ', 'nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ', 'USD', 'VND', 'VNĐ', 'euro'],
  ...['giờ', 'phút', 'giây', 'ngày', 'tuần', 'tháng', 'năm', 'tuổi', 'lần', 'điểm', 'h'],
]
const escaped = (unit: string) => unit.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** A number and what it counts: `12 km`, `2,8 tỷ`; and `tỷ đồng`, which belongs to the same number. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(\\p{Nd}[\\p{Nd}.,/–-]{0,15}) (${UNITS.map(escaped).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
)
const MONEY = /\u00a0(nghìn|ngàn|triệu|tỷ|tỉ) (đồng|USD|euro)(?![\p{L}\p{M}\p{N}])/gu

/** Words side by side that begin with capitals: a name. */
const NAME = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,9}(?![\p{L}\p{M}\p{N}])/gu
/** What is longer would not fit a line of a headline on a small phone. */
const LONGEST = 16

/**
 * The text with the spaces that no line may end at: between a number and its unit, and within a name. Of a long name the
 * last words stay together. It is as long as before, character for character.
 */
export function glued(text: string): string {
  return text.replace(NUMBER, `$1${NO_BREAK}$2`).replace(MONEY, `${NO_BREAK}$1${NO_BREAK}$2`).replace(NAME, gluedName)
}

function gluedName(name: string): string {
  const words = name.split(' ')
  let together = words.pop() ?? ''
  let before = ''
  for (const word of words.reverse()) {
    const fits = together.length + word.length < LONGEST
    if (fits) together = `${word}${NO_BREAK}${together}`
    else {
      before = ` ${together}${before}`
      together = word
    }
  }
  return together + before
}
