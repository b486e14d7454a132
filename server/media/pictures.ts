import 'server-only'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { PICTURE_BYTES } from '#newsroom/media/media.ts'
import type { KeptPicture } from '#operations/media/add-picture.ts'
import { type Came, type Received, receive } from '../files/receive.ts'
import { fileStore, newFileKey } from '../files/store.ts'
import type { Answers } from '../picture-process/jobs.ts'
import { kindOfPicture, PICTURE_KINDS, type PictureKind } from '../picture-process/kind-of-picture.ts'
import { WAITING } from '../picture-process/limits.ts'
import { order, waitingFor } from '../picture-process/order.ts'

/**
 * Takes a picture as it arrives and keeps its files: the original as it was sent, for the archive, and three sizes for
 * showing. Its first bytes say whether it is read at all; it is decoded in a process of its own.
 */
export async function keepPicture(
  sent: Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
): Promise<Outcome<{ picture: KeptPicture }>> {
  if (waitingFor('picture') >= WAITING.picture) return refuse({ code: 'pictures_waiting' })
  let kind: PictureKind | null = null
  const isWanted = (head: Buffer) => {
    kind = kindOfPicture(head)
    return kind !== null
  }
  const parts = sent instanceof Uint8Array ? [sent] : sent
  return receive(parts, { limitBytes: PICTURE_BYTES, isWanted }, (came) => keep(came, kind, name))
}

async function keep(came: Came, kind: PictureKind | null, name: string): Promise<Outcome<{ picture: KeptPicture }>> {
  if (came.kind === 'too_large') return refuse({ code: 'too_large', limitBytes: PICTURE_BYTES })
  if (came.kind === 'empty') return refuse({ code: 'picture', problem: 'empty' })
  if (came.kind === 'type' || kind === null) return refuse({ code: 'picture', problem: 'type' })
  const { path, bytes, sha256 } = came.file
  const ordered = await order('picture', { path, kind })
  if (!ordered.ok) {
    if (ordered.why === 'busy') return refuse({ code: 'pictures_waiting' })
    if (ordered.why === 'heavy') return refuse({ code: 'picture', problem: 'heavy' })
    throw new Error('The picture could not be made; the reason is in the log.')
  }
  const { answer } = ordered
  if (answer.kind === 'refused') return refuse({ code: 'picture', problem: answer.problem })
  const { width, height, colour, says } = answer
  const fileKey = await keepAll(came.file, answer)
  const mimeType = PICTURE_KINDS[kind]
  return { ok: true, picture: { fileKey, width, height, colour, name, mimeType, bytes, sha256, says } }
}

/** Keeps all files of a picture, or none. @returns the key under which they lie */
async function keepAll(original: Received, made: Extract<Answers['picture'], { kind: 'made' }>): Promise<string> {
  const store = fileStore()
  const fileKey = newFileKey()
  try {
    for (const size of ['small', 'medium', 'large'] as const) {
      await store.put(fileKey, size, [made[size]], { bytes: made[size].length })
    }
    await store.take(fileKey, 'original', original.path, original)
    return fileKey
  } catch (error) {
    // What can't be taken away now is found by the daily look.
    await store.drop(fileKey).catch(() => {})
    throw error
  }
}
