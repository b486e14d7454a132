import { type MediaView, PICTURE_BYTES } from '#newsroom/media.ts'
import { type Sender, sendFile } from './send-file.ts'

/** Kinds of pictures that the newsroom takes; the server looks at the bytes, this only spares people a wait. */
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Sends pictures, as they are dropped, pasted or chosen. */
export const pictureSender: Sender<MediaView, void> = {
  problem: (file, _kind, messages) => (PICTURE_TYPES.includes(file.type) ? null : messages.editor.pictures.notAPicture),
  send: (file, _kind, progress) =>
    sendFile(
      file,
      { path: '/api/media', limitBytes: PICTURE_BYTES, progress },
      (answer: { media: MediaView }) => answer.media,
    ),
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
