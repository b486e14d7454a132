import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { AnchoredContent } from '#newsroom/comments/anchors/pieces.ts'
import { placeRange, quoteAt } from '#newsroom/comments/anchors/place-range.ts'
import type { Range as TextRange } from '#newsroom/comments/anchors/range.ts'
import type { ThreadView } from '#newsroom/comments/comments.ts'
import type { Threads } from './comment-requests.ts'
import { rangeOnPage, type ShownWord, selectedRange, shownWords } from './page-words.ts'
import { clearComments, paintComments } from './paint.ts'
import type { Chosen, Surface } from './surface.ts'

/** A text as a page shows it. */
export type ShownText = AnchoredContent & { version: number }

/** Where a thread's words are in the text that is shown, which may be an older one than the server's. */
function placeIn(shown: ShownText, threads: Threads, thread: ThreadView): TextRange | null {
  const { place, range, quote } = thread
  if (range === null || threads.version === shown.version) return range
  return placeRange(shown, place, { range, quote })?.range ?? null
}

/** The text where an article is only read, with its comments. */
export function useReadingSurface(
  content: ShownText | null,
  threads: Threads,
  panel: { element: RefObject<HTMLElement | null>; active: string | null; onPick: (threadId: string) => void },
): Surface | null {
  const words = useRef<ShownWord[]>([])
  const held = useRef<Chosen | null>(null)
  const now = useRef({ content, threads, active: panel.active, onPick: panel.onPick })
  now.current = { content, threads, active: panel.active, onPick: panel.onPick }
  const { element } = panel

  const paint = useCallback(() => {
    const { threads, active, content } = now.current
    if (content === null) return
    const all: Range[] = []
    const here: Range[] = []
    for (const thread of threads.threads) {
      const range = placeIn(content, threads, thread)
      const inFront = thread.id === active
      const shown = range && (inFront || !thread.resolved) ? rangeOnPage(words.current, thread.place, range) : null
      if (shown) (inFront ? here : all).push(shown)
    }
    const chosen = held.current
    const shown = chosen && rangeOnPage(words.current, chosen.place, chosen.choice.range)
    paintComments(all, shown ? [...here, shown] : here)
  }, [])

  useEffect(() => {
    const root = content === null ? null : textBeside(element.current)
    if (root === null || content === null) return
    words.current = shownWords(root, content)
    paint()
    const pick = (event: MouseEvent) => {
      if (getSelection()?.isCollapsed === false) return
      const point = document.caretPositionFromPoint?.(event.clientX, event.clientY)
      if (!point) return
      const { threads } = now.current
      const found = threads.threads.find((thread) => {
        const range = thread.resolved ? null : placeIn(content, threads, thread)
        const shown = range && rangeOnPage(words.current, thread.place, range)
        return shown?.isPointInRange(point.offsetNode, point.offset)
      })
      if (found) now.current.onPick(found.id)
    }
    root.addEventListener('click', pick)
    return () => {
      root.removeEventListener('click', pick)
      clearComments()
    }
  }, [content, element, paint])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is in front, or others came
  useEffect(() => {
    if (content !== null) paint()
  }, [threads, panel.active, paint])

  return useMemo(() => {
    if (content === null) return null
    return {
      chosen: () => {
        const selection = getSelection()
        const root = textBeside(element.current)
        if (!selection || selection.isCollapsed || selection.rangeCount === 0 || root === null) return null
        const selected = selection.getRangeAt(0)
        if (!root.contains(selected.commonAncestorContainer)) return null
        const found = selectedRange(words.current, selected)
        if (found === null) return null
        const { place, range } = found
        return {
          place,
          choice: { range, quote: quoteAt(content, place, range) },
          box: selected.getBoundingClientRect(),
        }
      },
      hold: (chosen) => {
        held.current = chosen
        paint()
      },
      held: (chosen) => chosen,
      goTo: (thread) => {
        const range = placeIn(content, now.current.threads, thread)
        const shown = range && rangeOnPage(words.current, thread.place, range)
        shown?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      },
    }
  }, [content, element, paint])
}

function textBeside(panel: HTMLElement | null): HTMLElement | null {
  return panel?.closest('.desk')?.querySelector<HTMLElement>('[data-reading]') ?? null
}
