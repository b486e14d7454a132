'use client'

import { useEffect } from 'react'

/** A statement is a sentence or two; who has selected the whole text means no statement. */
const LONGEST = 1000

let last = { words: '', path: '' }

/**
 * Remembers what is selected in a text of the page: by the time a form asks for it, the press that opened the form has taken
 * the selection away, and on a phone the form lies over the text. Stands once, around all pages.
 */
export function WatchSelection() {
  useEffect(() => {
    const changed = () => {
      const selection = document.getSelection()
      const words = selection?.toString().replace(/\s+/g, ' ').trim() ?? ''
      const within = selection?.anchorNode?.parentElement?.closest('article, .reading, .ProseMirror')
      if (within && words !== '' && words.length <= LONGEST) last = { words, path: location.pathname }
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [])
  return null
}

/** What was selected last on this page; empty where nothing was. */
export function selectedWords(): string {
  return last.path === location.pathname ? last.words : ''
}
