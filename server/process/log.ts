import { randomBytes } from 'node:crypto'

/** Writes one line of JSON to the standard output: time, level, event, and the facts given. Never put a text or a secret in. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
}

/** Logs what broke, whole, under a new id; the id is all that a person is shown. */
export function logFailure(event: string, error: unknown): string {
  const id = randomBytes(4).toString('hex')
  const detail = withoutParameters(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined
  log('error', event, { id, detail, cause })
  return id
}

/** A failed query names its parameters, and those may be a text or a secret: they stay out of the log. */
export function withoutParameters(detail: string): string {
  return detail.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: (left out)')
}
