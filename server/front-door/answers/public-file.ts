import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { extensionOf, FILE_TYPES, type FileFacts } from '#newsroom/media/files.ts'
import { PICTURE_SIZES, type PictureSize } from '#newsroom/media/media.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { readPublicFile } from '#operations/reading/read-public-file.ts'
import { isStoreAway } from '../../files/object-store.ts'
import { answerFile, type SentFile } from '../../http/file-answer.ts'
import { sentDocument, sentPicture } from '../../http/sent-files.ts'
import { Busy } from '../limits/turns.ts'
import { KnownPublic } from './known-public.ts'

const PICTURE = /^\/anh\/([^/]+)$/
const PICTURE_NAME = /^([0-9a-z]{20,64})-(\d{3,4})\.webp$/
const SIZES = Object.entries(PICTURE_SIZES) as [PictureSize, number][]
const DOCUMENT = /^\/tep\/([^/]+)\/([^/]+)$/
const DOCUMENT_KEY = /^[0-9a-z]{20,64}$/

const pictures = new KnownPublic(async (fileKey) => (await readPicture(fileKey)) || null)
const documents = new KnownPublic(readPublicFile)

/** What an address asks for: a picture in a size, a recording or a document; `nothing` where there can be none. */
export type PublicFile =
  | { kind: 'picture'; fileKey: string; size: PictureSize }
  | { kind: 'document'; fileKey: string; name: string }
  | { kind: 'nothing' }

/** The file that readers ask for at an address; null where the address is none of a file. @param path with its escapes resolved */
export function publicFileAt(path: string): PublicFile | null {
  const [, picture] = PICTURE.exec(path) ?? []
  if (picture !== undefined) {
    const [, fileKey, width] = PICTURE_NAME.exec(picture) ?? []
    const size = SIZES.find(([, each]) => String(each) === width)?.[0]
    return fileKey === undefined || size === undefined ? { kind: 'nothing' } : { kind: 'picture', fileKey, size }
  }
  const [, fileKey, name] = DOCUMENT.exec(path) ?? []
  if (fileKey === undefined || name === undefined) return null
  return DOCUMENT_KEY.test(fileKey) ? { kind: 'document', fileKey, name } : { kind: 'nothing' }
}

/**
 * A picture, a recording or a document for readers: there while a published article has it, and nowhere else. Whoever keeps a
 * copy asks whether it still holds, so that what is taken down is gone at once; that is answered here, without the
 * framework, for a page has many.
 */
export async function sendPublicFile(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: PublicFile,
): Promise<void> {
  const file = await fileOf(request, wanted)
  const { headers, method } = request
  const asked = {
    method,
    ifNoneMatch: headers['if-none-match'],
    ifRange: typeof headers['if-range'] === 'string' ? headers['if-range'] : undefined,
    range: headers.range,
  }
  const answer = file && (await answerFile(asked, file).catch(retryLater))
  if (!answer) return sendMissing(request, response)
  response.writeHead(answer.status, answer.headers)
  if (!answer.stream) return void response.end()
  try {
    await pipeline(answer.stream, response)
  } catch (error) {
    // Readers go away in the middle of a picture; that is no fault.
    if (!response.destroyed) throw error
  }
}

async function fileOf(request: IncomingMessage, wanted: PublicFile): Promise<SentFile | null> {
  switch (wanted.kind) {
    case 'nothing':
      return null
    case 'picture': {
      const { fileKey, size } = wanted
      return (await pictures.find(request, fileKey)) && sentPicture(fileKey, size, 'readers')
    }
    case 'document': {
      const facts = await documents.find(request, wanted.fileKey)
      if (!facts) return null
      return sentDocument(facts === true ? asItIsCalled(wanted) : facts, 'readers')
    }
  }
}

/** What can be told of a file by its address alone, which the product makes of its name and its type. */
function asItIsCalled({ fileKey, name }: { fileKey: string; name: string }): FileFacts {
  const [mimeType = 'application/octet-stream', type] =
    Object.entries(FILE_TYPES).find(([, { extensions }]) => extensions[0] === extensionOf(name)) ?? []
  return { fileKey, kind: type?.kind ?? 'document', name, mimeType, bytes: 0 }
}

function retryLater(error: unknown): never {
  throw isStoreAway(error) ? new Busy(503, 10) : error
}

function sendMissing(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : 'Not found\n')
}
