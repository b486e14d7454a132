import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ContentDiffers, type ObjectStore, type StoredObject } from './object-store.ts'
import { ASIDE } from './store.ts'

/** Files that are on their way at a time: what one store is waited for, another one uses. */
const AT_ONCE = 4
/** Objects whose hashes are asked of the database together. */
const PORTION = 200
/** Objects smaller than this are read whole, for their hash to go before them. */
const SMALL = 5_000_000
const TELL_MS = 2000

/** What came of it. `wrong`: objects that are not what they should be, in either store. */
export type Moved = { copied: number; there: number; bytes: number; wrong: string[] }

export type Moving = {
  from: ObjectStore
  to: ObjectStore
  /** What the database has as the hashes of originals, by their keys. */
  hashesOf: (fileKeys: readonly string[]) => Promise<ReadonlyMap<string, string>>
  tell: (sentence: string) => void
}

/**
 * Copies all pictures and files from one store to another, and then reads every one of them there and compares its hash: of an
 * original with what the database has, of what was made from it with the other store. Nothing is taken away. Broken off, it goes
 * on where it was: an object is in a store whole or not at all, so what is there and has its size need not be sent again.
 */
export async function moveFiles(moving: Moving): Promise<Moved> {
  const moved: Moved = { copied: 0, there: 0, bytes: 0, wrong: [] }
  await eachObject(moving, 'copied', async (object, sha256) => {
    const present = await moving.to.stat(object.name)
    if (present?.bytes === object.bytes) {
      moved.there += 1
      return
    }
    try {
      await copy(moving, object, sha256)
      moved.copied += 1
      moved.bytes += object.bytes
    } catch (error) {
      // Of what is damaged where it was there is nothing to be copied: it is named, and the rest goes on.
      if (!(error instanceof ContentDiffers)) throw error
      moved.wrong.push(object.name)
    }
  })
  await eachObject(moving, 'compared', async ({ name }, sha256) => {
    if (moved.wrong.includes(name)) return
    const wanted = sha256 ?? (await hashIn(moving.from, name))
    if ((await hashIn(moving.to, name)) === wanted) return
    moved.wrong.push(name)
    // What is not right is not there: the next try sends it.
    await moving.to.remove(name)
  })
  return moved
}

async function copy({ from, to }: Moving, { name, bytes }: StoredObject, sha256: string | undefined): Promise<void> {
  const opened = await from.open(name)
  // Somebody has taken it away since it was listed.
  if (!opened) return
  if (bytes > SMALL) {
    await to.put(name, opened.stream, { bytes, ...(sha256 === undefined ? {} : { sha256 }) })
    return
  }
  const content = await buffer(opened.stream)
  await to.put(name, [content], { bytes, sha256: sha256 ?? createHash('sha256').update(content).digest('hex') })
}

async function hashIn(store: ObjectStore, name: string): Promise<string | null> {
  const opened = await store.open(name)
  if (!opened) return null
  const hash = createHash('sha256')
  for await (const part of opened.stream) hash.update(part)
  return hash.digest('hex')
}

/** Does something with each object that is kept as a file or was put aside, a few at a time. */
async function eachObject(
  { from, hashesOf, tell }: Moving,
  done: string,
  work: (object: StoredObject, sha256: string | undefined) => Promise<void>,
): Promise<void> {
  let count = 0
  let toldAt = performance.now()
  const together = async (objects: StoredObject[]) => {
    const originals = objects.filter(({ name }) => name.endsWith('/original')).map(({ name }) => keyIn(name))
    const hashes = await hashesOf(originals)
    const left = objects.values()
    const one = async () => {
      for (const object of left) {
        await work(object, object.name.endsWith('/original') ? hashes.get(keyIn(object.name)) : undefined)
        count += 1
        if (performance.now() - toldAt < TELL_MS) continue
        toldAt = performance.now()
        tell(`${count} files ${done} so far …`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
  for (const prefix of ['files/', ASIDE]) {
    let portion: StoredObject[] = []
    for await (const object of from.list(prefix)) {
      if (portion.push(object) < PORTION) continue
      await together(portion)
      portion = []
    }
    await together(portion)
  }
  tell(`${count} files ${done}.`)
}

/** The key under which an object is kept, whatever folder it is in. */
function keyIn(name: string): string {
  return name.split('/').at(-2) ?? ''
}
