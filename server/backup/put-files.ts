import { createHash } from 'node:crypto'
import type { BackupPart, FileLine, Manifest } from '#newsroom/backup/manifest.ts'
import { fileLine } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import type { KeptFile } from './kept-files.ts'
import { filePath, linesOf, putLines } from './parts.ts'

type PutFiles = { count: number; bytes: number; missing: number; part: BackupPart; copiedBytes: number; copied: number }

/**
 * Copies the pictures and files that are not among the backups' files yet, by their hash, and writes the list of all.
 * @param wish.onRecord the keys that rows of the database name
 * @param wish.former the backup before: what it has of a file holds for ever, for a key names one content
 * @param wish.trusting whether what lies there under a hash is taken for what it should be; else it is read
 */
export async function putFiles(
  place: Place,
  work: string,
  wish: {
    name: string
    kept: AsyncIterable<KeptFile>
    onRecord: ReadonlySet<string>
    former: Manifest | null
    trusting: boolean
    tell: (sentence: string) => void
  },
): Promise<PutFiles> {
  const there = await whatLiesThere(place, wish.trusting)
  const known = await hashesOf(place, wish.former)
  const sum = { count: 0, bytes: 0, copied: 0, copiedBytes: 0 }
  const missing = new Set(wish.onRecord)
  async function* lines() {
    for await (const { key, name, bytes, open } of wish.kept) {
      const before = known.get(`${key}/${name}`)
      let sha256 = before?.bytes === bytes ? before.sha256 : await hashOf(await open())
      if (there.get(sha256) !== bytes) {
        // Whatever is read now is what is kept, under its own hash.
        if (sha256 === before?.sha256) sha256 = await hashOf(await open())
        await place.put(filePath(sha256), await open(), { bytes, sha256 })
        there.set(sha256, bytes)
        sum.copied += 1
        sum.copiedBytes += bytes
        if (sum.copied % 1000 === 0) wish.tell(`${sum.copied} new files`)
      }
      missing.delete(key)
      sum.count += 1
      sum.bytes += bytes
      yield JSON.stringify([key, name, bytes, sha256] satisfies FileLine)
    }
  }
  const { part } = await putLines(place, work, wish.name, 'files.jsonl.gz', lines())
  return { ...sum, missing: missing.size, part }
}

/** Hash and size of every file there is at the place. */
async function whatLiesThere(place: Place, trusting: boolean): Promise<Map<string, number>> {
  const there = new Map<string, number>()
  for await (const { name, bytes } of place.list('files/')) {
    const sha256 = name.split('/').at(-1) ?? ''
    if (!trusting) {
      const opened = await place.open(name)
      if (!opened || (await hashOf(opened.stream)) !== sha256) continue
    }
    there.set(sha256, bytes)
  }
  return there
}

async function hashesOf(
  place: Place,
  former: Manifest | null,
): Promise<Map<string, { bytes: number; sha256: string }>> {
  const known = new Map<string, { bytes: number; sha256: string }>()
  if (!former) return known
  try {
    for await (const line of linesOf(place, former.name, former.files.part)) {
      const [key, name, bytes, sha256] = fileLine.parse(JSON.parse(line))
      known.set(`${key}/${name}`, { bytes, sha256 })
    }
  } catch {
    // What the backup before says can't be read: everything is looked at anew.
    known.clear()
  }
  return known
}

/** SHA-256 of a stream, in hex. */
export async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of stream) hash.update(part)
  return hash.digest('hex')
}
