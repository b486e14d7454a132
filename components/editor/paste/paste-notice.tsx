import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { PICTURE_TYPES } from '../../media/picture-requests.ts'
import { useMessages } from '../../messages.tsx'
import { missingPlaces } from './pasted-places.ts'
import type { PasteReport } from './rich-paste.ts'

/** Says what a paste could not bring, and takes the pictures that were missing. Gone when there is nothing left to say. */
export function PasteNotice(props: {
  editor: Editor | null
  report: PasteReport
  onChoose: (files: File[]) => void
  onClose: () => void
}) {
  const { pasting, general } = useMessages()
  const { editor, report, onClose } = props
  const input = useRef<HTMLInputElement>(null)
  const missing =
    useEditorState({
      editor,
      selector: ({ editor }) => (editor === null ? 0 : missingPlaces(editor.state).length),
    }) ?? 0
  const lines = [
    missing > 0 ? pasting.missing(missing) : null,
    report.oldFonts.length > 0 ? pasting.oldFonts(report.oldFonts.join(', ')) : null,
    report.deletions > 0 ? pasting.deletions(report.deletions) : null,
  ].filter((line) => line !== null)
  const empty = lines.length === 0
  useEffect(() => {
    if (empty) onClose()
  }, [empty, onClose])
  if (empty) return null
  return (
    <div className="desk-notice desk-paste-notice">
      <div role="status" className="grid gap-1">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="flex flex-none items-center gap-2">
        {missing > 0 && (
          <>
            <button type="button" className="desk-button desk-button-small" onClick={() => input.current?.click()}>
              {pasting.chooseAll}
            </button>
            <input
              ref={input}
              type="file"
              hidden
              multiple
              aria-label={pasting.chooseAll}
              accept={PICTURE_TYPES.join(',')}
              onChange={(event) => {
                props.onChoose([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </>
        )}
        <button type="button" className="desk-icon" aria-label={general.close} title={general.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </div>
    </div>
  )
}
