'use client'

import { ContentChangesView } from '#components/changes/content-changes.tsx'
import { useMessages } from '#components/messages.tsx'
import type { ContentChanges } from '#newsroom/changes/content-changes.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { useFileShelf } from '../blocks/file-shelf.tsx'
import type { Naming } from './merge-choices.tsx'

/** What a text would add to the one on the desk and take from it, word by word, in a box that scrolls. */
export function ShownChanges({ changes, naming }: { changes: ContentChanges; naming: Naming }) {
  const messages = useMessages()
  const files = useFileShelf()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="desk-shown-changes" tabIndex={0}>
      <ContentChangesView
        changes={changes}
        sight={{
          words: messages.changes,
          fields: messages.editor.fields,
          pictureSrc: (mediaId) => newsroomPicturePath(mediaId, 'small'),
          nameOf: { ...naming, file: (id) => files.file(id)?.name ?? id },
        }}
      />
    </div>
  )
}
