import type { Autosave } from './autosave.ts'

/**
 * Tells the autosave what happens to the page, and warns of leaving while something is not on the server. It keeps
 * watching after the desk is gone until the server has everything, because a page within the newsroom can be left
 * without the browser asking.
 */
export function watchPage(autosave: Autosave): () => void {
  // Hidden, it may be closed next; looked at again, somebody may have signed in meanwhile.
  const hurry = () => autosave.hurry()
  const offline = () => autosave.wentOffline()
  const leaving = (event: BeforeUnloadEvent) => {
    if (!autosave.state().unsaved) return
    autosave.hurry()
    event.preventDefault()
  }
  window.addEventListener('online', hurry)
  window.addEventListener('offline', offline)
  window.addEventListener('pagehide', hurry)
  window.addEventListener('beforeunload', leaving)
  document.addEventListener('visibilitychange', hurry)

  const stop = () => {
    window.removeEventListener('online', hurry)
    window.removeEventListener('offline', offline)
    window.removeEventListener('pagehide', hurry)
    window.removeEventListener('beforeunload', leaving)
    document.removeEventListener('visibilitychange', hurry)
  }
  return () => {
    autosave.hurry()
    if (!autosave.state().unsaved) return stop()
    const forget = autosave.subscribe(() => {
      if (autosave.state().unsaved) return
      forget()
      stop()
    })
  }
}
