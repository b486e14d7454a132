'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { summaries } from '#newsroom/suggestions/summary.ts'
import { useMessages } from '../../messages.tsx'
import { Button } from '../../ui/button.tsx'
import { decide, suggestionHere } from './decide.ts'
import { SummaryWords, summaryLine } from './summary-words.tsx'
import type { Suggesting } from './use-suggesting.ts'

/** The pointer may pass from the words to the card without losing it. */
const LINGERS_MS = 350
const MARGIN = 6

type Shown = { id: string; left: number; top: number }

/** Whose a suggestion is, with what to do about it: under the words that the pointer or the cursor is on. */
export function SuggestionCard({ editor, suggesting }: { editor: Editor | null; suggesting: Suggesting }) {
  const messages = useMessages()
  const words = messages.suggesting
  const card = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const { authorOf, viewerId } = suggesting
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stay = useCallback(() => clearTimeout(leaving.current), [])
  const leave = useCallback(() => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => setShown(null), LINGERS_MS)
  }, [])

  useEffect(() => {
    if (editor === null) return
    const text = editor.view.dom
    const show = (element: Element) => {
      const id = element.getAttribute('data-suggested')
      const around = card.current?.parentElement?.getBoundingClientRect()
      const [first] = element.getClientRects()
      if (id === null || around === undefined || first === undefined) return
      clearTimeout(leaving.current)
      const left = Math.max(0, Math.min(first.left - around.left, around.width - 300))
      setShown({ id, left, top: first.bottom - around.top + MARGIN })
    }
    const over = (event: PointerEvent) => {
      const element = event.target instanceof Element ? event.target.closest('[data-suggested]') : null
      if (element !== null && event.pointerType === 'mouse') show(element)
      else leave()
    }
    const moved = () => {
      const id = suggestionHere(editor)
      // What one is writing oneself must not be hidden by what is said about it.
      if (id === null || !editor.isFocused || authorOf(id).person.id === viewerId) return leave()
      const element = text.querySelector(`[data-suggested="${CSS.escape(id)}"]`)
      if (element !== null) show(element)
    }
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) setShown(null)
    }
    text.addEventListener('pointerover', over)
    text.addEventListener('pointerleave', leave)
    editor.on('selectionUpdate', moved)
    editor.on('transaction', changed)
    return () => {
      clearTimeout(leaving.current)
      text.removeEventListener('pointerover', over)
      text.removeEventListener('pointerleave', leave)
      editor.off('selectionUpdate', moved)
      editor.off('transaction', changed)
    }
  }, [editor, authorOf, viewerId, leave])

  const summary = shown && editor && summaries(editor.state.doc).find(({ id }) => id === shown.id)
  const settle = (decision: 'accept' | 'refuse') => () => {
    if (editor === null || shown === null) return
    decide(editor, (id) => (id === shown.id ? decision : 'leave'))
    setShown(null)
    editor.commands.focus()
  }
  const by = shown && suggesting.authorOf(shown.id)
  return (
    <div ref={card}>
      {shown && summary && by && editor?.isEditable && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while the pointer is on it
        <div
          className={`suggestion-card suggested-by-${suggesting.desk.lookOf(shown.id).colour}`}
          style={{ left: shown.left, top: shown.top }}
          onPointerEnter={stay}
          onPointerLeave={leave}
          // The cursor stays in the text.
          onMouseDown={(event) => event.preventDefault()}
        >
          <p className="suggestion-by">
            {words.by(by.person.id === viewerId ? words.you : by.person.name, suggesting.timeOf(by.at))}
          </p>
          <SummaryWords summary={summary} />
          <span className="flex gap-2">
            <Button small aria-label={words.acceptThis(summaryLine(summary, messages))} onClick={settle('accept')}>
              {words.accept}
            </Button>
            <Button small aria-label={words.refuseThis(summaryLine(summary, messages))} onClick={settle('refuse')}>
              {words.refuse}
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}
