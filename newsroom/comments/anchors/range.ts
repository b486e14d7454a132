/** A stretch of a text: positions of ProseMirror in a body, UTF-16 units in a field. */
export type Range = { from: number; to: number }

/** From the first to the last of some pieces, in whatever order they are; null where there are none. */
export function spanOf(pieces: Iterable<Range>): Range | null {
  let span: Range | null = null
  for (const { from, to } of pieces) {
    span = span === null ? { from, to } : { from: Math.min(span.from, from), to: Math.max(span.to, to) }
  }
  return span
}
