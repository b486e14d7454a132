import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import type { FindMemory, Results } from './find-memory.ts'
import { clearFound, paintFound } from './found-highlights.ts'

/** Marks what was found in the body, those in the window; and nothing where the text has moved on since it was searched. */
export function useFoundMarks(open: boolean, editor: Editor | null, results: Results, { body }: FindMemory): void {
  useEffect(() => {
    if (!open || editor === null) return
    let frame = 0
    const paint = () => {
      frame = 0
      if (!editor.isDestroyed && body.current === editor.state.doc) paintFound(editor.view, results.all, results.here)
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    paint()
    window.addEventListener('scroll', soon, { passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', soon)
      window.removeEventListener('resize', soon)
      clearFound()
    }
  }, [open, editor, results, body])
}
