'use client'

import { useState } from 'react'
import type { MediaView } from '#newsroom/media/media.ts'
import { useMessages } from '../messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PictureDrop } from './picture-drop.tsx'
import { PictureLibrary } from './picture-library.tsx'

/** Chooses pictures: sent from this machine, or (where the viewer may use it) from the library. */
export function PicturePicker(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whether several can be chosen at once. */
  several: boolean
  mayUseLibrary: boolean
  onPick: (pictures: MediaView[]) => void
}) {
  const { pictures } = useMessages().editor
  const [fromLibrary, setFromLibrary] = useState(false)
  const pick = (picked: MediaView[]) => {
    props.onPick(picked)
    props.onOpenChange(false)
  }
  return (
    <Dialog look="desk" title={pictures.title} open={props.open} onOpenChange={props.onOpenChange} size="wide">
      {props.mayUseLibrary && (
        <div role="tablist" aria-label={pictures.title} className="flex gap-1 border-b border-[var(--rule)] px-4">
          {[false, true].map((library) => (
            <button
              key={String(library)}
              type="button"
              role="tab"
              aria-selected={fromLibrary === library}
              className="desk-tab"
              onClick={() => setFromLibrary(library)}
            >
              {library ? pictures.fromLibrary : pictures.fromMachine}
            </button>
          ))}
        </div>
      )}
      <div className="p-4">
        {fromLibrary && props.mayUseLibrary ? (
          <PictureLibrary several={props.several} onPick={pick} />
        ) : (
          <PictureDrop several={props.several} onPick={pick} />
        )}
      </div>
    </Dialog>
  )
}
