import { useCallback, useSyncExternalStore } from 'react'

/** Whether the page has the whole screen, and giving it that; `null` where the browser can't. */
export function useFullScreen(): { on: boolean; toggle: () => void } | null {
  const possible = useSyncExternalStore(
    () => () => {},
    () => document.fullscreenEnabled === true,
    () => false,
  )
  const on = useSyncExternalStore(
    watch,
    () => document.fullscreenElement !== null,
    () => false,
  )
  const toggle = useCallback(() => {
    // The whole page and not the desk alone: dialogs and menus stand beside it. A refusal changes nothing.
    const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    void turned.catch(() => {})
  }, [])
  return possible ? { on, toggle } : null
}

function watch(tell: () => void): () => void {
  document.addEventListener('fullscreenchange', tell)
  return () => document.removeEventListener('fullscreenchange', tell)
}
