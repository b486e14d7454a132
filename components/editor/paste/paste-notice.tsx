import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { PICTURE_TYPES } from '../../media/picture-requests.ts'
import { useMessages } from '../../messages.tsx'
import { missingPlaces, type PastedPlace } from './pasted-places.ts'
import { LEFT_OUT } from './reading/left-out.ts'
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
  const count = (what: PastedPlace['what']) =>
    editor === null ? 0 : missingPlaces(editor.state).filter(([, place]) => place.what === what).length
  const missing = useEditorState({ editor, selector: () => count('picture') }) ?? 0
  const frames = useEditorState({ editor, selector: () => count('frame') }) ?? 0
  const { joined } = report
  const mayUnjoin =
    useEditorState({ editor, selector: ({ editor }) => joined !== null && editor?.state.doc === joined.doc }) ?? false
  const left = LEFT_OUT.flatMap((what) => (report.left[what] > 0 ? [pasting.left[what](report.left[what])] : []))
  const lines = [
    missing > 0 ? pasting.missing(missing) : null,
    frames > 0 ? pasting.frames(frames) : null,
    report.oldFonts.length > 0 ? pasting.oldFonts(report.oldFonts.join(', ')) : null,
    left.length > 0 ? pasting.leftOut(left.join(', ')) : null,
    mayUnjoin ? pasting.joined : null,
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
        {mayUnjoin && (
          <button type="button" className="desk-button desk-button-small" onClick={() => joined?.keepLines()}>
            {pasting.keepLines}
          </button>
        )}
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
