/** How long statements follow each other before everything else that waits in this process gets a turn. */
const MOST_MS = 10

let since: number | null = null

/**
 * SQLite answers at once, so that a chain of statements, with what is made of each answer, would be one piece of work for
 * the event loop, however long. Awaited before each statement, it is in pieces.
 */
export async function letOthers(): Promise<void> {
  if (since === null) {
    since = performance.now()
    // When this runs, others have had their turn.
    setImmediate(() => {
      since = null
    })
    return
  }
  if (performance.now() - since > MOST_MS) await new Promise((resolve) => setImmediate(resolve))
}
