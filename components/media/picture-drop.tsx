'use client'

import { ImageUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { MediaView } from '#newsroom/media/media.ts'
import { useMessages } from '../messages.tsx'
import { PICTURE_TYPES } from './picture-requests.ts'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

/** A place to drop pictures on, or to choose them from this machine; hands them on when all have arrived. */
export function PictureDrop({ several, onPick }: { several: boolean; onPick: (pictures: MediaView[]) => void }) {
  const { pictures } = useMessages().editor
  const input = useId()
  const [over, setOver] = useState(false)
  // The order in which they were chosen, not the one in which they happen to arrive.
  const wanted = useRef<{ id: string; media: MediaView | null }[]>([])

  const handOn = () => {
    const arrived = wanted.current.flatMap(({ media }) => (media === null ? [] : [media]))
    if (arrived.length === 0 || arrived.length < wanted.current.length) return
    wanted.current = []
    onPick(arrived)
  }
  const { uploads, start, again, dismiss } = useUploads(
    (id, media) => {
      wanted.current = wanted.current.map((one) => (one.id === id ? { id, media } : one))
      handOn()
    },
    (id) => {
      wanted.current = wanted.current.filter((one) => one.id !== id)
      handOn()
    },
  )
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])].slice(0, several ? undefined : 1)
    for (const id of start(chosen)) wanted.current.push({ id, media: null })
  }

  return (
    <div
      className="grid gap-4"
      onPaste={(event) => {
        if (event.clipboardData.files.length > 0) take(event.clipboardData.files)
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button within */}
      <div
        className={`grid place-items-center gap-3 border border-dashed px-4 py-12 text-center ${over ? 'border-[var(--accent)]' : 'border-[var(--rule)]'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <ImageUp size={28} aria-hidden className="text-[var(--muted)]" />
        <p className="text-sm text-[var(--muted)]">{pictures.dropHere}</p>
        <label htmlFor={input} className="desk-button desk-button-main focus-within:outline-2">
          {pictures.choose}
          <input
            id={input}
            type="file"
            className="sr-only"
            accept={PICTURE_TYPES.join(',')}
            multiple={several}
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
        </label>
      </div>
      <UploadList uploads={uploads} again={again} dismiss={dismiss} />
    </div>
  )
}
