'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Lets j and k move through the rows below, Enter opening the one that has the focus. When a step takes the row away
 * that had it, the row that comes into its place gets it, so that work goes on without the mouse.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<number | null>(null)

  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const links = linksIn(box.current)
      const at = rowOf(links, document.activeElement)
      const next = links[Math.min(event.key === 'j' ? at + 1 : Math.max(0, at - 1), links.length - 1)]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [])

  // After every rendering: this is where the rows have changed.
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    const links = linksIn(box.current)
    links[Math.min(last.current, links.length - 1)]?.focus()
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus goes
    <div
      ref={box}
      onFocus={(event) => {
        const at = rowOf(linksIn(box.current), event.target)
        last.current = at < 0 ? null : at
      }}
      onBlur={(event) => {
        // Where nothing gets the focus instead, the row may have gone.
        if (event.relatedTarget !== null) last.current = null
      }}
    >
      {children}
    </div>
  )
}

function linksIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
}

function rowOf(links: readonly HTMLElement[], element: Element | null): number {
  const row = element?.closest('tr')
  return row ? links.findIndex((link) => link.closest('tr') === row) : -1
}

function isTyping(target: EventTarget | null): boolean {
  const place = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]'
  return target instanceof Element && target.closest(place) !== null
}
