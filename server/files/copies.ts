import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ObjectStore } from './object-store.ts'

/** What is larger is not copied: it is read seldom, and in parts. */
const LARGEST = 5_000_000

/**
 * A store that is far away, with copies of what was read lately on this machine: pictures come as fast as from the disk, and
 * go on coming while the store does not answer. What has a name here never changes, so a copy is as good as the original.
 * @param near where the copies are, with nothing else in it
 * @param most bytes of copies; what was read longest ago leaves first
 */
export function withCopies(store: ObjectStore, near: ObjectStore, most: number): ObjectStore {
  const copies = new Copies(near, most)
  return {
    ...store,

    async open(name, part) {
      const copy = await copies.open(name, part)
      if (copy || part) return copy ?? store.open(name, part)
      const opened = await store.open(name)
      if (!opened || opened.bytes > LARGEST) return opened
      const bytes = await buffer(opened.stream)
      copies.keep(name, bytes)
      return { stream: Readable.from([bytes]), bytes: bytes.length }
    },

    stat: async (name) => (await copies.stat(name)) ?? store.stat(name),

    async move(from, to) {
      const moved = await store.move(from, to)
      await copies.drop(from)
      return moved
    },

    async remove(name) {
      await store.remove(name)
      await copies.drop(name)
    },
  }
}

class Copies {
  private readonly near: ObjectStore
  private readonly most: number
  /** What is there, read longest ago first. */
  private known: Promise<Map<string, number>> | null = null
  private bytes = 0

  constructor(near: ObjectStore, most: number) {
    this.near = near
    this.most = most
  }

  async open(name: string, part?: { first: number; last: number }) {
    const known = await this.all()
    const bytes = known.get(name)
    if (bytes === undefined) return null
    known.delete(name)
    known.set(name, bytes)
    return this.near.open(name, part)
  }

  async stat(name: string) {
    return (await this.all()).has(name) ? this.near.stat(name) : null
  }

  /** Nobody waits for it, and where there is no room for a copy, there is none. */
  keep(name: string, bytes: Buffer): void {
    const work = async () => {
      const known = await this.all()
      if (known.has(name)) return
      await this.near.put(name, [bytes], { bytes: bytes.length })
      known.set(name, bytes.length)
      this.bytes += bytes.length
      for (const [oldest] of known) {
        if (this.bytes <= this.most) break
        await this.drop(oldest)
      }
    }
    work().catch(() => {})
  }

  async drop(name: string): Promise<void> {
    const known = await this.all()
    const bytes = known.get(name)
    if (bytes === undefined) return
    known.delete(name)
    this.bytes -= bytes
    await this.near.remove(name)
  }

  private all(): Promise<Map<string, number>> {
    this.known ??= this.lookUp()
    return this.known
  }

  /** What a process before left: the times of reading are not known any more, those of copying are. */
  private async lookUp(): Promise<Map<string, number>> {
    const found: { name: string; bytes: number; changedAt: Date }[] = []
    for await (const object of this.near.list('')) found.push(object)
    found.sort((one, other) => one.changedAt.getTime() - other.changedAt.getTime())
    this.bytes = found.reduce((sum, { bytes }) => sum + bytes, 0)
    return new Map(found.map(({ name, bytes }) => [name, bytes]))
  }
}
