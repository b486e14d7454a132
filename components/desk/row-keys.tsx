'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Lets j and k move through the rows below, Enter opening the one that has the focus. */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
      if (links.length === 0) return
      const row = document.activeElement?.closest('tr')
      const at = links.findIndex((link) => link === document.activeElement || link.closest('tr') === row)
      const to = event.key === 'j' ? at + 1 : Math.max(0, at - 1)
      const next = links[Math.min(to, links.length - 1)]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [])
  return <div ref={box}>{children}</div>
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]') !== null
  )
}
