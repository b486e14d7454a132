'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { GripVertical, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { LIMITS } from '#newsroom/article.ts'
import { newsroomPicturePath } from '#newsroom/media.ts'
import { useMessages } from '../messages.tsx'
import { usePictureShelf } from './picture-shelf.tsx'

/** A picture in the text being written: the picture, its caption as text, credit and description as small fields. */
export function FigureView({ node, editor, getPos, deleteNode, selected }: ReactNodeViewProps) {
  const { pictures, placeholders } = useMessages().editor
  const mediaId = String(node.attrs.mediaId)
  const facts = usePictureShelf().picture(mediaId)
  const [broken, setBroken] = useState(false)
  const { isEditable } = editor

  return (
    <NodeViewWrapper className={`desk-figure ${selected ? 'desk-figure-held' : ''}`}>
      <div
        contentEditable={false}
        className="relative"
        style={{
          background: facts?.colour ?? 'var(--rule)',
          aspectRatio: facts ? `${facts.width} / ${facts.height}` : '3 / 2',
        }}
      >
        {broken ? (
          <p className="absolute inset-0 grid place-items-center text-sm">{pictures.missing}</p>
        ) : (
          // biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already
          <img
            src={newsroomPicturePath(mediaId, 'medium')}
            alt={String(node.attrs.alt)}
            width={facts?.width}
            height={facts?.height}
            draggable={false}
            className="block size-full object-contain"
            onError={() => setBroken(true)}
          />
        )}
        {isEditable && (
          <div className="desk-figure-tools">
            <span data-drag-handle draggable className="desk-icon cursor-grab" title={pictures.dragFigure}>
              <GripVertical size={18} aria-hidden />
            </span>
            <button
              type="button"
              className="desk-icon"
              title={pictures.removeFigure}
              aria-label={pictures.removeFigure}
              onClick={deleteNode}
            >
              <Trash2 size={18} aria-hidden />
            </button>
          </div>
        )}
      </div>
      <div
        className="desk-caption"
        data-placeholder={placeholders.caption}
        data-empty={node.content.size === 0 || undefined}
      >
        <NodeViewContent />
      </div>
      {isEditable ? (
        <div contentEditable={false} className="grid gap-x-4 sm:grid-cols-2">
          {(['credit', 'alt'] as const).map((name) => (
            <FigureInput
              key={name}
              name={name}
              value={String(node.attrs[name])}
              commit={(value) => {
                const position = getPos()
                if (position === undefined) return
                // Undo within these fields is the field's own, as in the other fields of the desk.
                editor.view.dispatch(
                  editor.state.tr.setNodeAttribute(position, name, value).setMeta('addToHistory', false),
                )
              }}
            />
          ))}
        </div>
      ) : (
        node.attrs.credit !== '' && (
          <p contentEditable={false} className="text-xs text-[var(--muted)]">
            {String(node.attrs.credit)}
          </p>
        )
      )}
    </NodeViewWrapper>
  )
}

/** Keeps what is typed itself and passes it on, so that the document's answer never comes between two key strokes. */
function FigureInput(props: { name: 'credit' | 'alt'; value: string; commit: (value: string) => void }) {
  const { fields, placeholders } = useMessages().editor
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(props.value)
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(props.value)
  }, [props.value])
  return (
    <div className="desk-figure-field">
      <label htmlFor={id} title={fields[props.name]}>
        {props.name === 'alt' ? fields.altShort : fields.credit}
      </label>
      <input
        ref={input}
        id={id}
        lang="vi"
        spellCheck
        value={typed}
        maxLength={LIMITS[props.name]}
        placeholder={placeholders[props.name]}
        onChange={(event) => {
          setTyped(event.target.value)
          props.commit(event.target.value)
        }}
      />
    </div>
  )
}
