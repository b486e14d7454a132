/** A machine whose clock differs from the database's by more than this publishes nothing by the clock. */
export const CLOCK_OFF_MS = 2000

/** How long a server that was seen with a wrong clock stands in the duty book after it was last heard of. */
export const CLOCK_SEEN_MS = 60_000

/** A server whose machine's clock is off. `aheadMs`: how far it is ahead of the database; behind, where negative. */
export type ClockFault = { server: string; aheadMs: number }
