/** Readings are counted by the hour: finer would tell more of who read than of what is read. */
const HOUR_MS = 60 * 60 * 1000

/** The beginning of the hour in which a moment lies. */
export function hourOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS)
}

/** The hour that began so many hours before the one in which a moment lies. */
export function hoursBefore(moment: Date, hours: number): Date {
  return new Date(hourOf(moment).getTime() - hours * HOUR_MS)
}

/** Most read is what was read within this time … */
export const MOST_READ_HOURS = 24
/** … and where that is too little to fill a list, within this one. */
export const MOST_READ_FALLBACK_HOURS = 24 * 7
