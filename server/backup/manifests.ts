import { createHash } from 'node:crypto'
import { type Manifest, manifestSchema, writtenManifest } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { Damaged, partPath, putText } from './parts.ts'

const MANIFEST = 'manifest.json'

/** Writes a backup's manifest: from now on it is one. */
export async function putManifest(place: Place, manifest: Manifest): Promise<void> {
  await putText(place, manifest.name, MANIFEST, JSON.stringify({ sha256: sealOf(manifest), manifest }, null, 1))
}

/** A backup's manifest; null where there is no such backup. @throws Damaged */
export async function readManifest(place: Place, name: string): Promise<Manifest | null> {
  const opened = await place.open(partPath(name, MANIFEST))
  if (!opened) return null
  const text = Buffer.concat(await opened.stream.toArray()).toString('utf8')
  try {
    const { sha256, manifest } = writtenManifest.parse(JSON.parse(text))
    const read = manifestSchema.parse(manifest)
    if (sealOf(manifest) === sha256 && read.name === name) return read
  } catch {
    // Said below.
  }
  throw new Damaged(`The manifest of ${name} is not what was written.`)
}

/** The names of what lies there, the newest first; whatever has no manifest was cut off. */
export async function namesAt(
  place: Place,
): Promise<{ whole: string[]; cutOff: string[]; paths: Map<string, string[]> }> {
  const paths = new Map<string, string[]>()
  for await (const { name } of place.list('backups/')) {
    const backup = name.split('/')[1] ?? ''
    paths.set(backup, [...(paths.get(backup) ?? []), name])
  }
  const names = [...paths.keys()].sort().reverse()
  const isWhole = (name: string) => paths.get(name)?.includes(partPath(name, MANIFEST)) ?? false
  return { whole: names.filter(isWhole), cutOff: names.filter((name) => !isWhole(name)), paths }
}

/** The newest backup, or the one that is named. @throws Damaged where there is none */
export async function findBackup(place: Place, name?: string): Promise<Manifest> {
  const wanted = name ?? (await namesAt(place)).whole[0]
  const found = wanted === undefined ? null : await readManifest(place, wanted)
  if (found) return found
  throw new Damaged(
    name ? `There is no backup named ${name} at ${place.place}.` : `There is no backup at ${place.place}.`,
  )
}

function sealOf(manifest: unknown): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
}
