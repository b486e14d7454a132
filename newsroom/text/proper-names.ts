// A word as it stands in a name: one capital letter and what follows, or a number beside it.
const NAME = /\p{Lu}[\p{L}\p{M}]*(?: (?:\p{Lu}[\p{L}\p{M}]*|\p{Nd}+))+/gu

/**
 * The names in a text (*Hồ Xuân Hương*, *đường Hùng Vương*, *Vân Lĩnh*), each once, in their order: words side by side
 * that begin with capitals. A capital that only begins a sentence makes no name; what it begins, it may belong to.
 */
export function properNames(text: string): string[] {
  const names = new Set<string>()
  for (const { 0: name, index } of text.normalize('NFC').matchAll(NAME)) {
    const begins = index === 0 || /[.!?:;“"”–-]\s*$/u.test(text.slice(0, index))
    const words = name.split(' ')
    // `Ông Nguyễn Văn Đức` at the beginning of a sentence is the same man as elsewhere.
    names.add(begins && words.length > 2 ? words.slice(1).join(' ') : name)
  }
  return [...names]
}
