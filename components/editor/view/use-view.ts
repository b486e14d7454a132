import { useFullScreen } from './use-full-screen.ts'
import { useRemembered } from './use-remembered.ts'

/** How the desk is looked at: what is shown beside the text, and how much of the rest. Remembered by the browser. */
export function useView() {
  const [outline, setOutline] = useRemembered('desk.outline')
  const [counts, setCounts] = useRemembered('desk.counts')
  const [focusMode, setFocusMode] = useRemembered('desk.focus')
  const fullScreen = useFullScreen()
  // Focus mode is the text alone; whoever asks for something beside it has enough of that.
  const beside = (show: (on: boolean) => void) => (on: boolean) => {
    show(on)
    if (on) setFocusMode(false)
  }
  return {
    outline: outline && !focusMode,
    counts: counts && !focusMode,
    focusMode,
    fullScreen,
    showOutline: beside(setOutline),
    showCounts: beside(setCounts),
    setFocusMode,
  }
}

export type View = ReturnType<typeof useView>
