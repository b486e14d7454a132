import type { Journal } from '../journal/journal.ts'
import type { Autosave } from './autosave.ts'

/**
 * Tells autosave and journal what happens to the page, and warns of leaving while something is not on the server (within
 * the newsroom only where it can't be sent just now). It
 * keeps watching after the desk is gone until the server has everything, because a page within the newsroom can be left
 * without the browser asking.
 */
export function watchPage(autosave: Autosave, journal: Journal, words: { leaving: string }): () => void {
  // Hidden, it may be closed next; looked at again, somebody may have signed in meanwhile.
  const hurry = () => {
    if (autosave.state().unsaved) void journal.writeNow()
    autosave.hurry()
  }
  const offline = () => autosave.wentOffline()
  const leaving = (event: BeforeUnloadEvent) => {
    if (!autosave.state().unsaved) return
    hurry()
    event.preventDefault()
  }
  const following = (event: MouseEvent) => {
    const { phase, unsaved } = autosave.state()
    if (!unsaved || phase === 'idle' || phase === 'sending' || phase === 'merging' || !leadsAway(event)) return
    if (window.confirm(words.leaving)) return
    event.preventDefault()
    event.stopPropagation()
  }
  // Before the framework, which would change the page.
  document.addEventListener('click', following, { capture: true })
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
    document.removeEventListener('click', following, { capture: true })
    hurry()
    if (!autosave.state().unsaved) return stop()
    const forget = autosave.subscribe(() => {
      if (autosave.state().unsaved) return
      forget()
      stop()
    })
  }
}

/** A plain click on a link to another page of the newsroom; other ways of leaving the browser asks about by itself. */
function leadsAway(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.target !== '' || link.origin !== location.origin) return false
  return link.pathname !== location.pathname
}
