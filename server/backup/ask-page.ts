import { request } from 'node:http'
import type { Environment } from '../process/environment.ts'

const PATIENCE_MS = 30_000

/** What a server of this machine answers to a reader's request; null where none answers there. */
export function askPage(
  { siteUrl }: Pick<Environment, 'siteUrl'>,
  port: number,
  path: string,
): Promise<{ status: number; body: string } | null> {
  return new Promise((resolve, reject) => {
    const asked = request(
      // By this machine's own way; readers come by the site's name.
      { host: '127.0.0.1', port, path, headers: { host: siteUrl.host, connection: 'close' }, timeout: PATIENCE_MS },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        )
        response.on('error', reject)
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(null))
    asked.end()
  })
}
