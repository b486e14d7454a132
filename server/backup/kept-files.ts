import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type KeptFile = { key: string; name: string; bytes: number; open(): Readable }

/** All pictures and files of a newspaper. */
export async function* keptFiles(dataDirectory: string): AsyncGenerator<KeptFile> {
  const root = join(dataDirectory, 'files')
  for (const shelf of await namesIn(root)) {
    for (const key of await namesIn(join(root, shelf))) {
      for (const name of await namesIn(join(root, shelf, key))) {
        const path = join(root, shelf, key, name)
        if (!name.includes('.')) yield { key, name, bytes: (await stat(path)).size, open: () => createReadStream(path) }
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}
