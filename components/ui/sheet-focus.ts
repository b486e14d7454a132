import { useLayoutEffect, useRef } from 'react'

const FIELD =
  'input:not([type=hidden],[type=file],[type=checkbox],[type=radio]):enabled, textarea:enabled, select:enabled, [contenteditable=true]'
const ANYTHING = 'button:enabled:not([role=tab]), input:enabled, a[href], [tabindex="0"]'

/**
 * Where the keyboard is while a sheet lies over the page: at its work, which is its first field, else the first thing in it
 * that can be used, and never the button that closes it; afterwards where it was before, however the sheet was opened.
 * `closed` may put it somewhere else, and answers whether it did.
 */
export function useSheetFocus(open: boolean, closed?: () => boolean) {
  const cameFrom = useRef<Element | null>(null)
  // Before what is in the sheet takes the focus for itself.
  useLayoutEffect(() => {
    if (open) cameFrom.current = lasting(document.activeElement)
  }, [open])
  return {
    onOpenAutoFocus: (event: Event) => {
      event.preventDefault()
      const { target } = event
      if (target instanceof HTMLElement) focusWork(target)
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      const { activeElement, body } = document
      const within = event.target instanceof Node && event.target.contains(activeElement)
      // Whoever has gone on by a key meanwhile is not called back.
      if (activeElement !== null && activeElement !== body && !within) return
      if (closed?.()) return
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
    },
  }
}

/** What goes away with its menu is stood for by the button that opened the menu. */
function lasting(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element
}

function focusWork(sheet: HTMLElement): void {
  const work = sheet.querySelector<HTMLElement>('[data-sheet-work]') ?? sheet
  const target = work.matches('[tabindex="0"]')
    ? work
    : (work.querySelector<HTMLElement>(FIELD) ?? work.querySelector<HTMLElement>(ANYTHING))
  ;(target ?? sheet).focus({ preventScroll: true })
}
