import { LIMITS } from '#newsroom/kit/limits.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'

/** Where the text of notes stands in what Word, LibreOffice and Google Docs copy. */
const NOTE =
  '[style*="mso-element:footnote"], [style*="mso-element:endnote"], [id^="sdfootnote"], [id^="sdendnote"], [id^="ftnt"]'

/** `NodeFilter.SHOW_TEXT`, which is not there where this is tested. */
const SHOW_TEXT = 4

/** The notes at the foot of a copied text, by the name that their places in the sentences point to. */
export type Notes = {
  /** The note that this link in a sentence leads to; null where it leads to none. */
  at: (link: Element) => string | null
  /** True for what holds notes that stand at their places instead. */
  holds: (element: Element) => boolean
}

/**
 * Finds the notes of a copied text that both have a place and words; the others stay where they are. Word writes them
 * after the end of what was copied: they are looked for in the `whole`.
 */
export function notesOf(body: Element, whole: Element): Notes {
  const texts = new Map<string, string>()
  const elements = new Set<Element>()
  for (const link of body.querySelectorAll('a[href*="#"]')) {
    const name = nameIn(link)
    const note = name === null || name === '' ? null : noteNamed(whole, name)
    if (note === null || leadsBack(link)) continue
    const text = normaliseText(wordsOf(note))
    if (text === '' || text.length > LIMITS.footnote) continue
    texts.set(name ?? '', text)
    const here = noteNamed(body, name ?? '')
    if (here !== null) elements.add(here)
  }
  return {
    at: (link) => texts.get(nameIn(link) ?? '') ?? null,
    holds: (element) => elements.has(element),
  }
}

/** True for the mark in front of a note, which leads to the note's place. */
function leadsBack(link: Element): boolean {
  return link.closest(NOTE) !== null
}

function nameIn(link: Element): string | null {
  return /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? null
}

/** Word points at `_ftn1` and calls the note `ftn1`, LibreOffice at `sdfootnote1sym` within `sdfootnote1`. */
function noteNamed(body: Element, name: string): Element | null {
  const id = name.replace(/^_/, '').replace(/sym$/, '')
  const notes = [...body.querySelectorAll(NOTE)]
  const found = notes.find((element) => element.id === id)
  if (found === undefined) return null
  // In Google Docs the name is on the mark in front of the words.
  return found.localName === 'a' ? found.closest('p, div') : found
}

/** A note's words without its own mark, the link that leads back. */
function wordsOf(note: Element): string {
  const back = [...note.querySelectorAll('a[href*="#"]')]
  const texts = note.ownerDocument.createTreeWalker(note, SHOW_TEXT)
  let words = ''
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (!back.some((link) => link.contains(text))) words += text.textContent ?? ''
  }
  return words
}
