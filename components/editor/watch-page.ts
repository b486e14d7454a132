import type { Autosave } from './autosave.ts'

/**
 * Tells the autosave what happens to the page, and warns of leaving while something is not on the server. It keeps
 * watching after the desk is gone until the server has everything, because a page within the newsroom can be left
 * without the browser asking.
 */
export function watchPage(autosave: Autosave): () => void {
  const online = () => autosave.hurry()
  const offline = () => autosave.wentOffline()
  const hidden = () => {
    if (document.visibilityState === 'hidden') autosave.hurry()
  }
  const leaving = (event: BeforeUnloadEvent) => {
    if (!autosave.state().unsaved) return
    autosave.hurry()
    event.preventDefault()
  }
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  window.addEventListener('pagehide', online)
  window.addEventListener('beforeunload', leaving)
  document.addEventListener('visibilitychange', hidden)

  const stop = () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
    window.removeEventListener('pagehide', online)
    window.removeEventListener('beforeunload', leaving)
    document.removeEventListener('visibilitychange', hidden)
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
