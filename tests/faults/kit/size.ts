/** The long form is asked for by `npm run test:long`; the short one is part of `npm test`. */
export const isLong = process.env.LONG === '1'

/** One size for the short form, another for the long one. */
export function sized<T>(short: T, long: T): T {
  return isLong ? long : short
}

/** A line of figures in the output of the run. */
export function figures(line: string): void {
  console.log(`  ▸ ${line}`)
}

/** Median and largest of some figures, in words. */
export function medianAndMax(values: readonly number[], unit = 'ms'): string {
  const sorted = [...values].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `median ${Math.round(median)} ${unit}, largest ${Math.round(sorted.at(-1) ?? 0)} ${unit}`
}

/** A whole number from `from` up to and with `to`. */
export function random(from: number, to: number): number {
  return from + Math.floor(Math.random() * (to - from + 1))
}
