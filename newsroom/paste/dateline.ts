// A code in brackets at the very start is a newspaper's: (LSO), (NLĐO) –, (Dân trí) -, (Baonghean.vn) -. In capitals it
// needs no dash; other names do, since a text may well begin with a remark in brackets.
const BRACKETED = /^\((?:(\p{Lu}{2,8})\)\s*[-–—]?|(\p{Lu}[\p{L}.]{1,19}(?: \p{L}{1,10})?)\)\s*[-–—])\s*/u

// Without brackets the dash must stand free of the next word: VN-Index, COVID-19 and GD-ĐT are words.
const BARE = /^(\p{Lu}{2,8}(?:\.\p{Lu}{2,3})?)\s*[-–—]\s+/u

// Glued on both sides it counts only before a word that leads begin with.
const GLUED = /^(\p{Lu}{2,8})[-–—](?=(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Vừa|Mới|Trong|Theo|Từ|Tại|Nhân|Sau)[\s,])/u

const ROMAN = /^[IVXLC]+$/u
const NOT_A_NEWSPAPER = /^(?:TP|Ảnh|Tiếp|Xem|Hình|Minh)(?!\p{L})/u

/**
 * Takes the newspaper's own code off the first words of a lead: `LSO- Chiều…` is dateline `LSO` and sapo `Chiều…`.
 * `elsewhere` is the rest of the text: a bare code that occurs there too is a word of the story (`ASEAN - Trung Quốc`)
 * and stays. So do Roman numerals, and places with a date. Null when there is no dateline.
 */
export function splitDateline(line: string, elsewhere: string): { dateline: string; sapo: string } | null {
  const bracketed = BRACKETED.exec(line)
  const match = bracketed ?? BARE.exec(line) ?? GLUED.exec(line)
  const code = match?.[1] ?? match?.[2]
  if (!match || code === undefined || ROMAN.test(code) || NOT_A_NEWSPAPER.test(code)) return null
  const sapo = line.slice(match[0].length)
  if (!/^["“‘'(]?[\p{Lu}\p{N}]/u.test(sapo)) return null
  if (!bracketed && wordsOf(`${sapo}\n${elsewhere}`).has(code)) return null
  return { dateline: code, sapo }
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}.]*\p{L}/gu))
}
