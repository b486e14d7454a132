'use client'

import type { Editor } from '@tiptap/core'
import { CirclePlay } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { embedFrom, providerName, VIDEO_PROVIDERS, watchAddress } from '#newsroom/document/embed-address.ts'
import { useMessages } from '../../messages.tsx'
import { LabelledInput } from '../fields/controls.tsx'
import { whenSettled } from '../saving/settled.ts'
import { insertVideo } from './insert-new.ts'

/** Asks for the address of a video and says what was understood of it. */
export function VideoDialog(props: { editor: Editor; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { editor, open, onOpenChange } = props
  const { blocks } = useMessages()
  return (
    <Dialog
      look="desk"
      title={blocks.names.embed}
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => editor.commands.focus()}
    >
      <VideoForm editor={editor} done={() => onOpenChange(false)} />
    </Dialog>
  )
}

function VideoForm({ editor, done }: { editor: Editor; done: () => void }) {
  const { blocks, general } = useMessages()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const video = embedFrom(typed)
  const refused = asked && video === null
  const providers = VIDEO_PROVIDERS.map(providerName).join(', ')
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (video === null) return
        whenSettled(editor, () => insertVideo(editor, video))
        done()
      }}
    >
      <LabelledInput
        label={blocks.video.address}
        value={typed}
        onValue={(value) => {
          setTyped(value)
          setAsked(false)
        }}
        autoComplete="off"
        inputMode="url"
        aria-invalid={refused}
        aria-describedby="video-hint"
      />
      <p
        id="video-hint"
        role={refused ? 'alert' : 'status'}
        className={`text-sm ${refused ? 'text-[var(--accent)]' : 'text-[var(--muted)]'}`}
      >
        {refused ? blocks.video.refused(providers) : video ? blocks.video.understood : blocks.video.hint(providers)}
      </p>
      {video && (
        <p className="desk-embed-understood">
          <CirclePlay size={28} strokeWidth={1.25} aria-hidden />
          <span>
            <strong>{providerName(video.provider)}</strong>
            <a href={watchAddress(video)} target="_blank" rel="noopener noreferrer">
              {watchAddress(video)}
            </a>
          </span>
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="desk-button" onClick={done}>
          {general.cancel}
        </button>
        <button type="submit" className="desk-button desk-button-main">
          {blocks.video.insert}
        </button>
      </div>
    </form>
  )
}
