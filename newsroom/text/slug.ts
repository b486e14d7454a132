import { fold } from './fold.ts'

/** What an article's address says when its title gives no slug. */
export const FALLBACK_SLUG = 'bai-viet'

/**
 * The readable part of an address: folded ASCII words joined by hyphens, at most `max` characters, cut at a word (a
 * first word that is too long is cut inside). Returns an empty string when nothing is left (a title in Chinese, or of
 * punctuation only): the caller puts its own fallback, for articles `FALLBACK_SLUG`.
 */
export function slugify(text: string, max = 80): string {
  // `m²` is `m2` there, and letters of full width are letters.
  const slug = fold(text.normalize('NFKC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= max) return slug
  const hyphen = slug.lastIndexOf('-', max)
  return slug.slice(0, hyphen > 0 ? hyphen : max)
}
