import 'server-only'
import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import { extensionOf, FILE_BYTES, FILE_TYPES, type FileKind } from '#newsroom/media/files.ts'
import type { KeptFile } from '#operations/media/add-file.ts'
import { dropFiles, keepStream, keptPath, newFileKey } from './files.ts'

/** What the bytes are called by the library that looks at them, where it differs from what we serve them as. */
const SERVED_AS: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
}

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
  const tooLarge = refuse({ code: 'too_large', limitBytes })
  // A file that says that it is larger is not read at all.
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return tooLarge
  const fileKey = newFileKey()
  let whole = false
  try {
    const written = await keepStream(fileKey, 'original', request.body ?? [], limitBytes)
    if (!written) return tooLarge
    if (written.bytes === 0) return refuse({ code: 'file', problem: 'empty' })
    const name = safeFileName(sentName)
    const mimeType = await typeOf(keptPath(fileKey, 'original'), name)
    if (mimeType === 'broken') return refuse({ code: 'file', problem: 'broken' })
    if (mimeType === null || FILE_TYPES[mimeType]?.kind !== kind) {
      return refuse({ code: 'file', problem: kind === 'audio' ? 'audio_type' : 'document_type' })
    }
    whole = true
    return { ok: true, kept: { fileKey, kind, name, mimeType, ...written } }
  } finally {
    if (!whole) await dropFiles(fileKey)
  }
}

/** The type that a file's bytes are marked with, `broken` where they end or break off in the middle of it. */
async function markedType(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime
  } catch (error) {
    // What the disk says names what was asked of it; all else the bytes are to blame for.
    if (error instanceof Error && 'syscall' in error) throw error
    return 'broken'
  }
}

/** The type of a kept file by its bytes; of plain text, which has no mark of its own, by its name as well. */
async function typeOf(path: string, name: string): Promise<string | null> {
  const extension = extensionOf(name)
  const found = await markedType(path)
  if (found === 'broken') return 'broken'
  if (found !== undefined) {
    // Recorders of telephones put sound into the container of films.
    if (found === 'video/mp4' && extension === 'm4a') return 'audio/mp4'
    return SERVED_AS[found] ?? found
  }
  const text = { txt: 'text/plain', csv: 'text/csv' }[extension]
  return text !== undefined && (await isPlainText(path)) ? text : null
}

/** True for UTF-8 without characters that no text has. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const part of createReadStream(/* turbopackIgnore: true */ path)) {
      if (/[^\P{Cc}\t\n\r\f]/u.test(decoder.decode(part, { stream: true }))) return false
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
