import type { Readable } from 'node:stream'
import type { FileName, FileStore } from '../files/store.ts'

export type KeptFile = { key: string; name: string; bytes: number; open(): Promise<Readable> }

/** All pictures and files of a newspaper, wherever they lie. */
export async function* keptFiles(files: FileStore): AsyncGenerator<KeptFile> {
  for await (const { key, names } of files.keys()) yield* under(files, key, names)
}

/** What lies under some keys. */
export async function* keptUnder(files: FileStore, keys: readonly string[]): AsyncGenerator<KeptFile> {
  for (const key of keys) yield* under(files, key, await files.namesOf(key))
}

function* under(files: FileStore, key: string, names: ReadonlyMap<FileName, number>): Generator<KeptFile> {
  for (const [name, bytes] of names) {
    const open = async () => {
      const opened = await files.open(key, name)
      if (!opened) throw new Error(`A file is gone while it is backed up: ${key}/${name}`)
      return opened.stream
    }
    yield { key, name, bytes, open }
  }
}
