import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail that has arrived: as it came over the wire, read, and for whom. */
export type Arrived = { raw: string; mail: Email; to: string[] }

/** A real mail server on this machine, which keeps what arrives. */
export async function aMailServer(port = 0) {
  const arrived: Arrived[] = []
  const refused = new Set<string>()
  let busy = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (address, _session, done) => {
      if (refused.has(address.address))
        return done(Object.assign(new Error('no such user here'), { responseCode: 550 }))
      if (busy) return done(Object.assign(new Error('try again later'), { responseCode: 451 }))
      done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const to = session.envelope.rcptTo.map((each) => each.address)
        arrived.push({ raw: raw.toString('latin1'), mail: await PostalMime.parse(raw), to })
        done()
      })
    },
  })
  // Connections that are cut when the server goes away are part of the tests.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  const address = server.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  return {
    port: listening,
    url: `smtp://127.0.0.1:${listening}`,
    arrived,
    /** Addresses that nobody has. */
    refused,
    /** Whether it asks everybody to come again later. */
    isBusy: (now: boolean) => {
      busy = now
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type MailServer = Awaited<ReturnType<typeof aMailServer>>
