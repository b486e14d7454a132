/** The database does not answer, or has no connection left: what was asked may be asked again soon. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}

/**
 * Whether this is why something failed. By its name: the front door and the framework's bundles load this module separately.
 */
export function isDatabaseAway(error: unknown): boolean {
  // drizzle wraps what a query failed with as the cause of its own error.
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === 'DatabaseAway') return true
  return false
}
