/**
 * What may still be spent on comparing, in steps of about fifty nanoseconds. Steps and not time, so that the same texts
 * are compared in the same way on any machine.
 */
export type Effort = { left: number }

/** Much more than any two texts of a newspaper need; texts made to be slow are compared less closely once it is spent. */
const MOST_EFFORT = 4_000_000

export function newEffort(steps = MOST_EFFORT): Effort {
  return { left: steps }
}
