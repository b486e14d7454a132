/** Watches how long nothing else gets its turn in this process. @returns what ends it, with the longest time in milliseconds */
export function watchPauses(): () => number {
  let longest = 0
  let last = performance.now()
  const look = () => {
    const at = performance.now()
    longest = Math.max(longest, at - last)
    last = at
  }
  const timer = setInterval(look, 1)
  return () => {
    look()
    clearInterval(timer)
    return longest
  }
}
