/**
 * The one part of a file that a `Range` header asks for: players ask so when somebody seeks. Null where the header asks
 * for nothing that is understood (the whole file is the answer then), `unsatisfiable` where it lies beyond the end.
 */
export function byteRange(
  header: string | null,
  bytes: number,
): { first: number; last: number } | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, from = '', to = ''] = found ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'unsatisfiable' : { first: bytes - length, last: bytes - 1 }
  }
  const first = Number(from)
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= bytes ? 'unsatisfiable' : { first, last }
}
