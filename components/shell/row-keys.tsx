'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { onMac } from '../keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '../keyboard/pressed.ts'
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx'
import { shortcutsOf } from '../keyboard/shortcuts.ts'

/**
 * Lets j and k move through the rows below, Enter opening the one that has the focus, and ? tell of the keys. When a
 * step takes the row away that had the focus, the row that comes into its place gets it, so that work goes on without
 * the mouse.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<number | null>(null)
  const [help, setHelp] = useState(false)

  useEffect(() => {
    const mac = onMac()
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return
      const name = pressedShortcut(event, shortcutsOf('list'), mac)
      if (name === 'listHelp') setHelp(true)
      // Enter opens a link by itself.
      if (name === 'openRow' && event.key !== 'Enter') openFocused(box.current)
      if (name === 'search' && focusSearch()) event.preventDefault()
      if (name === 'rowDown' || name === 'rowUp') move(name === 'rowDown')
    }
    const move = (down: boolean) => {
      const links = linksIn(box.current)
      const at = rowOf(links, document.activeElement)
      const next = links[Math.min(down ? at + 1 : Math.max(0, at - 1), links.length - 1)]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
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
      <ShortcutHelp places={['list', 'form']} open={help} onOpenChange={setHelp} />
    </div>
  )
}

/** Opens the row that has the focus. */
function openFocused(box: HTMLElement | null): void {
  const links = linksIn(box)
  links[rowOf(links, document.activeElement)]?.click()
}

/** Goes to where the list is searched. @returns false where it can't be */
export function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('search input[type="search"]')
  search?.focus()
  search?.select()
  return search !== null
}

function linksIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
}

function rowOf(links: readonly HTMLElement[], element: Element | null): number {
  const row = element?.closest('tr')
  return row ? links.findIndex((link) => link.closest('tr') === row) : -1
}
