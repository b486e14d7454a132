import { type RefObject, useEffect } from 'react'

/** Tells the style sheets how high the head of the desk is, which changes with what is open in it. */
export function useHeadHeight(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const head = desk.current?.querySelector('.desk-head')
    if (!head) return
    const watch = new ResizeObserver(() => {
      desk.current?.style.setProperty('--desk-head-height', `${head.getBoundingClientRect().height}px`)
    })
    watch.observe(head)
    return () => watch.disconnect()
  }, [desk])
}
