import type { Waiting } from '#operations/people/hashing.ts'

/** How many may wait: of who has been let in before, of everybody else, and of those from one network. */
export const ROOM = { known: 200, strangers: 64, network: 8 } as const

/**
 * Who waits for a password to be looked at. Known people go first; the networks of all others take turns, so that one that
 * asks without end holds up none but itself.
 */
export class HashingQueue<T> {
  private readonly known: T[] = []
  /** In the order in which they come next. */
  private readonly networks = new Map<string, T[]>()
  private strangers = 0

  hasRoom({ network, known }: Waiting): boolean {
    if (known) return this.known.length < ROOM.known
    return this.strangers < ROOM.strangers && (this.networks.get(network)?.length ?? 0) < ROOM.network
  }

  /** @returns false where there is no room */
  add(item: T, waiting: Waiting): boolean {
    if (!this.hasRoom(waiting)) return false
    if (waiting.known) this.known.push(item)
    else {
      const line = this.networks.get(waiting.network) ?? []
      line.push(item)
      this.networks.set(waiting.network, line)
      this.strangers += 1
    }
    return true
  }

  /** Puts what must be done in front of all else, whether there is room or not. */
  addFirst(item: T): void {
    this.known.push(item)
  }

  next(): T | undefined {
    const known = this.known.shift()
    if (known !== undefined) return known
    for (const [network, line] of this.networks) {
      this.networks.delete(network)
      const item = line.shift()
      if (line.length > 0) this.networks.set(network, line)
      if (item === undefined) continue
      this.strangers -= 1
      return item
    }
    return undefined
  }
}
