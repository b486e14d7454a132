/** A beginning of some of the quotes: what follows in which of them, and the longest other beginning that it ends with. */
type Beginning = { next: Map<string, number>; fallback: number; times: number; end: number }

/**
 * Where each of the quotes stands in a text that has it only once: the index behind its last word, else null. All quotes
 * are looked for in one reading of the text (Aho and Corasick 1975): the work is the sum of their lengths, never the product.
 */
export function onlyPlaces(text: readonly string[], quotes: readonly (readonly string[])[]): (number | null)[] {
  const beginnings: Beginning[] = [beginning()]
  const whole = quotes.map((words) => words.reduce((at, word) => stepInto(beginnings, at, word), 0))
  const inOrder = withFallbacks(beginnings)
  let at = 0
  for (const [index, word] of text.entries()) {
    while (at > 0 && !beginnings[at]?.next.has(word)) at = beginnings[at]?.fallback ?? 0
    at = beginnings[at]?.next.get(word) ?? 0
    const reached = beginnings[at]
    if (reached === undefined) continue
    reached.times += 1
    reached.end = index + 1
  }
  // What ends in a longer beginning was met with it. The longest come last, so all is known of each when it is handed on.
  for (const each of inOrder.toReversed()) {
    const shorter = beginnings[each.fallback]
    if (shorter === undefined || each.times === 0) continue
    shorter.times += each.times
    shorter.end = each.end
  }
  return whole.map((at) => {
    const found = at === 0 ? undefined : beginnings[at]
    return found?.times === 1 ? found.end : null
  })
}

function beginning(): Beginning {
  return { next: new Map(), fallback: 0, times: 0, end: 0 }
}

function stepInto(beginnings: Beginning[], at: number, word: string): number {
  const known = beginnings[at]?.next.get(word)
  if (known !== undefined) return known
  beginnings[at]?.next.set(word, beginnings.length)
  return beginnings.push(beginning()) - 1
}

/** Finds the fallback of each, and answers them from the shortest to the longest. */
function withFallbacks(beginnings: readonly Beginning[]): Beginning[] {
  const [root] = beginnings
  const inOrder = root ? [root] : []
  for (const each of inOrder) {
    for (const [word, index] of each.next) {
      const longer = beginnings[index]
      if (longer === undefined) continue
      if (each !== root) {
        let at = each.fallback
        while (at > 0 && !beginnings[at]?.next.has(word)) at = beginnings[at]?.fallback ?? 0
        longer.fallback = beginnings[at]?.next.get(word) ?? 0
      }
      inOrder.push(longer)
    }
  }
  return inOrder
}
