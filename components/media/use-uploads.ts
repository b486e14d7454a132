import { useCallback, useEffect, useRef, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { useMessages } from '../messages.tsx'
import { pictureSender } from './picture-requests.ts'
import type { Sender, Why } from './send-file.ts'
import { type Persistent, sendUntilTaken } from './send-until-taken.ts'

/** A file on its way or waiting to be sent again, or one that did not get there and why. */
export type Upload = { id: string; file: File; done: number; waits: Why | null; problem: string | null }

let made = 0
/** A name for an upload on this page; browsers offer random ones only on secure addresses. */
function nextId(): string {
  made += 1
  return `upload-${made}`
}

/** Sends pictures, several at once, and tells of each that has arrived. */
export function useUploads(arrived: (id: string, media: MediaView) => void, gone: (id: string) => void = () => {}) {
  return useSending(pictureSender, arrived, gone)
}

/** Sends files, several at once, and tells of each that has arrived. */
export function useSending<T, K = undefined>(
  sender: Sender<T, K>,
  arrived: (id: string, stored: T, kind: K) => void,
  gone: (id: string) => void,
) {
  const messages = useMessages()
  const [uploads, setUploads] = useState<Upload[]>([])
  const latest = useRef({ sender, arrived, gone, messages })
  useEffect(() => {
    latest.current = { sender, arrived, gone, messages }
  })
  // What each file was sent as, for another try.
  const kinds = useRef(new Map<string, K>())
  const running = useRef(new Map<string, Persistent>())
  // Under which the server knows each again, whatever became of the answers.
  const names = useRef(new Map<string, string>())

  const note = useCallback((id: string, patch: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  }, [])
  const drop = useCallback((id: string) => setUploads((all) => all.filter((one) => one.id !== id)), [])

  const run = useCallback(
    async (id: string, file: File) => {
      // It was put there together with the file.
      const kind = kinds.current.get(id) as K
      const { sender, messages: words } = latest.current
      const problem = sender.problem(file, kind, words)
      if (problem !== null) {
        note(id, { problem })
        return
      }
      const sending = sendUntilTaken(
        (progress) => latest.current.sender.send(file, kind, { name: names.current.get(id) ?? id, progress }),
        { progress: (done) => note(id, { done, waits: null }), waits: (waits) => note(id, { done: 0, waits }) },
      )
      running.current.set(id, sending)
      const answer = await sending.result
      running.current.delete(id)
      if (answer.kind === 'stored') {
        drop(id)
        latest.current.arrived(id, answer.stored, kind)
      } else if (answer.kind === 'refused') {
        note(id, { problem: refusalText(latest.current.messages, answer.refusal) })
      }
    },
    [drop, note],
  )

  const start = useCallback(
    (files: readonly File[], kind: K): string[] => {
      const added = files.map((file) => ({ id: nextId(), file, done: 0, waits: null, problem: null }))
      setUploads((all) => [...all, ...added])
      for (const { id, file } of added) {
        kinds.current.set(id, kind)
        names.current.set(id, newId())
        void run(id, file)
      }
      return added.map(({ id }) => id)
    },
    [run],
  )

  const again = useCallback(
    (id: string, file: File) => {
      const waiting = running.current.get(id)
      if (waiting) return waiting.now()
      note(id, { done: 0, problem: null })
      void run(id, file)
    },
    [note, run],
  )

  const dismiss = useCallback(
    (id: string) => {
      running.current.get(id)?.stop()
      running.current.delete(id)
      drop(id)
      latest.current.gone(id)
    },
    [drop],
  )

  return { uploads, start, again, dismiss }
}

export type Uploads = Pick<ReturnType<typeof useUploads>, 'uploads' | 'again' | 'dismiss'>
