import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import { HASH_COST } from '#newsroom/people/hash-cost.ts'

/** What a hashing thread is asked. With a hash: whether the password is the one of it. */
export type Task = { id: number; password: string; passwordHash: string | null }
/** What it answers: a hash, whether it is right, or what broke. */
export type Done = { id: number; value: string | boolean } | { id: number; fault: string }

// On Linux this holds for this thread alone: whoever reads goes before whoever signs in. Elsewhere it would slow the process.
if (process.platform === 'linux') {
  try {
    setPriority(10)
  } catch {
    // A machine that does not let it hashes at the common pace.
  }
}

parentPort?.on('message', ({ id, password, passwordHash }: Task) => {
  parentPort?.postMessage(answer(id, password, passwordHash))
})

function answer(id: number, password: string, passwordHash: string | null): Done {
  try {
    return { id, value: passwordHash === null ? hashSync(password, HASH_COST) : verifySync(passwordHash, password) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}
