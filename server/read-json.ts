import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { readBody } from './read-body.ts'

/** Reads a JSON body up to the limit; what is not JSON is refused as malformed. */
export async function readJson(request: Request, limitBytes: number): Promise<Outcome<{ value: unknown }>> {
  const read = await readBody(request, limitBytes)
  if (!read.ok) return read
  try {
    return { ok: true, value: JSON.parse(read.bytes.toString('utf8')) }
  } catch {
    return refuse({ code: 'malformed' })
  }
}
