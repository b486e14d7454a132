import { useEffect } from 'react'

/** What covers less of the window than this is a bar of the browser's, no keyboard. */
const LEAST_PX = 120

/**
 * Tells style sheets how much of the window a phone's keyboard covers: `--keyboard` on the page, and `data-keyboard` while
 * there is one. Browsers lay the keyboard over the page and tell of it in no other way.
 */
export function useKeyboardHeight(): void {
  useEffect(() => {
    const { visualViewport: view } = window
    const page = document.documentElement
    if (!view) return
    const look = () => {
      const covered = Math.round(window.innerHeight - view.height - view.offsetTop)
      // Whoever has made the page larger with two fingers sees less of it too.
      const there = covered > LEAST_PX && view.scale < 1.05
      page.toggleAttribute('data-keyboard', there)
      page.style.setProperty('--keyboard', there ? `${covered}px` : '0px')
    }
    look()
    view.addEventListener('resize', look)
    view.addEventListener('scroll', look)
    return () => {
      view.removeEventListener('resize', look)
      view.removeEventListener('scroll', look)
      page.removeAttribute('data-keyboard')
      page.style.removeProperty('--keyboard')
    }
  }, [])
}
