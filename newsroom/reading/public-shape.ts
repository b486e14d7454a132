import { isFeedName } from './feeds.ts'
import { PUBLIC_PLACES } from './public-places.ts'
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

/**
 * The shape of a public address.
 * @param path the address without its query, escapes and all, beginning with a slash
 */
export function publicShape(path: string): PublicShape {
  const [first = '', second, ...more] = path.slice(1).split('/')
  const holds = PUBLIC_PLACES.get(first)
  if (second === undefined) return first === '' || holds !== undefined ? OWN : named('section', first)
  const third = more.length === 1 ? more[0] : undefined
  if (holds === 'own') return first === 'tep' && third === undefined ? NOWHERE : OWN
  const isNamed = more.length === 0 || (third !== undefined && isFeedName(third))
  if ((holds === 'topic' || holds === 'author') && isNamed) return named(holds, second)
  if (more.length > 0) return NOWHERE
  if (holds === 'files') return OWN
  if (isFeedName(second)) return named('section', first)
  const number = articleNumberIn(second)
  return number === null ? NOWHERE : { kind: 'article', number }
}

function named(kind: 'section' | 'topic' | 'author', slug: string): PublicShape {
  return isSlug(slug) ? { kind, slug } : NOWHERE
}
