import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'

/** Reads a request's body up to the limit, and stops there. A body that says that it is larger is not read at all. */
export async function readBody(request: Request, limitBytes: number): Promise<Outcome<{ bytes: Buffer }>> {
  const tooLarge = refuse({ code: 'too_large', limitBytes })
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limitBytes) {
      await reader.cancel()
      return tooLarge
    }
    chunks.push(value)
  }
  return { ok: true, bytes: Buffer.concat(chunks, length) }
}
