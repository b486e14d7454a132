/** Seconds that a page is seen before it counts as read: who leaves at once has not read it. */
const SECONDS = 5

/**
 * Says once that the article on this page is read, by its number and nothing else, when somebody has looked at it for a few
 * seconds. The same page loaded again in this tab is not said again.
 */
export function tellReading(number: string): void {
  const key = `toa-soan.read.${number}`
  try {
    if (sessionStorage.getItem(key)) return
  } catch {
    // Browsers that keep nothing: said once for each time the page is loaded.
  }
  let seen = 0
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return
    seen += 1
    if (seen < SECONDS) return
    clearInterval(timer)
    navigator.sendBeacon('/luot-doc', number)
    try {
      sessionStorage.setItem(key, '1')
    } catch {
      // As above.
    }
  }, 1000)
}
