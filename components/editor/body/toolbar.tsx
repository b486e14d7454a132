'use client'

import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  ClipboardPaste,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useKeyNames } from '#components/keyboard/key-names.ts'
import type { ShortcutName } from '#components/keyboard/shortcuts.ts'
import { useMessages } from '#components/messages.tsx'
import { whenSettled } from '../saving/settled.ts'
import { LetterMenu } from './letter-menu.tsx'
import { TableMenu } from './table-menu.tsx'
import { ToolbarButton } from './toolbar-button.tsx'

const NOTHING = {
  heading2: false,
  heading3: false,
  bold: false,
  italic: false,
  link: false,
  bulletList: false,
  orderedList: false,
  blockquote: false,
  undo: false,
  redo: false,
}
type Held = typeof NOTHING

/** The tools for the text, inside the desk's one toolbar. Each acts where the cursor is, and waits while a letter is being put together there. */
export function Toolbar(props: {
  editor: Editor | null
  onLink: () => void
  onPicture: () => void
  onPasteArticle: () => void
  /** What is put in that is not typed. */
  insertMenu: ReactNode
}) {
  const { editor } = props
  const { tools } = useMessages().editor
  const keysAs = useKeyNames()
  const held =
    useEditorState({ editor, selector: ({ editor }) => (editor === null ? NOTHING : heldBy(editor)) }) ?? NOTHING

  const run = (act: (chain: ChainedCommands) => ChainedCommands) => () => {
    if (editor !== null) whenSettled(editor, () => act(editor.chain().focus()).run())
  }
  const toggle = (
    name: keyof Held & keyof typeof tools & ShortcutName,
    icon: LucideIcon,
    act: (chain: ChainedCommands) => ChainedCommands,
    first?: number,
  ) => (
    <ToolbarButton
      icon={icon}
      label={tools[name]}
      keys={keysAs(name)[0]}
      pressed={held[name]}
      {...(first === undefined ? {} : { first })}
      onPress={run(act)}
    />
  )

  return (
    <div className="desk-toolbar">
      {toggle('heading2', Heading2, (chain) => chain.toggleHeading({ level: 2 }))}
      {toggle('heading3', Heading3, (chain) => chain.toggleHeading({ level: 3 }))}
      <span className="desk-tool-gap" />
      {toggle('bold', Bold, (chain) => chain.toggleBold(), 3)}
      {toggle('italic', Italic, (chain) => chain.toggleItalic())}
      <LetterMenu editor={editor} />
      <ToolbarButton
        icon={Link}
        first={4}
        label={tools.link}
        keys={keysAs('link')[0]}
        pressed={held.link}
        onPress={props.onLink}
      />
      <span className="desk-tool-gap" />
      {toggle('bulletList', List, (chain) => chain.toggleBulletList())}
      {toggle('orderedList', ListOrdered, (chain) => chain.toggleOrderedList())}
      {toggle('blockquote', Quote, (chain) => chain.toggleBlockquote())}
      <span className="desk-tool-gap" />
      <ToolbarButton icon={ImagePlus} label={tools.picture} first={1} onPress={props.onPicture} />
      <TableMenu editor={editor} />
      {props.insertMenu}
      <ToolbarButton icon={Minus} label={tools.divider} onPress={run((chain) => chain.setHorizontalRule())} />
      <span className="desk-tool-gap" />
      <ToolbarButton
        icon={Undo2}
        first={2}
        label={tools.undo}
        keys={keysAs('undo')[0]}
        disabled={!held.undo}
        onPress={run((chain) => chain.undo())}
      />
      <ToolbarButton
        icon={Redo2}
        label={tools.redo}
        keys={keysAs('redo')[0]}
        disabled={!held.redo}
        onPress={run((chain) => chain.redo())}
      />
      <span className="desk-tool-gap" />
      <ToolbarButton named icon={ClipboardPaste} label={tools.pasteArticle} onPress={props.onPasteArticle} />
    </div>
  )
}

function heldBy(editor: Editor): Held {
  return {
    heading2: editor.isActive('heading', { level: 2 }),
    heading3: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  }
}
