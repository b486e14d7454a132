'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  AudioLines,
  Images,
  type LucideIcon,
  Paperclip,
  Plus,
  RectangleEllipsis,
  SquarePlay,
  Superscript,
  TextQuote,
} from 'lucide-react'
import { DropdownMenu, Toolbar } from 'radix-ui'
import { useRef } from 'react'
import type { FileKind } from '#newsroom/media/files.ts'
import { useMessages } from '../../messages.tsx'
import { whenSettled } from '../saving/settled.ts'
import { chooseFiles } from './choose-files.ts'
import { insertBox, insertFootnote, insertPullQuote, mayNote } from './insert-new.ts'

/** Puts into the text what is not typed: galleries, boxes, quotes, videos, files, notes. */
export function InsertMenu(props: {
  editor: Editor | null
  onGallery: () => void
  onVideo: () => void
  onFiles: (files: File[], kind: FileKind) => void
}) {
  const { editor } = props
  const { blocks } = useMessages()
  const noteAllowed = useEditorState({ editor, selector: ({ editor }) => editor !== null && mayNote(editor) }) === true
  // Whoever has been sent elsewhere by an item is not called back to the text when the menu closes.
  const stays = useRef(true)
  const inText = (act: (editor: Editor) => void) => () => {
    if (editor !== null) whenSettled(editor, () => act(editor))
    stays.current = false
  }
  const elsewhere = (act: () => void) => () => {
    stays.current = false
    act()
  }
  const items: [name: keyof typeof blocks.names, icon: LucideIcon, act: () => void, allowed?: boolean][] = [
    ['gallery', Images, elsewhere(props.onGallery)],
    ['pullQuote', TextQuote, inText(insertPullQuote)],
    ['box', RectangleEllipsis, inText((target) => insertBox(target))],
    ['embed', SquarePlay, elsewhere(props.onVideo)],
    ['audio', AudioLines, elsewhere(() => chooseFiles('audio', props.onFiles))],
    ['attachment', Paperclip, elsewhere(() => chooseFiles('document', props.onFiles))],
    ['footnote', Superscript, inText(insertFootnote), noteAllowed],
  ]
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger
          data-first={5}
          className="desk-tool desk-tool-named"
          title={blocks.insert}
          aria-label={blocks.insert}
        >
          <Plus size={18} aria-hidden />
          <span>{blocks.insert}</span>
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
          {items.map(([name, Icon, act, allowed = true]) => (
            <DropdownMenu.Item
              key={name}
              className="desk-menu-item flex items-center gap-3"
              disabled={!allowed}
              onSelect={act}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              {blocks.names[name]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
