/** What one hash of a password costs (argon2id): memory in KiB, rounds, lanes. It only ever rises. */
export const HASH_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Whether a stored hash was made at a lower cost than hashes are made now: it is made anew when its password comes by. */
export function isBelowCost(passwordHash: string): boolean {
  const [, memory, rounds] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(passwordHash) ?? []
  return Number(memory ?? 0) < HASH_COST.memoryCost || Number(rounds ?? 0) < HASH_COST.timeCost
}
