import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { joinedParagraphs, pastedParagraphs } from '#newsroom/paste/pasted-text.ts'
import { whenSettled } from '../saving/settled.ts'
import { isOwnCopy, OwnSerializer } from './own-copy.ts'
import { fillCells, lineOf, paragraphSlice, pasteTransaction } from './paste-transaction.ts'
import { pasteAddress } from './pasted-address.ts'
import { keepPasted, type PastedPlace, pastedPlaces } from './pasted-places.ts'
import { filesOf } from './picture-files.ts'
import { type CleanPaste, cleanHtml } from './reading/clean-html.ts'
import { type LeftOut, nothingLeftOut } from './reading/left-out.ts'

/** Lines of a paste that were joined, as long as nothing was written since. */
export type JoinedLines = { doc: Node; keepLines: () => void }

/** What a writer has to know of a paste: not all of it came, or not as it looked. */
export type PasteReport = { oldFonts: string[]; left: LeftOut; joined: JoinedLines | null }

/** The desk that is pasted into. */
export type PasteDesk = {
  /** Sends a file and answers the name of its upload. */
  upload: (file: File) => string
  /** Takes files that are all there is of a paste. */
  bring: (files: readonly File[], position: number) => boolean
  report: (report: PasteReport) => void
  /** What stands in the text where a picture or a frame is missing. */
  mark: (id: string, place: PastedPlace) => HTMLElement
}

let missing = 0

/** Takes what other programs put on the clipboard as clean nodes. What was copied here comes as it is. */
export function richPaste(desk: PasteDesk): Extension {
  return Extension.create({
    name: 'richPaste',
    addProseMirrorPlugins() {
      const { editor } = this
      /** The HTML of the paste under way; a plain paste (Ctrl+Shift+V) never gets here. */
      let pasted: CleanPaste | null = null
      /** Plain text of the paste under way as it was copied, where lines of it were joined. */
      let asCopied: string | null = null
      const taken = (): CleanPaste | null => {
        const now = pasted
        pasted = null
        return now
      }
      return [
        pastedPlaces(desk.mark),
        new Plugin({
          props: {
            clipboardSerializer: OwnSerializer.of(editor.schema),
            transformPastedText(text) {
              const joined = joinedParagraphs(text)
              asCopied = joined === null ? null : pastedParagraphs(text)
              return joined ?? pastedParagraphs(text)
            },
            transformPastedHTML(html) {
              pasted = isOwnCopy(html) ? null : cleanHtml(html)
              return pasted === null ? html : ''
            },
            handlePaste(view, event, slice) {
              const clean = taken()
              const lines = asCopied
              asCopied = null
              const plain = event.clipboardData?.getData('text/plain') ?? ''
              if (!isOwnCopy(event.clipboardData?.getData('text/html') ?? '') && pasteAddress(editor, view, plain)) {
                return true
              }
              const line = lineFor(view, clean, slice)
              if (line !== null) {
                whenSettled(editor, () => view.dispatch(closeHistory(view.state.tr).insertText(line).scrollIntoView()))
                return true
              }
              if (clean === null && lines !== null) {
                insertJoined(editor, desk, slice, lines)
                return true
              }
              if (clean === null) {
                // What was said of the paste before does not hold of this one.
                desk.report({ oldFonts: [], left: nothingLeftOut(), joined: null })
                return false
              }
              if (clean.blocks.length === 0) {
                const files = [...(event.clipboardData?.files ?? [])]
                return files.length > 0 && desk.bring(files, view.state.selection.to)
              }
              insertPaste(editor, desk, clean, event.clipboardData)
              return true
            },
            handleDrop(view, event, _slice, moved) {
              const clean = taken()
              if (clean === null || moved || clean.blocks.length === 0) return false
              event.preventDefault()
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
              insertPaste(editor, desk, clean, event.dataTransfer, at)
              return true
            },
          },
        }),
      ]
    },
  })
}

/** Puts a clean paste where the cursor is, or `at` a position of the text: its words at once, its pictures as they arrive. */
export function insertPaste(
  editor: Editor,
  desk: PasteDesk,
  clean: CleanPaste,
  data: DataTransfer | null,
  at?: number,
): void {
  // Read now: the clipboard is closed when this event is over.
  const files = filesOf(clean, { files: [...(data?.files ?? [])], rtf: data?.getData('text/rtf') ?? '' })
  whenSettled(editor, () => {
    if (at === undefined && fillCells(editor.view, clean)) {
      desk.report({ oldFonts: clean.oldFonts, left: clean.left, joined: null })
      return
    }
    const { transaction, places } = pasteTransaction(
      editor.state,
      clean,
      files.map((file) => file !== null),
      at === undefined ? undefined : { from: at, to: at },
    )
    const named = places.map((place, n) => {
      const file = files[n] ?? null
      missing += file === null ? 1 : 0
      return [file === null ? `missing-${missing}` : desk.upload(file), place] as const
    })
    editor.view.dispatch(keepPasted(transaction, new Map(named)))
    // What is typed next is a step of its own.
    editor.view.dispatch(closeHistory(editor.state.tr))
    desk.report({ oldFonts: clean.oldFonts, left: clean.left, joined: null })
  })
}

/** Plain text whose lines were joined; the desk offers to have them as they were copied. */
function insertJoined(editor: Editor, desk: PasteDesk, slice: Slice, asCopied: string): void {
  const insert = (what: Slice) => {
    const transaction = closeHistory(editor.state.tr).replaceSelection(what).scrollIntoView()
    editor.view.dispatch(transaction.setMeta('paste', true).setMeta('uiEvent', 'paste'))
    editor.view.dispatch(closeHistory(editor.state.tr))
  }
  whenSettled(editor, () => {
    insert(slice)
    const { doc } = editor.state
    const keepLines = () =>
      whenSettled(editor, () => {
        // Somebody has written since: what they wrote is not to be taken back.
        if (editor.state.doc !== doc) return
        editor.commands.undo()
        insert(paragraphSlice(editor.schema, asCopied.split('\n')))
      })
    desk.report({ oldFonts: [], left: nothingLeftOut(), joined: { doc, keepLines } })
  })
}

/** In captions and the like everything pasted becomes words in one line; null elsewhere. */
function lineFor(view: EditorView, clean: CleanPaste | null, slice: Slice): string | null {
  const { $from, $to } = view.state.selection
  const { bold } = view.state.schema.marks
  if (
    bold === undefined ||
    !$from.sameParent($to) ||
    !$from.parent.isTextblock ||
    $from.parent.type.allowsMarkType(bold)
  )
    return null
  if (clean !== null) return lineOf(view.state.schema, clean.blocks)
  return slice.content.textBetween(0, slice.content.size, ' ', ' ')
}
