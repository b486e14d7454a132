import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { HASH_COST } from '#newsroom/people/hash-cost.ts'

/** Who waits for a password to be looked at. */
export type Waiting = {
  /** The network that the request comes from: networks take turns. */
  network: string
  /** Whether it is somebody who has been let in before: they go first. */
  known: boolean
}

/** How passwords are hashed. A server does it on threads of its own, which have a queue with an end. */
export type Hashing = {
  /** For who has shown who they are: it waits as long as it has to. */
  hash(password: string): Promise<string>
  /** @returns null where too many wait already */
  verify(passwordHash: string, password: string, waiting: Waiting): Promise<boolean | null>
  /** Whether somebody more has room in the queue now. */
  hasRoom(waiting: Waiting): boolean
}

const provided = oneInAProcess<Hashing>('hashing')

/** Makes this the way in which the process hashes; null: at once, on the threads that Node has for everything. */
export function provideHashing(hashing: Hashing | null): void {
  provided.set(hashing ?? undefined)
}

/** A command that runs and ends needs no threads of its own. */
const atOnce: Hashing = {
  hash: (password) => hash(password, HASH_COST),
  verify: (stored, password) => verify(stored, password),
  hasRoom: () => true,
}

export function hashing(): Hashing {
  return provided.get() ?? atOnce
}
