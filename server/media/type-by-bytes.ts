import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { extensionOf } from '#newsroom/media/files.ts'

/** What the bytes are called by the library that looks at them, where it differs from what we serve them as. */
const SERVED_AS: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
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

/**
 * The type of a file that came in, by its bytes; of plain text, which has no mark of its own, by its name as well. What a
 * browser says that it is decides nothing.
 * @param path where it lies
 * @param name what it is called
 */
export async function typeByBytes(path: string, name: string): Promise<string | null> {
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
