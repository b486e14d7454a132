/**
 * What came of several pieces of work in one transaction, which ask the database at the same time: none waits for an answer to
 * another's. All have ended when this does, also where one has failed: what still went on would not be part of the transaction.
 * @throws what the first that failed has thrown
 */
export async function allEnded<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(work)
  return ended.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
}
