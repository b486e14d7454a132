import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** The bytes of an object as they come. */
export type Parts = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The first and the last byte that are wanted, both included. */
export type Part = { first: number; last: number }

/** What is known of a content beforehand; what comes has to be so. */
export type Expected = { bytes: number; sha256?: string }

/** A content as it was written: its size and its SHA-256 in hexadecimal letters. */
export type Written = { bytes: number; sha256: string }

export type StoredObject = { name: string; bytes: number; changedAt: Date }

/**
 * Where named objects are kept: a folder, or a bucket of a store that speaks S3. Names are like `files/ab/abc…/original`:
 * letters, digits, `.`, `_` and `-`, in parts between slashes, none of which begins with a dot. Anything else is a bug and throws.
 *
 * Whatever asks a store may hear {@link StoreAway}.
 */
export type ObjectStore = {
  /** For people: the folder's path, or `s3://bucket/prefix`. */
  readonly place: string
  /**
   * Keeps an object whole or not at all; it is there after a power cut when this is done. It takes the place of what had the name.
   * @throws ContentDiffers where what comes is not what was expected: nothing is kept of it
   */
  put(name: string, parts: Parts, expected: Expected): Promise<Written>
  /** Keeps a whole file that lies on this machine and was forced to its disk. It is the store's from now on, and not left there. */
  take(name: string, path: string, expected: Expected): Promise<void>
  /** Opens an object, or one part of it. Null where there is none. `bytes`: the size of the whole. */
  open(name: string, part?: Part): Promise<{ stream: Readable; bytes: number } | null>
  /** Null where there is none. */
  stat(name: string): Promise<{ bytes: number; changedAt: Date } | null>
  /**
   * What is kept below a prefix, in the order of the names' bytes.
   * @param prefix ends in a slash; empty for all
   * @param after the name after which it begins
   */
  list(prefix: string, after?: string): AsyncIterable<StoredObject>
  /** Gives an object another name. @returns false where there is none */
  move(from: string, to: string): Promise<boolean>
  /** Takes an object away, where there is one. */
  remove(name: string): Promise<void>
  /** Where nginx finds an object by itself, as a path below the store's root; null where it can't. */
  pathFor(name: string): string | null
}

/** What was to be kept is not what it was said to be. */
export class ContentDiffers extends Error {}

/** The store can't be reached, or answers nothing that is of use. */
export class StoreAway extends Error {}

export function isStoreAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof StoreAway) return true
  return false
}

const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

/** @throws where a name is none, so that no address ever becomes a path */
export function checkedName(name: string): string {
  if (!NAME.test(name) || name.length > 900) throw new Error('Not the name of an object.')
  return name
}

/** @throws where a prefix of names is none */
export function checkedPrefix(prefix: string): string {
  if (prefix !== '' && !prefix.endsWith('/')) throw new Error('A prefix of names ends in a slash.')
  if (prefix !== '') checkedName(prefix.slice(0, -1))
  return prefix
}

/** Hands on what comes, and looks whether it is what was expected. @throws ContentDiffers before its end is told */
export async function* asExpected(parts: Parts, expected: Expected, written: Written): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const part of parts) {
    written.bytes += part.length
    if (written.bytes > expected.bytes) throw new ContentDiffers('There is more than was said.')
    hash.update(part)
    yield part
  }
  written.sha256 = hash.digest('hex')
  if (written.bytes !== expected.bytes) throw new ContentDiffers('There is less than was said.')
  if (expected.sha256 !== undefined && written.sha256 !== expected.sha256) {
    throw new ContentDiffers('The content has another hash than was said.')
  }
}
