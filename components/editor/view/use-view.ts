import { useFullScreen } from './use-full-screen.ts'
import { useRemembered } from './use-remembered.ts'

/** How the desk is looked at: what is shown beside the text, and how much of the rest. Remembered by the browser. */
export function useView() {
  const [outline, setOutline] = useRemembered('desk.outline')
  const [counts, setCounts] = useRemembered('desk.counts')
  const [focusMode, setFocusMode] = useRemembered('desk.focus')
  const fullScreen = useFullScreen()
  return {
    outline,
    counts,
    focusMode,
    fullScreen,
    showOutline: setOutline,
    showCounts: setCounts,
    setFocusMode,
  }
}

export type View = ReturnType<typeof useView>
