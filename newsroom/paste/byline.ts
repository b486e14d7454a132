// Two to five capitalised words without figures: Hồ Xuân Hương, HỒ XUÂN HƯƠNG. One word alone may be anything.
const PERSON = '\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*){1,4}'
const NAMES = new RegExp(`^${PERSON}(?:\\s*[-–—,&]\\s*${PERSON}){0,3}$`, 'u')
const LABEL = /^(?:Bài(?:\s*(?:,|và|-|&)\s*ảnh)?|Tin,\s*ảnh|Tin,\s*bài|Tác giả|Người viết)\s*:\s*/iu

// `Theo TTXVN` and `Ảnh Minh Trang` name a source or a photographer.
const NOT_A_NAME = /^(?:Theo|Nguồn|Ảnh|Hết)(?!\p{L})/iu

/** Takes a last line apart into a label (`Bài, ảnh:`, or an empty string) and the name that signs; null if it is none. */
export function splitByline(line: string): { label: string; name: string } | null {
  const label = LABEL.exec(line)?.[0] ?? ''
  const name = line.slice(label.length).replace(/\s+/g, ' ')
  return name.length <= 80 && NAMES.test(name) && !NOT_A_NAME.test(name) ? { label: label.trim(), name } : null
}
