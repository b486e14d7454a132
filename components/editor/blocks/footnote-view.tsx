'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { Popover } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { useMessages } from '../../messages.tsx'
import { GrowingText } from '../fields/controls.tsx'
import { whenSettled } from '../saving/settled.ts'
import { setAttribute } from './attribute-input.tsx'

/** A note to a place in a sentence: its number in the text (counted by the style sheet), its words in a small field. */
export function FootnoteView(props: ReactNodeViewProps) {
  const { node, editor, getPos, selected } = props
  const { blocks } = useMessages()
  const text = String(node.attrs.text)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (!open) setTyped(text)
  }, [open, text])
  // One that has just been put in is held and empty: it asks for its words.
  const isNew = selected && text === '' && editor.isEditable
  const asked = useRef(false)
  useEffect(() => {
    if (!isNew || asked.current) return
    asked.current = true
    setOpen(true)
  }, [isNew])

  const write = (value: string) => {
    setTyped(value)
    setAttribute(props, 'text', value)
  }
  const goOn = () => {
    const position = getPos()
    if (position === undefined) return
    whenSettled(editor, () => {
      // An empty note is none.
      if (typed.trim() === '')
        editor
          .chain()
          .deleteRange({ from: position, to: position + 1 })
          .focus(position)
          .run()
      else editor.commands.focus(position + 1)
    })
  }
  return (
    <NodeViewWrapper as="sup" className={`desk-note ${selected ? 'desk-note-held' : ''}`}>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger
          className="desk-note-mark"
          aria-label={text === '' ? blocks.names.footnote : `${blocks.names.footnote}: ${text}`}
          title={text}
        />
        <Popover.Portal>
          <Popover.Content
            className="desk-note-sheet"
            sideOffset={14}
            collisionPadding={8}
            aria-label={blocks.names.footnote}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (editor.isEditable) goOn()
            }}
          >
            {editor.isEditable ? (
              <>
                <GrowingText
                  className="desk-input"
                  aria-label={blocks.noteText}
                  placeholder={blocks.placeholders.footnote}
                  maxLength={LIMITS.footnote}
                  value={typed}
                  onValue={write}
                  oneLine
                />
                <div className="flex justify-end gap-2">
                  <button
                    type="button"
                    className="desk-button desk-button-small"
                    onClick={() => {
                      write('')
                      setOpen(false)
                    }}
                  >
                    {blocks.remove(blocks.names.footnote)}
                  </button>
                  <Popover.Close className="desk-button desk-button-small desk-button-main">
                    {blocks.done}
                  </Popover.Close>
                </div>
              </>
            ) : (
              <p>{text}</p>
            )}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </NodeViewWrapper>
  )
}
