import type { Messages } from '#messages/index.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'

/** What a file waits for. */
export type Why = 'network' | 'files' | 'server'

export type SendResult<T> =
  | { kind: 'stored'; stored: T }
  | { kind: 'refused'; refusal: Refusal }
  /** Nothing is wrong with it, and it may go later: there is no way to the server, or the server has no room for it now. */
  | { kind: 'later'; why: Why }
  | { kind: 'stopped' }

/** How files of a sort are sent. `K`: what else is known of a file beside itself. */
export type Sender<T, K> = {
  /** Why a file need not be sent at all, in words; the server looks at the bytes, this only spares people a wait. */
  problem: (file: File, kind: K, messages: Messages) => string | null
  /** Sends a file under a name of its own, telling how far it has come from 0 to 1. `stop` takes it back. */
  send: (file: File, kind: K, how: { name: string; progress: (done: number) => void }) => Sending<T>
}
export type Sending<T> = { result: Promise<SendResult<T>>; stop: () => void }

/** Sends one file as the body of a request, its name beside it. */
export function sendFile<T, A extends object>(
  file: File,
  how: { path: string; limitBytes: number; name: string; progress: (done: number) => void },
  stored: (answer: A) => T,
): Sending<T> {
  const { path, limitBytes, name, progress } = how
  const request = new XMLHttpRequest()
  const result = new Promise<SendResult<T>>((resolve) => {
    if (file.size > limitBytes) {
      resolve({ kind: 'refused', refusal: { code: 'too_large', limitBytes } })
      return
    }
    // fetch does not tell how far an upload has come.
    request.open('POST', path)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed().normalize('NFC')))
    // Sent again under its name, it is taken once.
    request.setRequestHeader('x-act-name', name)
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    }
    request.onload = () => {
      const answer: ({ ok: true } & A) | { ok: false; refusal: Refusal } | null = request.response
      resolve(
        answer?.ok === true ? { kind: 'stored', stored: stored(answer) } : failed(request.status, answer, limitBytes),
      )
    }
    request.onerror = () => resolve({ kind: 'later', why: 'network' })
    request.ontimeout = () => resolve({ kind: 'later', why: 'network' })
    request.onabort = () => resolve({ kind: 'stopped' })
    request.send(file)
  })
  return { result, stop: () => request.abort() }
}

function failed(status: number, answer: { ok: false; refusal: Refusal } | null, limitBytes: number): SendResult<never> {
  if (answer !== null && status <= 500 && status !== 429) return { kind: 'refused', refusal: answer.refusal }
  if (status === 401) return { kind: 'refused', refusal: { code: 'signed_out' } }
  if (status === 403) return { kind: 'refused', refusal: { code: 'not_allowed' } }
  if (status === 413) return { kind: 'refused', refusal: { code: 'too_large', limitBytes } }
  if (answer?.refusal.code === 'files_away') return { kind: 'later', why: 'files' }
  return { kind: 'later', why: status === 0 ? 'network' : 'server' }
}
