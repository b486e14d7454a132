/** What kind of trouble an error of the driver tells of; null where it is none of the connection's. */
export type Trouble =
  /** There is no connection to be had: the query has not been sent. */
  | 'full'
  /** It could not be connected to: the query has not been sent. */
  | 'unreachable'
  /** The connection broke: what was sent may have been done. */
  | 'lost'
  /** The database gave it up: it would have taken too long. */
  | 'slow'

const TROUBLES: Record<string, Trouble> = {
  '53300': 'full',
  ECONNREFUSED: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  CONNECT_TIMEOUT: 'unreachable',
  // It starts, or stops.
  '57P03': 'unreachable',
  '57P01': 'lost',
  '57P02': 'lost',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ETIMEDOUT: 'lost',
  CONNECTION_CLOSED: 'lost',
  CONNECTION_DESTROYED: 'lost',
  '25P03': 'lost',
  '55P03': 'slow',
  '57014': 'slow',
}

export function troubleOf(error: unknown): Trouble | null {
  for (let at = error; at instanceof Error; at = at instanceof AggregateError ? at.errors[0] : at.cause) {
    if ('code' in at && typeof at.code === 'string' && at.code in TROUBLES) return TROUBLES[at.code] ?? null
  }
  return null
}
