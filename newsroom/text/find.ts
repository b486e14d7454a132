import { withoutMarks } from './fold.ts'
import { unifyTonePlacement } from './tone-placement.ts'
import { wordSpans } from './words.ts'

/** How letters are compared: every mark as typed (*đúng dấu*), capitals as typed, whole words only. */
export type FindOptions = { strictMarks: boolean; matchCase: boolean; wholeWords: boolean }

/** A place in a text, in UTF-16 units of the text as it is written. */
export type FoundPlace = { start: number; end: number }

/** What is looked for, made ready by {@link findQuery}. */
export type FindQuery = { needles: readonly { form: Form; letters: string }[]; matchCase: boolean; wholeWords: boolean }

/** A text to look in, made ready by {@link searchable}; what it takes to compare is made when first asked for. */
export type Searchable = { text: string; forms: Map<string, Folded | null>; words?: readonly FoundPlace[] }

/** `exact`: by the letter. `unified`: the same with one tone placement. `bare`: without marks, every letter a plain one. */
type Form = 'exact' | 'unified' | 'bare'

/**
 * A text as it is compared, and which places of it are edges of letters in the text as written. For a place that is
 * within a letter there is -1.
 */
type Folded = { letters: string; starts: Int32Array; ends: Int32Array }

// A letter with all its marks, so that decomposed text is compared and cut as composed text is.
const LETTER = /\P{M}\p{M}*|\p{M}+/gu

/**
 * What a typed query asks for; null where nothing is typed. One mark (or đ) anywhere in it says that marks are meant, and
 * all of it is taken by the letter: `thuế` is never `thuê`. Without one, marks count only where `strictMarks` says so.
 * The two tone placements (`hoà`, `hòa`) are one.
 */
export function findQuery(typed: string, options: FindOptions): FindQuery | null {
  const { strictMarks, matchCase, wholeWords } = options
  // A mark without its letter says nothing yet.
  const text = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/^\p{M}+/u, '')
  if (text === '') return null
  const needle = (form: Form, letters: string) => ({ form, letters: lettersOf(letters, form, matchCase).join('') })
  const marked = strictMarks || withoutMarks(text) !== text.normalize('NFD')
  // `hoà` begins `hoàn` as it stands; only a syllable that ends with it has two spellings.
  const needles = marked
    ? [needle('exact', text), needle('unified', unifyTonePlacement(text))]
    : [needle('bare', text)].filter(({ letters }) => letters !== '')
  return needles.length === 0 ? null : { needles, matchCase, wholeWords }
}

/** Makes a text ready to be searched, once for many queries. */
export function searchable(text: string): Searchable {
  return { text, forms: new Map() }
}

/** The places that answer the query, in order, none overlapping another. No place begins or ends within a letter. */
export function findPlaces(searched: Searchable, query: FindQuery): FoundPlace[] {
  const found = query.needles.flatMap(({ form, letters }) => {
    const folded = foldedOf(searched, form, query.matchCase)
    return folded === null ? [] : placesIn(folded, letters)
  })
  if (query.needles.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end)
  const whole = query.wholeWords ? found.filter((place) => isWhole(searched, place)) : found
  let end = 0
  return whole.filter((place) => {
    if (place.start < end) return false
    end = place.end
    return true
  })
}

function placesIn({ letters, starts, ends }: Folded, needle: string): FoundPlace[] {
  const found: FoundPlace[] = []
  for (let at = letters.indexOf(needle); at >= 0; ) {
    const start = starts[at] ?? -1
    const end = ends[at + needle.length] ?? -1
    const fits = start >= 0 && end >= 0
    if (fits) found.push({ start, end })
    at = letters.indexOf(needle, at + (fits ? needle.length : 1))
  }
  return found
}

/** True where no word goes on beyond either end of the place: `TN&MT`, `2,8` and `28/7` are words. */
function isWhole(searched: Searchable, place: FoundPlace): boolean {
  searched.words ??= wordSpans(searched.text)
  return !searched.words.some(
    ({ start, end }) => (start < place.start && place.start < end) || (start < place.end && place.end < end),
  )
}

function foldedOf(searched: Searchable, form: Form, matchCase: boolean): Folded | null {
  const key = `${form} ${matchCase}`
  const known = searched.forms.get(key)
  if (known !== undefined) return known
  const unchanged = form === 'unified' && unifyTonePlacement(searched.text) === searched.text.normalize('NFC')
  const folded = unchanged ? foldedOf(searched, 'exact', matchCase) : fold(searched.text, form, matchCase)
  searched.forms.set(key, folded)
  return folded
}

function fold(text: string, form: Form, matchCase: boolean): Folded | null {
  const written = text.match(LETTER) ?? []
  const compared = lettersOf(form === 'unified' ? unifyTonePlacement(text) : text, form, matchCase)
  // Letters of scripts that are composed in other ways (Hangul) can't be told apart one by one.
  if (compared.length !== written.length) return null
  const length = compared.reduce((sum, letter) => sum + letter.length, 0)
  const starts = new Int32Array(length + 1).fill(-1)
  const ends = new Int32Array(length + 1).fill(-1)
  let at = 0
  let place = 0
  for (const [index, letter] of compared.entries()) {
    const next = place + (written[index] ?? '').length
    // A mark that stands by itself has nothing to compare; it belongs to no place.
    if (letter !== '') {
      starts[at] = place
      at += letter.length
      ends[at] = next
    }
    place = next
  }
  return { letters: compared.join(''), starts, ends }
}

/** The letters of a text, each as it is compared. */
function lettersOf(text: string, form: Form, matchCase: boolean): string[] {
  return (text.match(LETTER) ?? []).map((letter) => {
    // Most letters, and much the quickest to compare.
    if (letter.length === 1 && letter >= ' ' && letter <= '~') return matchCase ? letter : letter.toLowerCase()
    // Raised, lowered, wide and joined letters are found by the plain ones.
    const composed = form === 'bare' ? withoutMarks(letter.normalize('NFKC')) : letter.normalize('NFC')
    // Spaces that don't break look like any other.
    const plain = /^[\t\u00A0\u202F]$/.test(composed) ? ' ' : composed
    return matchCase ? plain : plain.toLowerCase()
  })
}
