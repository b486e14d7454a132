import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { pastedParagraphs } from '#newsroom/paste/pasted-text.ts'
import { whenSettled } from '../saving/settled.ts'
import { type CleanPaste, cleanHtml } from './clean-html.ts'
import { lineOf, pasteTransaction } from './paste-transaction.ts'
import { pasteAddress } from './pasted-address.ts'
import { keepPasted, pastedPlaces } from './pasted-places.ts'
import { filesOf } from './picture-files.ts'

/** What a writer has to know of a paste: not all of it came, or not as it looked. */
export type PasteReport = { oldFonts: string[]; deletions: number }

/** The desk that is pasted into. */
export type PasteDesk = {
  /** Sends a file and answers the name of its upload. */
  upload: (file: File) => string
  /** Takes files that are all there is of a paste. */
  bring: (files: readonly File[], position: number) => boolean
  report: (report: PasteReport) => void
  /** What stands in the text where a picture is missing. */
  mark: (id: string) => HTMLElement
}

/** What a copy made in this desk bears. */
export const OWN_COPY = /\sdata-pm-slice\s*=/i
let missing = 0

/** Takes what other programs put on the clipboard as clean nodes. What was copied here comes as it is. */
export function richPaste(desk: PasteDesk): Extension {
  return Extension.create({
    name: 'richPaste',
    addProseMirrorPlugins() {
      const { editor } = this
      /** The HTML of the paste under way; a plain paste (Ctrl+Shift+V) never gets here. */
      let pasted: CleanPaste | null = null
      const taken = (): CleanPaste | null => {
        const now = pasted
        pasted = null
        return now
      }
      return [
        pastedPlaces(desk.mark),
        new Plugin({
          props: {
            transformPastedText: pastedParagraphs,
            transformPastedHTML(html) {
              pasted = OWN_COPY.test(html) ? null : cleanHtml(html)
              return pasted === null ? html : ''
            },
            handlePaste(view, event, slice) {
              const clean = taken()
              const plain = event.clipboardData?.getData('text/plain') ?? ''
              if (
                !OWN_COPY.test(event.clipboardData?.getData('text/html') ?? '') &&
                pasteAddress(editor, view, plain)
              ) {
                return true
              }
              const line = lineFor(view, clean, slice)
              if (line !== null) {
                whenSettled(editor, () => view.dispatch(closeHistory(view.state.tr).insertText(line).scrollIntoView()))
                return true
              }
              if (clean === null) return false
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
    desk.report({ oldFonts: clean.oldFonts, deletions: clean.deletions })
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
