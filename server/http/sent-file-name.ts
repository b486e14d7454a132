import { storableText } from '#newsroom/text/normalise.ts'

/** The name of a file that is sent as a request's body: percent-encoded in `X-File-Name`. */
export function sentFileName(request: Request): string {
  const encoded = request.headers.get('x-file-name') ?? ''
  try {
    return storableText(decodeURIComponent(encoded))
  } catch {
    return encoded
  }
}
