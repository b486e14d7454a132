'use client'

import './step-foot.css'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'

const PLACE = 'step-foot'
/** The writing desk has it at the top of its text. */
const ABOVE_TEXT = 'above-text'
const PHONE = '(max-width: 47.99rem)'

/** Where the next step stands on a phone: at the foot of the page's text, and of the window while it is scrolled. */
export function StepFootPlace() {
  return <div id={PLACE} data-step-bar className="step-foot" />
}

/** Shows its children at the foot of a phone, and where they are everywhere else. */
export function AtFoot({ children }: { children: ReactNode }) {
  const place = useOnPhone(PLACE)
  return place === null ? children : createPortal(<div className="step-foot-inner">{children}</div>, place)
}

/** Shows its children above the text of a phone's writing desk, whose head has no room for them. */
export function AboveText({ children }: { children: ReactNode }) {
  const place = useOnPhone(ABOVE_TEXT)
  return place === null ? children : createPortal(children, place)
}

/** The place of this name, where the page has it and the window is a phone's. */
function useOnPhone(id: string): Element | null {
  const [place, setPlace] = useState<Element | null>(null)
  useLayoutEffect(() => {
    const phone = matchMedia(PHONE)
    const look = () => setPlace(phone.matches ? document.getElementById(id) : null)
    look()
    phone.addEventListener('change', look)
    return () => phone.removeEventListener('change', look)
  }, [id])
  return place
}
