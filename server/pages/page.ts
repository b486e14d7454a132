import type { Wire } from '../http/wire.ts'

/** How a body may be sent. */
export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * An answer as it goes out, and the one that says that nothing has changed: each as its headers (name, value, name, …) and
 * as the bytes of a connection.
 */
export type Finished = {
  head: string[]
  unchanged: string[]
  onWire: Wire
  unchangedOnWire: Wire
  /** By which a browser asks whether what it has is still so; undefined where nobody may keep it. */
  tag: string | undefined
}

/** A finished answer to a reader. */
export type Page = {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** Bodies that were compressed beforehand. */
  compressed?: Map<Encoding, Buffer>
  /** The answer in each encoding, made when first asked for, and what is being made. */
  finished: Map<Encoding, Finished>
  finishing: Map<Encoding, Promise<Finished>>
  /** After this moment (epoch milliseconds, by the newsroom's clock) the page is made anew. */
  freshUntil: number
  /** After this one it would be wrong even where nothing has changed: its date is over, or something on it. Never earlier. */
  holdsUntil: number
}
