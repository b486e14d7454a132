import { fileLine } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { fileLinesAt, generationsAt } from './log-parts.ts'
import { readManifest } from './manifests.ts'
import { Damaged, filePath, linesOf } from './parts.ts'

/**
 * Takes away files that none of these backups has. Where one of them can't be read nothing is taken away: what it has is not
 * known.
 */
export async function sweepFiles(place: Place, backups: readonly string[]): Promise<void> {
  const wanted = new Set<string>()
  try {
    for (const name of backups) {
      const manifest = await readManifest(place, name)
      if (!manifest) return
      for await (const line of linesOf(place, name, manifest.files.part))
        wanted.add(filePath(fileLine.parse(JSON.parse(line))[3]))
    }
    // What a followed database names belongs to it as long as that is kept.
    for (const { files } of await generationsAt(place)) {
      for (const { path } of files)
        for (const [, , , sha256] of await fileLinesAt(place, path)) wanted.add(filePath(sha256))
    }
  } catch (error) {
    if (error instanceof Damaged) return
    throw error
  }
  for await (const { name } of place.list('files/')) if (!wanted.has(name)) await place.remove(name)
}
