import { fromOldLetters, oldEncodingOf } from './old-letters.ts'
import { isSyllable } from './syllables.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Bytes that do not say how they are written, as text: UTF-8 where they are it, else what makes Vietnamese of them: one of
 * the old encodings, Windows' own (1258), or Latin letters as they stand.
 */
export function textFromBytes(bytes: Uint8Array): string {
  try {
    return readOld(UTF8.decode(bytes))
  } catch {
    // Not UTF-8.
  }
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const old = oldEncodingOf(latin)
  if (old !== null) return fromOldLetters(latin, old)
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return vietnameseIn(windows) > vietnameseIn(latin) ? windows : latin
}

function readOld(text: string): string {
  const old = oldEncodingOf(text)
  return old === null ? text.normalize('NFC') : fromOldLetters(text, old)
}

function vietnameseIn(text: string): number {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\p{ASCII}]/u.test(word) && isSyllable(word)).length
}
