'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** Keeps one place, across all pages of the newsroom, where screen readers hear what came of a step. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', times: 0 })
  const announce = useCallback((text: string) => setSaid((last) => ({ text, times: last.times + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        <span key={said.times}>{said.text}</span>
      </div>
    </AnnounceContext>
  )
}

/** Says a sentence to those who can't see what changed. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext)
}
