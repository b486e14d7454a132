let stoodAt: Date | null = null

/** The one source of the present moment for everything that is stored or compared. */
export function now(): Date {
  return stoodAt ?? new Date()
}

/**
 * Makes {@link now} give one moment until called with null: the demonstration newsroom is written with it, whose
 * articles went out over the past days. Never called while anybody else is served.
 */
export function standAt(moment: Date | null): void {
  stoodAt = moment
}
