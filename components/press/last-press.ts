let at = Number.NEGATIVE_INFINITY

/** Notes that a hand or a key went down just now, in this page. */
export function notePress(): void {
  at = performance.now()
}

/** Whether a hand or a key went down within so many milliseconds. */
export function pressedWithin(ms: number): boolean {
  return performance.now() - at < ms
}
