import { type RefObject, useEffect, useRef } from 'react'

const FIELD = 'input:not([type=hidden]):enabled, textarea:enabled, select:enabled'

/**
 * Where the keyboard is with a form that takes the place of the button which opened it: in its first field, and on that
 * button again when the form is gone. Whoever has gone somewhere else meanwhile is not called back.
 */
export function useInPlaceForm(open: boolean): {
  opener: RefObject<HTMLButtonElement | null>
  form: RefObject<HTMLFormElement | null>
} {
  const opener = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current === open) return
    was.current = open
    // What had the focus went away with what it stood in.
    if (document.activeElement !== document.body) return
    const to = open ? form.current?.querySelector<HTMLElement>(FIELD) : opener.current
    to?.focus({ preventScroll: true })
  }, [open])
  return { opener, form }
}
