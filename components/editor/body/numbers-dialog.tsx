'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { LabelledInput } from '../fields/controls.tsx'
import { whenSettled } from '../saving/settled.ts'
import { LARGEST_IN_LIST, numbersAt, setItemValue, setListAttribute } from './numbered-list.ts'

/** Asks with which number the list around the cursor begins, and which one the item there has if not the next. */
export function NumbersDialog(props: { editor: Editor; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { editor, open, onOpenChange } = props
  const { letters } = useMessages().editor
  return (
    <Dialog
      look="desk"
      title={letters.numbers}
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => editor.commands.focus()}
    >
      <NumbersForm editor={editor} done={() => onOpenChange(false)} />
    </Dialog>
  )
}

function NumbersForm({ editor, done }: { editor: Editor; done: () => void }) {
  const { letters } = useMessages().editor
  const { general } = useMessages()
  const [held] = useState(() => numbersAt(editor))
  const [start, setStart] = useState(String(held.start))
  const [value, setValue] = useState(held.value === null ? '' : String(held.value))
  const refused = !isNumber(start) || !(value === '' || isNumber(value))
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (refused) return
        whenSettled(editor, () => {
          setListAttribute(editor, 'start', Number(start))
          setItemValue(editor, value === '' ? undefined : Number(value))
        })
        done()
      }}
    >
      <LabelledInput label={letters.start} value={start} onValue={setStart} inputMode="numeric" autoComplete="off" />
      <LabelledInput label={letters.value} value={value} onValue={setValue} inputMode="numeric" autoComplete="off" />
      <p role={refused ? 'alert' : 'status'} className={`text-sm ${refused ? '' : 'text-[var(--muted)]'}`}>
        {refused ? letters.numberRefused(LARGEST_IN_LIST) : letters.valueHint}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="desk-button" onClick={done}>
          {general.cancel}
        </button>
        <button type="submit" className="desk-button desk-button-main">
          {general.save}
        </button>
      </div>
    </form>
  )
}

function isNumber(typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim())
}
