import type { ArticleContent } from '#newsroom/articles/article.ts'

/** True where two texts are the same in every field, whatever the order of keys and the Unicode form of the letters. */
export function sameContent(a: ArticleContent, b: ArticleContent): boolean {
  return same(a, b)
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b || a.normalize('NFC') === b.normalize('NFC')
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = entriesOf(a)
  const right = new Map(entriesOf(b))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
}

/** What JSON would carry: a key with `undefined` is no key. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined)
}
