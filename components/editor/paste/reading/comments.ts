/** Comments on the text: Word, WPS and ONLYOFFICE by style and class, Excel by class, Google Docs by name. */
const MARK =
  '[style*="mso-special-character:comment"], .MsoCommentReference, a[href*="#_msocom"], a.msocomanchor, ' +
  'a[href^="#cmnt"]:not([href^="#cmnt_ref"])'
const WORDS = '[style*="mso-element:comment"], .MsoCommentText, .msocomtxt, .msocomhide'
/** In Google Docs the name is on the mark in front of the words. */
const NAMED = 'a[id^="cmnt"]:not([id^="cmnt_ref"])'

export type Comments = {
  /** True for what belongs to a comment: its words, or the mark in the text that leads to them. */
  holds: (element: Element) => boolean
  count: number
}

/** Finds the comments of editors in a copied text: private words that are no part of it. */
export function commentsOf(body: Element): Comments {
  const words = new Set<Element>(body.querySelectorAll(WORDS))
  for (const name of body.querySelectorAll(NAMED)) words.add(holderOf(name))
  const marks = [...body.querySelectorAll(MARK)].filter((mark) => ![...words].some((each) => each.contains(mark)))
  const outer = new Set(marks.filter((mark) => !marks.some((other) => other !== mark && other.contains(mark))))
  const wholes = [...words].filter((each) => ![...words].some((other) => other !== each && other.contains(each)))
  return {
    holds: (element) => words.has(element) || outer.has(element),
    count: Math.max(outer.size, wholes.length),
  }
}

/** The whole comment where its mark stands first in a division, else its paragraph. */
function holderOf(name: Element): Element {
  const division = name.closest('div')
  const isFirst = division?.textContent?.trimStart().startsWith(name.textContent?.trim() ?? '')
  return (isFirst ? division : name.closest('p, li')) ?? name
}
