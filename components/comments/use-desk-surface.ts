import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { placeRange, quoteAt } from '#newsroom/comments/anchors/place-range.ts'
import type { Range as TextRange } from '#newsroom/comments/anchors/range.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { bodyOf } from '../editor/body/body-json.ts'
import type { Desk } from '../editor/desk/desk-context.tsx'
import type { DeskText } from '../editor/desk/desk-text.ts'
import { rangeOf } from '../editor/find/found-highlights.ts'
import { goTo as goToPlace } from '../editor/find/places.ts'
import type { Threads } from './comment-requests.ts'
import { clearComments, paintComments } from './paint.ts'
import type { Chosen, Surface } from './surface.ts'

const HELD = 'held'

/**
 * The text on the desk, with its comments. Their places follow each change of the text at once, by ProseMirror's own
 * mapping, and are the server's again whenever the server has everything. Nothing is told to the document.
 */
export function useDeskSurface(
  text: DeskText | null,
  desk: Desk | null,
  threads: Threads,
  panel: { element: RefObject<HTMLElement | null>; active: string | null; onPick: (threadId: string) => void },
): Surface | null {
  const editor = text?.editor ?? null
  const ranges = useRef(new Map<string, TextRange>())
  const now = useRef({ text, threads, active: panel.active, onPick: panel.onPick })
  now.current = { text, threads, active: panel.active, onPick: panel.onPick }
  const frame = useRef(0)

  const paintSoon = useCallback(() => {
    if (editor === null || frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      if (editor.isDestroyed) return
      const { threads, active } = now.current
      const settled = new Set(threads.threads.filter(({ resolved }) => resolved !== null).map(({ id }) => id))
      paint(editor, ranges.current, active, settled)
    })
  }, [editor])

  useEffect(() => {
    if (editor === null) return
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      for (const [id, range] of ranges.current) {
        const from = transaction.mapping.map(range.from, 1)
        const to = transaction.mapping.map(range.to, -1)
        if (to > from) ranges.current.set(id, { from, to })
        else ranges.current.delete(id)
      }
      paintSoon()
    }
    const pick = (event: MouseEvent) => {
      const at = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
      if (at === undefined || !editor.state.selection.empty) return
      const found = [...ranges.current].find(([id, { from, to }]) => id !== HELD && at >= from && at <= to)
      if (found) now.current.onPick(found[0])
    }
    editor.on('transaction', follow)
    const dom = editor.view.dom
    dom.addEventListener('click', pick)
    return () => {
      editor.off('transaction', follow)
      dom.removeEventListener('click', pick)
      cancelAnimationFrame(frame.current)
      frame.current = 0
      clearComments()
    }
  }, [editor, paintSoon])

  const version = desk?.version
  const settled = desk !== null && !desk.unsaved && version === threads.version
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return
    place(editor, ranges.current, threads, settled)
    paintSoon()
  }, [editor, threads, settled, paintSoon])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is in front
  useEffect(paintSoon, [panel.active, paintSoon])

  const onDesk = text !== null
  return useMemo(() => {
    if (!onDesk) return null
    const content = (): { title: string; sapo: string; body: DocumentNode } => ({
      title: now.current.text?.fields.title ?? '',
      sapo: now.current.text?.fields.sapo ?? '',
      body: editor ? bodyOf(editor.state.doc) : { type: 'doc', content: [] },
    })
    const deskElement = () => panel.element.current?.closest<HTMLElement>('.desk') ?? null
    return {
      chosen: () => {
        const field = document.activeElement
        if (field instanceof HTMLTextAreaElement && deskElement()?.contains(field)) {
          const place = field.dataset.findField
          if ((place !== 'title' && place !== 'sapo') || field.selectionStart === field.selectionEnd) return null
          const range = { from: field.selectionStart, to: field.selectionEnd }
          const found = placeRange(content(), place, { range, quote: quoteAt(content(), place, range) })
          return found && { place, choice: found, box: field.getBoundingClientRect() }
        }
        if (editor === null || editor.isDestroyed || !editor.isFocused || editor.state.selection.empty) return null
        const { from, to } = editor.state.selection
        const quote = quoteAt(content(), 'body', { from, to })
        const found = placeRange(content(), 'body', { range: { from, to }, quote })
        const box = rangeOf(editor.view, { in: 'body', start: from, end: to })?.getBoundingClientRect() ?? null
        return found && { place: 'body', choice: found, box }
      },
      hold: (chosen: Chosen | null) => {
        ranges.current.delete(HELD)
        if (chosen?.place === 'body') ranges.current.set(HELD, chosen.choice.range)
        paintSoon()
      },
      held: (chosen: Chosen) => {
        const range = ranges.current.get(HELD)
        if (chosen.place !== 'body' || range === undefined) return chosen
        return { place: 'body', choice: { range, quote: quoteAt(content(), 'body', range) } }
      },
      goTo: (thread) => {
        if (thread.place === 'article') return
        const range = thread.place === 'body' ? ranges.current.get(thread.id) : thread.range
        if (!range) return
        goToPlace({ in: thread.place, start: range.from, end: range.to }, deskElement(), editor)
      },
    }
  }, [onDesk, editor, paintSoon, panel.element])
}

/** Where the server has the words is where they are, once it has all of the text; before that, where they are known. */
function place(editor: Editor, ranges: Map<string, TextRange>, threads: Threads, settled: boolean): void {
  const size = editor.state.doc.content.size
  const there = new Set(threads.threads.filter(({ place }) => place === 'body').map(({ id }) => id))
  for (const id of ranges.keys()) if (id !== HELD && !there.has(id)) ranges.delete(id)
  let body: DocumentNode | null = null
  for (const { id, place, range, quote } of threads.threads) {
    if (place !== 'body') continue
    if (settled) {
      if (range !== null && range.to <= size) ranges.set(id, range)
      else ranges.delete(id)
    } else if (range !== null && !ranges.has(id)) {
      body ??= bodyOf(editor.state.doc)
      const found = placeRange({ title: '', sapo: '', body }, 'body', { range, quote })
      if (found) ranges.set(id, found.range)
    }
  }
}

/** What is settled is marked only while it is being looked at. */
function paint(
  editor: Editor,
  ranges: ReadonlyMap<string, TextRange>,
  active: string | null,
  settled: ReadonlySet<string>,
): void {
  const all: Range[] = []
  const here: Range[] = []
  for (const [id, { from, to }] of ranges) {
    if (to > editor.state.doc.content.size || (settled.has(id) && id !== active)) continue
    const range = rangeOf(editor.view, { in: 'body', start: from, end: to })
    if (range !== null) (id === active || id === HELD ? here : all).push(range)
  }
  paintComments(all, here)
}
