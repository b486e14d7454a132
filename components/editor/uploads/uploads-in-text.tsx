'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { UploadItem } from '../../media/upload-item.tsx'
import { UploadList } from '../../media/upload-list.tsx'
import type { Uploads } from '../../media/use-uploads.ts'
import { placedUploads } from '../body/picture-places.ts'
import { pastedUploads } from '../paste/pasted-places.ts'
import { dropPlaceElement, placeElement } from './place-element.ts'

/** Files on their way, each where it was dropped or pasted; below the text those whose place is gone. */
export function UploadsInText({ editor, uploads, again, dismiss }: { editor: Editor | null } & Uploads) {
  const placed = useEditorState({
    editor,
    selector: ({ editor }) =>
      editor === null ? '' : [...placedUploads(editor.state), ...pastedUploads(editor.state)].join(' '),
  })
  const inText = new Set((placed ?? '').split(' '))
  return (
    <>
      {uploads
        .filter(({ id }) => inText.has(id))
        .map((upload) =>
          createPortal(<InText upload={upload} again={again} dismiss={dismiss} />, placeElement(upload.id), upload.id),
        )}
      <UploadList uploads={uploads.filter(({ id }) => !inText.has(id))} again={again} dismiss={dismiss} />
    </>
  )
}

function InText(props: { upload: Uploads['uploads'][number] } & Pick<Uploads, 'again' | 'dismiss'>) {
  const { id } = props.upload
  useEffect(() => () => dropPlaceElement(id), [id])
  return (
    <div role={props.upload.problem === null ? 'status' : 'alert'}>
      <UploadItem {...props} />
    </div>
  )
}
