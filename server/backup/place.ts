import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'

/** Where backups lie: named objects in a folder. */
export type Place = {
  /** For people. */
  readonly place: string
  put(
    name: string,
    parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    facts: { bytes: number; sha256?: string },
  ): Promise<{ bytes: number; sha256: string }>
  open(name: string): Promise<{ stream: Readable; bytes: number } | null>
  list(prefix: string): AsyncIterable<{ name: string; bytes: number; changedAt: Date }>
  remove(name: string): Promise<void>
}

export function openPlace(address: string): Place {
  const root = resolve(address)
  return {
    place: root,
    put: async (name, parts, facts) => {
      const path = join(root, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const beside = `${path}.${randomBytes(4).toString('hex')}.part`
      const hash = createHash('sha256')
      let bytes = 0
      const file = await open(beside, 'wx', 0o600)
      let whole = false
      try {
        for await (const part of parts) {
          bytes += part.length
          hash.update(part)
          await file.writeFile(part)
        }
        await file.sync()
        const sha256 = hash.digest('hex')
        if (bytes !== facts.bytes || (facts.sha256 && facts.sha256 !== sha256))
          throw new Error(`${name} is not what it should be.`)
        whole = true
        await rename(beside, path)
        const folder = await open(dirname(path), 'r')
        await folder.sync()
        await folder.close()
        return { bytes, sha256 }
      } finally {
        await file.close()
        if (!whole) await rm(beside, { force: true })
      }
    },
    open: async (name) => {
      try {
        const file = await open(join(root, name), 'r')
        const { size } = await file.stat()
        return { stream: createReadStream('', { fd: file, autoClose: true }), bytes: size }
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    list: async function* (prefix) {
      const names = await readdir(join(root, prefix), { recursive: true, withFileTypes: true }).catch(() => [])
      for (const each of names) {
        if (!each.isFile() || each.name.endsWith('.part')) continue
        const path = join(each.parentPath, each.name)
        const { size, mtime } = await stat(path)
        yield { name: path.slice(root.length + 1), bytes: size, changedAt: mtime }
      }
    },
    remove: (name) => rm(join(root, name), { force: true }),
  }
}
