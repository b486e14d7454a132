import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { PictureSize } from '#newsroom/media/media.ts'
import { type Environment, environment } from '../process/environment.ts'
import { AMAZON, bucketAt } from '../process/read-file-settings.ts'
import { openBucket } from './bucket.ts'
import { withCopies } from './copies.ts'
import { openFolder } from './folder.ts'
import type { Expected, ObjectStore, Part, Parts, StoredObject, Written } from './object-store.ts'

/**
 * The files kept under a key: the original as it was sent and, of a picture, the three sizes made from it. A recording or
 * a document has its original only.
 */
export type FileName = 'original' | PictureSize

/** What is kept under one key. `changedAt`: of the file that changed last. */
export type KeptKey = { key: string; names: Map<FileName, number>; changedAt: Date }

/**
 * The newspaper's pictures, recordings and documents, by unguessable keys. A key names one content for ever, so whoever has a
 * copy of what lies under it need never ask again whether it is still the same.
 */
export type FileStore = {
  /** The objects that the files are, under {@link objectName}. */
  readonly objects: ObjectStore
  /** @throws ContentDiffers where what comes is not what was expected */
  put(key: string, name: FileName, parts: Parts, expected: Expected): Promise<Written>
  /** Keeps a file that lies on this machine, and is the store's from now on. */
  take(key: string, name: FileName, path: string, expected: Expected): Promise<void>
  /** Null where there is none; what is no key has none. */
  open(key: string, name: FileName, part?: Part): Promise<{ stream: Readable; bytes: number } | null>
  /** Null where there is none; what is no key has none. */
  stat(key: string, name: FileName): Promise<{ bytes: number } | null>
  /** What lies under a key, with its size in bytes. */
  namesOf(key: string): Promise<Map<FileName, number>>
  /** All keys with what lies under them, in their order. */
  keys(): AsyncIterable<KeptKey>
  /** Takes away what lies under a key: what was never recorded. */
  drop(key: string): Promise<void>
  /** Puts what lies under a key out of the way, under the day it is. @returns false where nothing lay there */
  putAside(key: string, at: Date): Promise<boolean>
  /** Removes what was put aside before a day. */
  removeAside(before: Date, at: Date): Promise<void>
}

const FILE_KEY = /^[0-9a-z]{26}$/
const FILES = 'files/'
/** Where files without a row are put. */
export const ASIDE = 'files-without-rows/'

/** A new name under which files are kept; it can't be guessed. */
export function newFileKey(): string {
  return BigInt(`0x${randomBytes(17).toString('hex')}`)
    .toString(36)
    .padStart(27, '0')
    .slice(-26)
}

/** The name under which a file is kept. @throws where the key is none */
export function objectName(key: string, name: FileName): string {
  return `${folderOf(key)}${name}`
}

function folderOf(key: string): string {
  if (!FILE_KEY.test(key)) throw new Error('Not a file key.')
  return `${FILES}${key.slice(0, 2)}/${key}/`
}

/** Keeps files as objects of a store. */
export function filesIn(objects: ObjectStore): FileStore {
  const below = async (prefix: string): Promise<StoredObject[]> => {
    const found: StoredObject[] = []
    for await (const object of objects.list(prefix)) found.push(object)
    return found
  }
  return {
    objects,
    put: (key, name, parts, expected) => objects.put(objectName(key, name), parts, expected),
    take: (key, name, path, expected) => objects.take(objectName(key, name), path, expected),
    open: async (key, name, part) => (FILE_KEY.test(key) ? objects.open(objectName(key, name), part) : null),

    stat: async (key, name) => (FILE_KEY.test(key) ? objects.stat(objectName(key, name)) : null),

    async namesOf(key) {
      return namesAmong(await below(folderOf(key)))
    },

    async *keys() {
      let last = ''
      const under: StoredObject[] = []
      for await (const object of objects.list(FILES)) {
        const key = object.name.split('/')[2] ?? ''
        if (!FILE_KEY.test(key)) continue
        if (key !== last && under.length > 0) yield keptUnder(last, under.splice(0))
        last = key
        under.push(object)
      }
      if (under.length > 0) yield keptUnder(last, under)
    },

    async drop(key) {
      for (const { name } of await below(folderOf(key))) await objects.remove(name)
    },

    async putAside(key, at) {
      let moved = false
      for (const { name } of await below(folderOf(key))) {
        if (await objects.move(name, `${ASIDE}${dayOf(at)}/${key}/${lastPart(name)}`)) moved = true
      }
      return moved
    },

    async removeAside(before, at) {
      for (const { name } of await below(ASIDE)) {
        const [, day = '', key = ''] = name.split('/')
        // A former release kept no day: what it put aside is taken as put aside now.
        if (FILE_KEY.test(day)) await objects.move(name, `${ASIDE}${dayOf(at)}/${day}/${key}`)
        else if (day < dayOf(before)) await objects.remove(name)
      }
    },
  }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

function keptUnder(key: string, objects: readonly StoredObject[]): KeptKey {
  const changedAt = new Date(Math.max(...objects.map((object) => object.changedAt.getTime())))
  return { key, names: namesAmong(objects), changedAt }
}

function namesAmong(objects: readonly StoredObject[]): Map<FileName, number> {
  const names = new Map<FileName, number>()
  for (const { name, bytes } of objects) {
    const last = lastPart(name)
    if (last === 'original' || last === 'small' || last === 'medium' || last === 'large') names.set(last, bytes)
  }
  return names
}

/** Bytes of copies on this machine, where the files lie elsewhere. */
const COPIES = 1_000_000_000

/** The store that the settings name: the data folder, or a bucket. */
export function openFileStore({ dataDirectory, filesBucket, s3 }: Environment): FileStore {
  if (!filesBucket || !s3) return filesIn(openFolder(dataDirectory))
  const near = openFolder(join(/* turbopackIgnore: true */ dataDirectory, 'copies'))
  return filesIn(withCopies(openBucket(s3, filesBucket), near, COPIES))
}

/** The store at an address (`s3://bucket/prefix`, or the path of a folder), for what is copied there. @throws where it is none */
export function openPlace(address: string, { s3 }: Pick<Environment, 's3'>): ObjectStore {
  if (!address.startsWith('s3://')) return openFolder(address)
  const bucket = bucketAt(address)
  if (!bucket) throw new Error(`"${address}" is no bucket: it has to look like s3://bucket/prefix.`)
  return openBucket(s3 ?? AMAZON, bucket)
}

/** What a store holds open is held once. */
const opened = oneInAProcess<{ of: Environment; store: FileStore }>('file-store')

/** The store of this process. */
export function fileStore(): FileStore {
  const of = environment()
  const present = opened.get()
  if (present?.of === of) return present.store
  const store = openFileStore(of)
  opened.set({ of, store })
  return store
}
