'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { linkAddressFrom } from '#newsroom/document/link-address.ts'
import { useMessages } from '../messages.tsx'
import { LabelledInput } from './controls.tsx'
import { Dialog } from './dialog.tsx'
import { whenSettled } from './settled.ts'

/** Asks where the chosen words lead. Without chosen words the address itself becomes the text. */
export function LinkDialog({
  editor,
  open,
  onOpenChange,
}: {
  editor: Editor
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { link } = useMessages().editor
  return (
    <Dialog title={link.title} open={open} onOpenChange={onOpenChange} onClosed={() => editor.commands.focus()}>
      <LinkForm editor={editor} done={() => onOpenChange(false)} />
    </Dialog>
  )
}

function LinkForm({ editor, done }: { editor: Editor; done: () => void }) {
  const { editor: words, general } = useMessages()
  const present: unknown = editor.getAttributes('link').href
  const [typed, setTyped] = useState(typeof present === 'string' ? present : '')
  const [refused, setRefused] = useState(false)

  const set = () => {
    const href = linkAddressFrom(typed)
    if (href === null) {
      setRefused(true)
      return
    }
    whenSettled(editor, () => {
      const chain = editor.chain().extendMarkRange('link')
      if (editor.state.selection.empty && !editor.isActive('link')) {
        chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
      } else chain.setLink({ href }).run()
    })
    done()
  }
  const remove = () => {
    whenSettled(editor, () => editor.chain().extendMarkRange('link').unsetLink().run())
    done()
  }
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
    >
      <LabelledInput
        label={words.link.address}
        value={typed}
        onValue={(value) => {
          setTyped(value)
          setRefused(false)
        }}
        autoFocus
        autoComplete="off"
        inputMode="url"
        aria-invalid={refused}
        aria-describedby="link-hint"
      />
      <p
        id="link-hint"
        role={refused ? 'alert' : undefined}
        className={`text-sm ${refused ? 'text-[var(--accent)]' : 'text-[var(--muted)]'}`}
      >
        {refused ? words.link.invalid : words.link.hint}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        {typeof present === 'string' && (
          <button type="button" className="desk-button mr-auto" onClick={remove}>
            {words.link.remove}
          </button>
        )}
        <button type="button" className="desk-button" onClick={done}>
          {general.cancel}
        </button>
        <button type="submit" className="desk-button desk-button-main">
          {words.link.set}
        </button>
      </div>
    </form>
  )
}
