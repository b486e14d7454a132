/** The reason at the bottom of an error, in one line. */
export function innermost(error: unknown): string {
  let reason = String(error)
  for (let at = error; at instanceof Error; at = at.cause) {
    const inner = at instanceof AggregateError ? at.errors[0] : at
    reason = inner instanceof Error ? inner.message || inner.name : reason
  }
  return reason.split('\n')[0] ?? reason
}
