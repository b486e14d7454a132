/** What one key stroke took, in milliseconds. */
export type KeyStroke = {
  /** When the browser had it, on the page's clock. */
  at: number
  /** From then until the frame that shows it was painted: what the writer sees. */
  shown: number
  /** That time without the wait for the screen's next frame, which the page can do nothing about. */
  work: number
}

/** A save that the server has acknowledged: when, on the page's clock, and what was sent. */
export type Save = { at: number; body: unknown }

/**
 * Runs in the page before its own scripts and notes every key stroke.
 *
 * From the event's own time stamp, which the browser gives when the key arrives and not when the page gets round to it:
 * a key that meets a page busy with saving or counting has waited, and that is to be seen. Until a message posted in the
 * next animation frame is delivered: messages come after the frame's style, layout and painting. `PerformanceEventTiming`
 * would say nearly the same, but in steps of 8 ms, and nothing about events under 16 ms.
 */
export function watchKeys(): void {
  const strokes: KeyStroke[] = []
  const saves: Save[] = []
  Object.assign(window, { keyStrokes: strokes, saves })
  const { fetch } = window
  window.fetch = async (address, options) => {
    const answer = await fetch(address, options)
    // What was sent is read when it is asked for: reading it now would cost the key strokes time.
    if (options?.method === 'PUT' && answer.ok) saves.push({ at: performance.now(), body: options.body })
    return answer
  }
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      let handled = 0
      // Microtasks run in the order in which they were asked for: the editor, which hears of the new letter as a change of
      // the page, asked before the `input` event.
      addEventListener(
        'input',
        () =>
          queueMicrotask(() => {
            handled = performance.now()
          }),
        { once: true, capture: true },
      )
      requestAnimationFrame(() => {
        const frame = performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const shown = performance.now() - timeStamp
          strokes.push({ at: timeStamp, shown, work: shown - (handled > 0 ? Math.max(0, frame - handled) : 0) })
        }
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
