import { type MediaView, PICTURE_BYTES } from '#newsroom/media.ts'
import type { Refusal } from '#newsroom/refusals.ts'

export type UploadResult =
  | { kind: 'stored'; media: MediaView }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unreachable' }
  | { kind: 'stopped' }

/** Kinds of pictures that the newsroom takes; the server looks at the bytes, this only spares people a wait. */
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Sends one picture, telling how far it has come from 0 to 1. `stop` takes it back. */
export function uploadPicture(
  file: File,
  progress: (done: number) => void,
): { result: Promise<UploadResult>; stop: () => void } {
  const request = new XMLHttpRequest()
  const result = new Promise<UploadResult>((resolve) => {
    if (file.size > PICTURE_BYTES) {
      resolve({ kind: 'refused', refusal: { code: 'too_large', limitBytes: PICTURE_BYTES } })
      return
    }
    // fetch does not tell how far an upload has come.
    request.open('POST', '/api/media')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed().normalize('NFC')))
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    }
    request.onload = () => resolve(readUpload(request.status, request.response))
    request.onerror = () => resolve({ kind: 'unreachable' })
    request.ontimeout = () => resolve({ kind: 'unreachable' })
    request.onabort = () => resolve({ kind: 'stopped' })
    request.send(file)
  })
  return { result, stop: () => request.abort() }
}

type UploadAnswer = { ok: true; media: MediaView } | { ok: false; refusal: Refusal } | null

function readUpload(status: number, answer: UploadAnswer): UploadResult {
  if (answer?.ok === true) return { kind: 'stored', media: answer.media }
  if (answer?.ok === false && status < 500) return { kind: 'refused', refusal: answer.refusal }
  if (status === 401) return { kind: 'refused', refusal: { code: 'signed_out' } }
  if (status === 403) return { kind: 'refused', refusal: { code: 'not_allowed' } }
  if (status === 413) return { kind: 'refused', refusal: { code: 'too_large', limitBytes: PICTURE_BYTES } }
  return { kind: 'unreachable' }
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
