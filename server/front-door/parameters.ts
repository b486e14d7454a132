import { readDay } from '#newsroom/format/days.ts'
import { readTypedDay } from '#newsroom/format/typed-time.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { isSlug, listPlaceText, parseListPlace } from '#newsroom/reading/published.ts'
import { SEARCH_SPANS } from '#newsroom/reading/search.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { slugify } from '#newsroom/text/slug.ts'

/** What a value means, written in the one way that it is kept by; null where it means nothing. */
type Reading = (value: string) => string | null

/** As many characters of a query as the form takes. */
const LONGEST_QUERY = 200
/** What is typed further than this begins no title. */
const LONGEST_BEGINNING = 60
/** Longer than any address of an article. */
const LONGEST_ADDRESS = 1000
const LARGEST_PAGE = 9_999_999

const place: Reading = (value) => {
  const parsed = parseListPlace(value)
  return parsed && listPlaceText(parsed)
}
const slug: Reading = (value) => (isSlug(value) ? value : null)
/** Typed as a name, kept as the address of one. */
const author: Reading = (value) => slugify(value.slice(0, LONGEST_QUERY)) || null
const query: Reading = (value) => normaliseText(value.slice(0, LONGEST_QUERY)) || null
const beginning: Reading = (value) => normaliseText(value.slice(0, LONGEST_BEGINNING)).toLowerCase() || null
/** A day in the newspaper's own writing, `05/12/2026`, or as addresses keep it. */
const WHOLE_DAY = /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\s*$/
const day: Reading = (value) =>
  readDay(value) ?? (WHOLE_DAY.test(value) ? readTypedDay(value, { now: new Date(0), zone: 'UTC' }) : null)
const span: Reading = (value) => (SEARCH_SPANS.some((known) => known === value) ? value : null)

const address: Reading = (value) => (value.length <= LONGEST_ADDRESS ? value : '')
const word: Reading = (value) => value.slice(0, 10)
const size: Reading = (value) => (/^[1-9]\d{0,4}$/.test(value) ? value : null)

/** A page from the second on; the first one has no number. */
const page: Reading = (value) => {
  if (!/^\d{1,300}$/.test(value)) return null
  const number = Math.min(Number(value), LARGEST_PAGE)
  return number > 1 ? String(number) : null
}

/** The only query parameters that reading pages know; all others are as if they were not there. */
const ON_LISTS: Record<string, Reading> = { trang: page, truoc: place }
const BY_PATH: Record<string, Record<string, Reading>> = {
  [publicPath.search()]: {
    q: query,
    muc: slug,
    'tac-gia': author,
    trong: span,
    tu: day,
    den: day,
    trang: page,
  },
  [publicPath.suggestions()]: { q: beginning },
  '/oembed': { url: address, format: word, maxwidth: size, maxheight: size },
}
const IN_ARCHIVE: Record<string, Reading> = { muc: slug, trang: page }

/**
 * The address as its page is kept by: with the parameters that the page knows and that mean something, each in one
 * spelling and one order. So addresses that show the same page are one.
 */
export function addressOf(url: URL): string {
  const known = BY_PATH[url.pathname] ?? (isArchive(url.pathname) ? IN_ARCHIVE : ON_LISTS)
  const kept = new URLSearchParams()
  for (const [name, read] of Object.entries(known)) {
    const value = url.searchParams.get(name)
    const meant = value === null ? null : read(value)
    if (meant !== null) kept.set(name, meant)
  }
  return kept.size > 0 ? `${url.pathname}?${kept}` : url.pathname
}

function isArchive(path: string): boolean {
  return path === publicPath.archive() || path.startsWith(`${publicPath.archive()}/`)
}
