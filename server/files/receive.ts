import { createHash, randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { environment } from '../process/environment.ts'
import { writeWhole } from './folder.ts'
import type { Parts, Written } from './object-store.ts'

/** A file that came in and lies whole on this machine's disk, beside the files; no store has it yet. */
export type Received = Written & { path: string }

/** What came: a file, or why it is none that is taken. `type`: its first bytes tell so. */
export type Came = { kind: 'whole'; file: Received } | { kind: 'too_large' } | { kind: 'empty' } | { kind: 'type' }

/** As many bytes as {@link receive} waits for before it asks whether the file is wanted. */
export const HEAD_BYTES = 16

/** The folder that files come into. In the folder of the files, so that a kept one only gets another name. */
export function arrivals(dataDirectory: string): string {
  return join(dataDirectory, 'files', '.arrivals')
}

/**
 * Takes a file as it comes, without ever having all of it in memory. Of what is not wanted nothing is written: the rest is let
 * run past up to the limit, for a browser listens to the answer when it has sent everything.
 * @param isWanted asked once, with the first bytes (fewer where there are no more)
 * @param use what is done with the file; where that has not moved it, it is gone afterwards
 */
export async function receive<T>(
  parts: Parts,
  { limitBytes, isWanted }: { limitBytes: number; isWanted: (head: Buffer) => boolean },
  use: (came: Came) => Promise<T>,
): Promise<T> {
  const folder = arrivals(environment().dataDirectory)
  await mkdir(/* turbopackIgnore: true */ folder, { recursive: true })
  const path = join(folder, randomBytes(12).toString('hex'))
  const seen = { bytes: 0, hash: createHash('sha256'), wanted: true, tooLarge: false }
  try {
    await writeWhole(path, passing(parts, limitBytes, isWanted, seen))
    const { bytes, hash, wanted, tooLarge } = seen
    if (tooLarge) return await use({ kind: 'too_large' })
    if (bytes === 0) return await use({ kind: 'empty' })
    if (!wanted) return await use({ kind: 'type' })
    return await use({ kind: 'whole', file: { path, bytes, sha256: hash.digest('hex') } })
  } finally {
    await rm(path, { force: true })
  }
}

type Seen = { bytes: number; hash: ReturnType<typeof createHash>; wanted: boolean; tooLarge: boolean }

async function* passing(
  parts: Parts,
  limitBytes: number,
  isWanted: (head: Buffer) => boolean,
  seen: Seen,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = []
  for await (const part of parts) {
    seen.bytes += part.length
    if (seen.bytes > limitBytes) {
      seen.tooLarge = true
      return
    }
    seen.hash.update(part)
    if (head === null) {
      if (seen.wanted) yield part
      continue
    }
    head.push(part)
    if (seen.bytes < HEAD_BYTES) continue
    seen.wanted = isWanted(Buffer.concat(head))
    if (seen.wanted) yield* head
    head = null
  }
  if (head === null) return
  seen.wanted = isWanted(Buffer.concat(head))
  if (seen.wanted) yield* head
}
