'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Baseline, Check } from 'lucide-react'
import { DropdownMenu, Toolbar } from 'radix-ui'
import { useRef, useState } from 'react'
import { useKeyNames } from '#components/keyboard/key-names.ts'
import { useMessages } from '#components/messages.tsx'
import { LIST_NUMBERS } from '#newsroom/document/types.ts'
import { whenSettled } from '../saving/settled.ts'
import { type ListHeld, listAt, setListAttribute, startAfterListAbove } from './numbered-list.ts'
import { NumbersDialog } from './numbers-dialog.tsx'

const MARKS = ['raised', 'lowered', 'struck', 'underlined'] as const
const NUMBERS = { 1: '1, 2, 3', a: 'a, b, c', A: 'A, B, C', i: 'i, ii, iii', I: 'I, II, III' } as const

/** Letters set otherwise than bold and italic, and how the list counts that the cursor is in. */
export function LetterMenu({ editor }: { editor: Editor | null }) {
  const { letters } = useMessages().editor
  const keysAs = useKeyNames()
  const held = useEditorState({ editor, selector: ({ editor }) => (editor === null ? null : heldBy(editor)) })
  const [asking, setAsking] = useState(false)
  // Whoever is sent on to the dialog is not called back to the text when the menu closes.
  const stays = useRef(true)
  const run = (act: (editor: Editor) => void) => () => {
    if (editor !== null) whenSettled(editor, () => act(editor))
  }
  const mark = (name: (typeof MARKS)[number] | 'rightToLeft', keys?: string) => (
    <Checked
      key={name}
      label={letters[name]}
      keys={keys}
      checked={held?.marks.includes(name) ?? false}
      onChoose={run((target) => target.chain().focus().toggleMark(name).run())}
    />
  )
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <Toolbar.Button asChild>
          <DropdownMenu.Trigger
            className="desk-tool"
            title={letters.label}
            aria-label={letters.label}
            data-held={(held?.marks.length ?? 0) > 0 || undefined}
          >
            <Baseline size={18} aria-hidden />
          </DropdownMenu.Trigger>
        </Toolbar.Button>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="desk-menu"
            sideOffset={4}
            align="start"
            collisionPadding={8}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (stays.current) editor?.commands.focus()
              stays.current = true
            }}
          >
            {MARKS.map((name) => mark(name, keysAs(name)[0]))}
            {mark('rightToLeft')}
            {held?.list && (
              <Numbers
                list={held.list}
                run={run}
                onAsk={() => {
                  stays.current = false
                  setAsking(true)
                }}
              />
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {editor && <NumbersDialog editor={editor} open={asking} onOpenChange={setAsking} />}
    </>
  )
}

function Numbers(props: { list: ListHeld; run: (act: (editor: Editor) => void) => () => void; onAsk: () => void }) {
  const { list, run } = props
  const { letters } = useMessages().editor
  return (
    <DropdownMenu.Group className="border-t border-[var(--rule)]">
      <DropdownMenu.Label className="px-2.5 pt-2 text-[var(--muted)] text-sm">{letters.numbers}</DropdownMenu.Label>
      {LIST_NUMBERS.map((type) => (
        <Checked
          key={type}
          label={NUMBERS[type]}
          checked={list.type === type}
          onChoose={run((editor) => setListAttribute(editor, 'type', type === '1' ? undefined : type))}
        />
      ))}
      <Checked
        label={letters.reversed}
        checked={list.reversed}
        onChoose={run((editor) => setListAttribute(editor, 'reversed', list.reversed ? undefined : true))}
      />
      <DropdownMenu.Item className="desk-menu-item" onSelect={run((editor) => setListAttribute(editor, 'start', 1))}>
        {letters.fromOne}
      </DropdownMenu.Item>
      <DropdownMenu.Item className="desk-menu-item" disabled={list.after === null} onSelect={run(startAfterListAbove)}>
        {letters.goOn(list.after)}
      </DropdownMenu.Item>
      <DropdownMenu.Item className="desk-menu-item" onSelect={props.onAsk}>
        {letters.from}
      </DropdownMenu.Item>
    </DropdownMenu.Group>
  )
}

function Checked(props: { label: string; keys?: string | undefined; checked: boolean; onChoose: () => void }) {
  return (
    <DropdownMenu.CheckboxItem
      className="desk-menu-item flex items-center gap-3"
      checked={props.checked}
      onSelect={props.onChoose}
    >
      <span className="inline-grid w-4 place-items-center">
        <DropdownMenu.ItemIndicator>
          <Check size={15} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className="grow">{props.label}</span>
      {props.keys && <kbd className="font-sans text-[var(--muted)] text-xs pointer-coarse:hidden">{props.keys}</kbd>}
    </DropdownMenu.CheckboxItem>
  )
}

function heldBy(editor: Editor) {
  return {
    marks: [...MARKS, 'rightToLeft' as const].filter((name) => editor.isActive(name)),
    list: listAt(editor),
  }
}
