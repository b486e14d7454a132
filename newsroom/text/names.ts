// Never the database's order: SQLite and PostgreSQL sort Vietnamese differently, and both wrongly.
const collator = new Intl.Collator('vi', { numeric: true })

/** Orders people as Vietnamese lists do: by the given name, which is the last word, and then by the rest. */
export function compareNames(a: string, b: string): number {
  const [restA, givenA] = splitName(a)
  const [restB, givenB] = splitName(b)
  return collator.compare(givenA, givenB) || collator.compare(restA, restB)
}

/** Orders any other list (sections, topics, titles) in Vietnamese alphabetical order, numbers by their value. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}

function splitName(name: string): [rest: string, given: string] {
  const parts = name.trim().split(/\s+/)
  const given = parts.pop() ?? ''
  return [parts.join(' '), given]
}
