import type { Extensions } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import { documentNodes } from '#newsroom/document/nodes.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { BlockKeys } from '../blocks/block-keys.ts'
import { blockViews } from '../blocks/block-views.ts'
import { leaveBody } from '../crossing/leave-body.ts'
import { type PasteDesk, richPaste } from '../paste/rich-paste.ts'
import { type Look, suggestedLook } from '../suggesting/suggested-look.ts'
import { type SuggestingDesk, suggestedBody, suggesting } from '../suggesting/suggesting.ts'
import { bodyKeys } from './body-keys.ts'
import { FreshSelection } from './fresh-selection.ts'
import { picturePlaces } from './picture-places.ts'
import { TripleClick } from './triple-click.ts'
import { WordHistory } from './word-history.ts'

/** The nodes of the one list, with pictures shown as pictures, and boxes, videos and files as what they are. */
export function shownNodes(): Extensions {
  return documentNodes(blockViews())
}

type BodyEvents = {
  /** `typed`: by a person, as opposed to the server's text being shown. */
  changed: (body: Node, typed: boolean) => void
  /** Files dropped or pasted; answers whether they were taken. */
  files: (files: File[], position: number) => boolean
  link: () => void
  /** Goes from the beginning of the text to the field above; answers whether there is one. */
  leave: () => boolean
  /** What pastes from other programs need of the desk. It stays the same as long as the editor does. */
  paste: PasteDesk
  /** What suggesting needs of the desk. It stays the same as long as the editor does. */
  suggesting: SuggestingDesk & { lookOf: (id: string) => Look }
}

/** The editor of the text. It is made once; what it tells goes to the newest of the functions given. */
export function useBodyEditor(body: DocumentNode, words: { label: string; placeholder: string }, events: BodyEvents) {
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  const extensions = useMemo<Extensions>(
    () => [
      ...shownNodes(),
      FreshSelection,
      TripleClick,
      WordHistory,
      BlockKeys,
      bodyKeys({ link: () => latest.current.link() }),
      leaveBody(() => latest.current.leave()),
      Extension.create({ name: 'picturePlaces', addProseMirrorPlugins: () => [picturePlaces()] }),
      richPaste(latest.current.paste),
      suggesting(latest.current.suggesting),
      suggestedLook(latest.current.suggesting.lookOf),
      Placeholder.configure({ placeholder: words.placeholder }),
      Gapcursor,
      Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
    ],
    [words.placeholder],
  )
  return useEditor({
    extensions,
    content: body,
    // The page is made on the server first, where there is nothing to type into.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Nothing turns into something else while it is typed: these rules would fire in the middle of a Vietnamese word.
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.label,
        lang: 'vi',
        spellcheck: 'true',
        class: 'desk-body',
      },
      handlePaste: (view, event) => {
        const files = filesIn(event.clipboardData)
        // Word and spreadsheets put a picture of the text beside the text: the text is meant.
        if (files.length === 0 || ['text/plain', 'text/html'].some((type) => event.clipboardData?.getData(type)))
          return false
        return latest.current.files(files, view.state.selection.to)
      },
      handleDrop: (view, event, _slice, moved) => {
        const files = filesIn(event.dataTransfer)
        if (moved || files.length === 0) return false
        event.preventDefault()
        event.stopPropagation()
        return latest.current.files(files, positionAt(view, event))
      },
    },
    onTransaction: ({ editor, transaction }) => {
      if (transaction.docChanged)
        latest.current.changed(suggestedBody(editor), transaction.getMeta('preventUpdate') !== true)
    },
  })
}

function filesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])]
}

function positionAt(view: EditorView, event: MouseEvent): number {
  return view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size
}
