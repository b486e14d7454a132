import type { Messages } from '#messages/index.ts'
import { type MediaView, PICTURE_BYTES } from '#newsroom/media/media.ts'
import { type Sender, sendFile } from './send-file.ts'

/** Kinds of pictures that the newsroom takes; the server looks at the bytes, this only spares people a wait. */
export const PICTURE_TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/avif',
  'image/heic',
  'image/heif',
]

/** Kinds that some systems have no name for. */
const UNNAMED = /\.(?:hei[cf]|avif|tiff?|webp)$/i

/** Whether a file says that it is a picture that is taken. */
export function isPicture({ type, name }: File): boolean {
  return PICTURE_TYPES.includes(type) || (type === '' && UNNAMED.test(name))
}

/** Sends pictures, as they are dropped, pasted or chosen. */
export const pictureSender: Sender<MediaView, void> = {
  problem: (file, _kind, messages) => (isPicture(file) ? null : whatInstead(file, messages)),
  send: (file, _kind, how) =>
    sendFile(
      file,
      { path: '/api/media', limitBytes: PICTURE_BYTES, ...how },
      (answer: { media: MediaView }) => answer.media,
    ),
}

/** What a file is that is no picture which is taken, and what its writer can do with it. */
function whatInstead({ name, type }: File, { editor, blocks }: Messages): string {
  const { notAPicture, instead } = editor.pictures
  const { attachment, audio, embed } = blocks.names
  if (/\.(docx?|odt|rtf)$/i.test(name)) return instead.text(editor.tools.pasteArticle)
  if (type === 'application/pdf' || /\.pdf$/i.test(name)) return instead.file(blocks.insert, attachment)
  if (type.startsWith('audio/')) return instead.file(blocks.insert, audio)
  if (type.startsWith('video/')) return instead.video(blocks.insert, embed)
  return notAPicture
}

export type LibraryPage = { items: MediaView[]; next: string | null }

/** A page of the media library, newest first, or null where it can't be had now. */
export async function fetchLibrary(
  query: string,
  before: string | null,
  signal: AbortSignal,
): Promise<LibraryPage | null> {
  try {
    const search = new URLSearchParams({ q: query.normalize('NFC') })
    if (before !== null) search.set('before', before)
    const response = await fetch(`/api/media?${search}`, { signal, redirect: 'manual' })
    const answer: ({ ok: true } & LibraryPage) | { ok: false } = await response.json()
    return answer.ok ? { items: answer.items, next: answer.next } : null
  } catch {
    return null
  }
}
