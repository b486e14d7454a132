'use client'

import './step-foot.css'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'

const PLACE = 'step-foot'
const PHONE = '(max-width: 47.99rem)'

/** Where the next step stands on a phone: at the foot of the page's text, and of the window while it is scrolled. */
export function StepFootPlace() {
  return <div id={PLACE} data-step-bar className="step-foot" />
}

/** Shows its children at the foot of a phone, and where they are everywhere else. */
export function AtFoot({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Element | null>(null)
  useLayoutEffect(() => {
    const phone = matchMedia(PHONE)
    const look = () => setPlace(phone.matches ? document.getElementById(PLACE) : null)
    look()
    phone.addEventListener('change', look)
    return () => phone.removeEventListener('change', look)
  }, [])
  return place === null ? children : createPortal(<div className="step-foot-inner">{children}</div>, place)
}
