import 'server-only'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import { FILE_BYTES, FILE_TYPES, type FileKind } from '#newsroom/media/files.ts'
import type { KeptFile } from '#operations/media/add-file.ts'
import { type Came, receive } from '../files/receive.ts'
import { fileStore, newFileKey } from '../files/store.ts'
import { kindOfPicture } from '../picture-process/kind-of-picture.ts'
import { typeByBytes } from './type-by-bytes.ts'

/**
 * Takes a recording or a document as it arrives, and keeps it where its bytes are of a type that is taken: what a file is
 * called, and what the browser says it is, decide nothing by themselves.
 */
export async function keepUpload(
  request: Request,
  kind: FileKind,
  sentName: string,
): Promise<Outcome<{ kept: KeptFile }>> {
  const limitBytes = FILE_BYTES[kind]
  // A file that says that it is larger is not read at all.
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return refuse({ code: 'too_large', limitBytes })
  // Most of what is sent to the wrong place are pictures.
  const isWanted = (head: Buffer) => kindOfPicture(head) === null
  return receive(request.body ?? [], { limitBytes, isWanted }, (came) => keep(came, kind, safeFileName(sentName)))
}

async function keep(came: Came, kind: FileKind, name: string): Promise<Outcome<{ kept: KeptFile }>> {
  const otherType = refuse({ code: 'file', problem: kind === 'audio' ? 'audio_type' : 'document_type' })
  switch (came.kind) {
    case 'too_large':
      return refuse({ code: 'too_large', limitBytes: FILE_BYTES[kind] })
    case 'empty':
      return refuse({ code: 'file', problem: 'empty' })
    case 'type':
      return otherType
  }
  const { path, bytes, sha256 } = came.file
  const mimeType = await typeByBytes(path, name)
  if (mimeType === 'broken') return refuse({ code: 'file', problem: 'broken' })
  if (mimeType === null || FILE_TYPES[mimeType]?.kind !== kind) return otherType
  const fileKey = newFileKey()
  await fileStore().take(fileKey, 'original', path, { bytes, sha256 })
  return { ok: true, kept: { fileKey, kind, name, mimeType, bytes, sha256 } }
}
