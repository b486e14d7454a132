/** The one source of the present moment for everything that is stored or compared. */
export function now(): Date {
  return new Date()
}
