import { RESERVED_SLUGS } from '../papers/newspaper.ts'
import { isFeedName } from './feeds.ts'
import { articleNumberIn, isSlug } from './published.ts'

/** What a public address can lead to, told from its shape alone. */
export type PublicShape =
  /** To nothing, whatever is published. */
  | { kind: 'nowhere' }
  /** To one of these, if there is such a one. */
  | { kind: 'section' | 'topic' | 'author'; slug: string }
  | { kind: 'article'; number: number }
  /** To what is always there, or says for itself that it is not. */
  | { kind: 'own' }

const NOWHERE: PublicShape = { kind: 'nowhere' }
const OWN: PublicShape = { kind: 'own' }

/** Addresses that hold something for each name under them. */
const GATHERINGS: Readonly<Record<string, 'topic' | 'author'>> = {
  'chu-de': 'topic',
  'dong-su-kien': 'topic',
  'loat-bai': 'topic',
  'tac-gia': 'author',
}
/** Addresses under which files lie, one below another name. */
const FOLDERS: ReadonlySet<string> = new Set(['anh', 'bieu-tuong', 'hinh-tit', 'sitemap'])
/** Files at the top that no section's address could be taken for. */
const FILES: ReadonlySet<string> = new Set(['icon.svg'])

/**
 * The shape of a public address.
 * @param path the address without its query, escapes and all, beginning with a slash
 */
export function publicShape(path: string): PublicShape {
  const [first = '', second, ...more] = path.slice(1).split('/')
  if (second === undefined)
    return first === '' || RESERVED_SLUGS.has(first) || FILES.has(first) ? OWN : named('section', first)
  if (first === 'luu-tru' || first === '.well-known') return OWN
  const third = more.length === 1 ? more[0] : undefined
  const gathering = GATHERINGS[first]
  if (gathering !== undefined && (more.length === 0 || (third !== undefined && isFeedName(third))))
    return named(gathering, second)
  if (first === 'tep' && third !== undefined) return OWN
  if (more.length > 0) return NOWHERE
  if (FOLDERS.has(first)) return OWN
  if (isFeedName(second)) return named('section', first)
  const number = articleNumberIn(second)
  return number === null ? NOWHERE : { kind: 'article', number }
}

function named(kind: 'section' | 'topic' | 'author', slug: string): PublicShape {
  return isSlug(slug) ? { kind, slug } : NOWHERE
}
