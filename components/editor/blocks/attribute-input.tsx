'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { useEffect, useId, useRef, useState } from 'react'

/** Writes an attribute of a block. Undo within its field is the field's own, as in the other fields of the desk. */
export function setAttribute(
  { editor, getPos }: Pick<ReactNodeViewProps, 'editor' | 'getPos'>,
  name: string,
  value: string | undefined,
): void {
  const position = getPos()
  if (position === undefined) return
  editor.view.dispatch(editor.state.tr.setNodeAttribute(position, name, value).setMeta('addToHistory', false))
}

/** Puts words into a block that holds nothing else, such as the caption of a picture, as one step. */
export function setWords({ editor, getPos }: Pick<ReactNodeViewProps, 'editor' | 'getPos'>, words: string): void {
  const position = getPos()
  const node = position === undefined ? null : editor.state.doc.nodeAt(position)
  if (position === undefined || !node) return
  const text = editor.schema.text(words)
  editor.view.dispatch(editor.state.tr.replaceWith(position + 1, position + 1 + node.content.size, text))
}

/** A small field of a block. It keeps what is typed itself and passes it on, so that no answer comes between two keys. */
export function AttributeInput(props: {
  label: string
  title?: string
  value: string
  maxLength: number
  placeholder: string
  commit: (value: string) => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(props.value)
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(props.value)
  }, [props.value])
  return (
    <div className="desk-figure-field">
      <label htmlFor={id} title={props.title}>
        {props.label}
      </label>
      <input
        ref={input}
        id={id}
        lang="vi"
        spellCheck
        value={typed}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={(event) => {
          setTyped(event.target.value)
          props.commit(event.target.value)
        }}
      />
    </div>
  )
}
