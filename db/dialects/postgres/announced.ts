import postgres from 'postgres'

/** The channel on which servers hear of each other. */
export const ANNOUNCED = 'toa_soan_announced'

/**
 * Listens to what servers announce, on a connection of its own, which is made anew where it breaks. A pool in front that lends
 * connections for a transaction at a time lets nothing through; then nobody hears anything.
 */
export function listenTo(url: string, heard: () => void): () => Promise<void> {
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'toa-soan listens' },
  })
  // After a break something may have been missed: that is as good as news.
  client.listen(ANNOUNCED, heard, heard).catch(() => {})
  return () => client.end({ timeout: 1 })
}
