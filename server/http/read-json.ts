import type { z } from 'zod'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { readBody } from './read-body.ts'

/** Reads a JSON body up to the limit, by a shape; what is not JSON, or not of the shape, is refused as malformed. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  limitBytes: number,
  shape: S,
): Promise<Outcome<{ value: z.output<S> }>> {
  const read = await readBody(request, limitBytes)
  if (!read.ok) return read
  try {
    const parsed = shape.safeParse(JSON.parse(read.bytes.toString('utf8')))
    return parsed.success ? { ok: true, value: parsed.data } : refuse({ code: 'malformed' })
  } catch {
    return refuse({ code: 'malformed' })
  }
}
