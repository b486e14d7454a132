import { useEffect, useState } from 'react'
import type { MediaView } from '#newsroom/media/media.ts'
import { fetchLibrary } from './picture-requests.ts'

const SEARCH_RESTS_MS = 250

type Asked = { query: string; before: string | null; attempt: number }

/** Pages of the media library for what is searched, one after the other. */
export function useLibrary() {
  const [query, setQuery] = useState('')
  const [asked, setAsked] = useState<Asked>({ query: '', before: null, attempt: 0 })
  const [items, setItems] = useState<MediaView[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'unreachable'>('loading')

  useEffect(() => {
    // What stands there is what was asked for: asked again, it would come a second time under who is choosing.
    if (query === asked.query) return
    const timer = setTimeout(
      () => setAsked((last) => ({ query, before: null, attempt: last.attempt })),
      SEARCH_RESTS_MS,
    )
    return () => clearTimeout(timer)
  }, [query, asked.query])

  useEffect(() => {
    const leave = new AbortController()
    setState('loading')
    void fetchLibrary(asked.query, asked.before, leave.signal).then((page) => {
      if (leave.signal.aborted) return
      if (page === null) {
        setState('unreachable')
        return
      }
      setItems((known) => (asked.before === null ? page.items : [...known, ...page.items]))
      setNext(page.next)
      setState('ready')
    })
    return () => leave.abort()
  }, [asked])

  return {
    items,
    query,
    setQuery,
    state,
    more: next === null || state === 'loading' ? null : () => setAsked((last) => ({ ...last, before: next })),
    again: () => setAsked((last) => ({ ...last, attempt: last.attempt + 1 })),
  }
}
