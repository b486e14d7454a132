import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { S3Settings } from '../process/environment.ts'
import {
  asExpected,
  checkedName,
  checkedPrefix,
  type Expected,
  type ObjectStore,
  type Parts,
  StoreAway,
  type StoredObject,
  type Written,
} from './object-store.ts'

/** How long a connection may take to come about, an answer to a question to begin, and anything under way to stand still. */
const CONNECT_MS = 2000
const QUESTION = { requestTimeout: 3000 }
const IDLE_MS = 20_000

/** What goes wrong is thrown, and said by who knows what it was for. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** Which bucket, and what stands before each name in it. */
export type Bucket = { bucket: string; prefix: string }

type Library = typeof import('@aws-sdk/client-s3')

/** Objects in a bucket of a store that speaks S3. What speaks it is loaded when something is first asked of the store. */
export function openBucket(settings: S3Settings, { bucket, prefix }: Bucket): ObjectStore {
  const before = prefix === '' ? '' : `${prefix}/`
  const at = (name: string) => ({ Bucket: bucket, Key: before + checkedName(name) })
  let connected: Promise<{ client: S3Client; library: Library }> | null = null
  const ask = async <T>(question: (client: S3Client, library: Library) => Promise<T>): Promise<T> => {
    connected ??= connect(settings)
    const { client, library } = await connected
    try {
      return await question(client, library)
    } catch (error) {
      throw new StoreAway(`The store ${bucket} does not answer as it should.`, { cause: error })
    }
  }

  async function put(name: string, parts: Parts, expected: Expected): Promise<Written> {
    const written: Written = { bytes: 0, sha256: '' }
    const address = at(name)
    const body = Readable.from(heldBack(asExpected(parts, expected, written)))
    // Nobody else would tell the store that the rest does not come.
    const broken = new AbortController()
    let reason: Error | null = null
    body.on('error', (error) => {
      reason = error
      broken.abort()
    })
    try {
      await ask(async (client, { PutObjectCommand }) => {
        const command = new PutObjectCommand({ ...address, Body: body, ContentLength: expected.bytes })
        if (expected.sha256 !== undefined) saysItsHash(command, expected.sha256)
        await client.send(command, { abortSignal: broken.signal })
      })
    } catch (error) {
      throw reason ?? error
    } finally {
      body.destroy()
    }
    return written
  }

  return {
    place: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    put,

    async take(name, path, expected) {
      await put(name, createReadStream(/* turbopackIgnore: true */ path), expected)
      await rm(path, { force: true })
    },

    async open(name, part) {
      const address = at(name)
      return ask(async (client, { GetObjectCommand }) => {
        const Range = part && `bytes=${part.first}-${part.last}`
        try {
          const { Body, ContentLength, ContentRange } = await client.send(
            new GetObjectCommand({ ...address, Range }),
            QUESTION,
          )
          if (!(Body instanceof Readable)) throw new Error('The store answered without a body.')
          const whole = /\/(\d+)$/.exec(ContentRange ?? '')?.[1]
          return { stream: Body, bytes: whole === undefined ? (ContentLength ?? 0) : Number(whole) }
        } catch (error) {
          if (isMissing(error)) return null
          throw error
        }
      })
    },

    stat: (name) =>
      ask(async (client, { HeadObjectCommand }) => {
        try {
          const { ContentLength = 0, LastModified = new Date(0) } = await client.send(
            new HeadObjectCommand(at(name)),
            QUESTION,
          )
          return { bytes: ContentLength, changedAt: LastModified }
        } catch (error) {
          if (isMissing(error)) return null
          throw error
        }
      }),

    async *list(prefixAsked, after) {
      const asked = {
        Bucket: bucket,
        Prefix: before + checkedPrefix(prefixAsked),
        ...(after === undefined ? {} : { StartAfter: before + after }),
      }
      let token: string | undefined
      do {
        const page = await ask((client, { ListObjectsV2Command }) =>
          client.send(new ListObjectsV2Command({ ...asked, ContinuationToken: token }), QUESTION),
        )
        for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
          yield { name: Key.slice(before.length), bytes: Size, changedAt: LastModified } satisfies StoredObject
        }
        token = page.NextContinuationToken
      } while (token !== undefined)
    },

    move: (from, to) =>
      ask(async (client, { CopyObjectCommand, DeleteObjectCommand }) => {
        const source = `${bucket}/${at(from).Key}`
        try {
          await client.send(
            new CopyObjectCommand({ ...at(to), CopySource: source.split('/').map(encodeURIComponent).join('/') }),
          )
        } catch (error) {
          if (isMissing(error)) return false
          throw error
        }
        await client.send(new DeleteObjectCommand(at(from)))
        return true
      }),

    remove: (name) =>
      ask(async (client, { DeleteObjectCommand }) => {
        await client.send(new DeleteObjectCommand(at(name)), QUESTION)
      }),

    pathFor: () => null,
  }
}

async function connect(settings: S3Settings): Promise<{ client: S3Client; library: Library }> {
  const library = await import('@aws-sdk/client-s3')
  const { endpoint, region, credentials } = settings
  const client = new library.S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
    maxAttempts: 2,
    logger: SILENT,
    // Not every store answers to a question beforehand, and each that does not would be waited for.
    expectContinueHeader: false,
    // Sums in the newer manner are not understood by every store; what is kept is checked by its hash.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      throwOnRequestTimeout: true,
      socketTimeout: IDLE_MS,
    },
  })
  return { client, library }
}

/** Has the request say what its body's hash is: the store then refuses anything else. */
function saysItsHash(command: InstanceType<Library['PutObjectCommand']>, sha256: string): void {
  command.middlewareStack.add(
    (next) => async (args) => {
      const { request } = args
      if (typeof request === 'object' && request !== null && 'headers' in request) {
        Object.assign(request.headers ?? {}, { 'x-amz-content-sha256': sha256 })
      }
      return next(args)
    },
    { step: 'build', name: 'saysItsHash' },
  )
}

/** Hands each part on when the next has come: the last one only where all were as expected, so that no store has a wrong whole. */
async function* heldBack(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last: Uint8Array | null = null
  for await (const part of parts) {
    if (last !== null) yield last
    last = part
  }
  if (last !== null) yield last
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)
}
