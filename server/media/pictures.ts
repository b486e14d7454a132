import 'server-only'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { PICTURE_BYTES } from '#newsroom/media/media.ts'
import type { KeptPicture } from '#operations/media/add-picture.ts'
import { kindOfPicture, PICTURE_KINDS, type PictureKind, TELLING_BYTES } from '../picture-process/kind-of-picture.ts'
import { WAITING } from '../picture-process/limits.ts'
import { order, waitingFor } from '../picture-process/order.ts'
import { dropFiles, keepFile, keepStream, keptPath, newFileKey } from './files.ts'

/**
 * Takes a picture as it arrives and keeps its files: the original as it was sent, for the archive, and three sizes for
 * showing. Its first bytes say whether it is read at all; it is decoded in a process of its own.
 */
export async function keepPicture(
  sent: Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
): Promise<Outcome<{ picture: KeptPicture }>> {
  if (waitingFor('picture') >= WAITING.picture) return refuse({ code: 'pictures_waiting' })
  const fileKey = newFileKey()
  let whole = false
  try {
    const seen: Seen = { kind: null }
    const written = await keepStream(fileKey, 'original', ifPicture(sent, seen), PICTURE_BYTES)
    if (!written) return refuse({ code: 'too_large', limitBytes: PICTURE_BYTES })
    if (written.bytes === 0) return refuse({ code: 'picture', problem: 'empty' })
    if (seen.kind === null) return refuse({ code: 'picture', problem: 'type' })
    const ordered = await order('picture', { path: keptPath(fileKey, 'original'), kind: seen.kind })
    if (!ordered.ok) {
      if (ordered.why === 'busy') return refuse({ code: 'pictures_waiting' })
      if (ordered.why === 'heavy') return refuse({ code: 'picture', problem: 'heavy' })
      throw new Error('The picture could not be made; the reason is in the log.')
    }
    const { answer } = ordered
    if (answer.kind === 'refused') return refuse({ code: 'picture', problem: answer.problem })
    for (const size of ['small', 'medium', 'large'] as const) await keepFile(fileKey, size, answer[size])
    whole = true
    const { width, height, colour } = answer
    const picture = { fileKey, width, height, colour, name, mimeType: PICTURE_KINDS[seen.kind], ...written }
    return { ok: true, picture }
  } finally {
    if (!whole) await dropFiles(fileKey)
  }
}

type Seen = { kind: PictureKind | null }

/**
 * Hands on what arrives, and tells what it is. Of what is no picture that is taken only the first bytes are handed on; the
 * rest is let run past, for a browser listens to the answer when it has sent everything.
 */
async function* ifPicture(sent: Uint8Array | AsyncIterable<Uint8Array>, seen: Seen): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = []
  let length = 0
  for await (const part of sent instanceof Uint8Array ? [sent] : sent) {
    length += part.length
    if (head === null) {
      if (seen.kind !== null) yield part
      else if (length > PICTURE_BYTES) return
      continue
    }
    head.push(part)
    if (length < TELLING_BYTES) continue
    seen.kind = kindOfPicture(Buffer.concat(head))
    yield* head
    head = null
  }
  if (head === null) return
  seen.kind = kindOfPicture(Buffer.concat(head))
  yield* head
}
