/** `NodeFilter.SHOW_COMMENT`, which is not there where this is tested. */
const SHOW_COMMENT = 128
const TABLE_PART = /<(?:t[rdh]|t(?:head|body|foot)|caption|colgroup|col)\b/i
const TABLE_PART_END = /<\/(?:t[rdh]|t(?:head|body|foot)|caption|colgroup)\s*>/gi

/**
 * Reads HTML of the clipboard into a document that is inert: no script runs, no picture is fetched. `body` holds what was
 * copied without what Windows puts around it, where line ends would become blanks of the text; `whole` holds all.
 */
export function fragmentOf(html: string): { body: Element; whole: Document } {
  const parser = new DOMParser()
  const whole = parser.parseFromString(html, 'text/html')
  // Parsed by itself and not cloned: what is around it may be large.
  const { body } = parser.parseFromString(withTable(html), 'text/html')
  const start = markIn(body, 'StartFragment', 'first')
  const end = markIn(body, 'EndFragment', 'last')
  // Excel's marks lie within the table, others' within lists and rows: what is around a mark stays around it.
  const inOrder =
    start !== null && end !== null && !(start.compareDocumentPosition(end) & start.DOCUMENT_POSITION_PRECEDING)
  if (inOrder) {
    removeBeside(start, body, 'previousSibling')
    removeBeside(end, body, 'nextSibling')
  }
  return { body, whole }
}

function markIn(body: Element, name: string, which: 'first' | 'last'): Node | null {
  const comments = body.ownerDocument.createTreeWalker(body, SHOW_COMMENT)
  let found: Node | null = null
  for (let next = comments.nextNode(); next !== null; next = comments.nextNode()) {
    if (next.nodeValue?.trim() !== name) continue
    found = next
    if (which === 'first') break
  }
  return found
}

function removeBeside(mark: Node, body: Element, side: 'previousSibling' | 'nextSibling'): void {
  for (let at: Node | null = mark; at !== null && at !== body; at = at.parentNode) {
    for (let beside = at[side]; beside !== null; beside = at[side]) {
      // What a table is called, and how its columns are, may stand beside its rows.
      beside.parentNode?.removeChild(beside)
    }
  }
}

/** Rows and cells that were copied without their table would lose their edges: a parser knows them only within one. */
function withTable(html: string): string {
  const part = html.search(TABLE_PART)
  const table = html.search(/<table\b/i)
  if (part < 0 || (table >= 0 && table < part)) return html
  const until = table < 0 ? html.length : table
  const last = [...html.slice(0, until).matchAll(TABLE_PART_END)].at(-1)
  const end = last === undefined ? until : last.index + last[0].length
  return `${html.slice(0, part)}<table>${html.slice(part, end)}</table>${html.slice(end)}`
}
