'use client'

import { useEffect } from 'react'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { notePress } from './last-press.ts'
import { type Hand, LOOKED_AFTER_MS, PressWatch, type Spot } from './press-watch.ts'

/** How often it is looked what lies under a hand that rests, and for how long after a press. */
const LOOK_MS = 100
/** For so long after the wheel was turned a page may go on moving. */
const AFTER_WHEEL_MS = 300
const LOOKS = LOOKED_AFTER_MS / LOOK_MS

/**
 * Watches over every page of the newsroom that a press acts on what it began on. What stands for one thing among several
 * (a row, an open article, a place of a front) names it as `data-about`; a press there does nothing where that thing came
 * under the hand by itself just now, or where the press began over another one. A key that is held presses a button once.
 */
export function PressGuard() {
  const { review } = useMessages()
  const announce = useAnnounce()
  useEffect(() => {
    const watch = new PressWatch((spot) => aboutOf(document.elementFromPoint(spot.x, spot.y)))
    let refused = false
    let looking = 0
    let looks = 0
    const look = () => {
      watch.look(performance.now())
      looks += 1
      looking = looks < LOOKS ? window.setTimeout(look, LOOK_MS) : 0
    }
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') watch.moved(spotOf(event), performance.now())
    }
    let wheeledAt = Number.NEGATIVE_INFINITY
    const wheel = () => {
      wheeledAt = performance.now()
    }
    // The page moves a little after the wheel. What moves it without one (a list that grows above) is no hand.
    const scroll = () => {
      if (performance.now() - wheeledAt < AFTER_WHEEL_MS) watch.scrolled()
    }
    const down = (event: PointerEvent) => {
      const hand: Hand = event.pointerType === 'mouse' ? 'mouse' : 'touch'
      refused = !watch.down(spotOf(event), hand, performance.now())
      notePress()
      looks = 0
      if (looking === 0) looking = window.setTimeout(look, LOOK_MS)
      if (!refused) return
      // Menus open at once when they are pressed.
      event.preventDefault()
      event.stopPropagation()
      announce(review.cameUnderHand)
    }
    const click = (event: MouseEvent) => {
      // By a key or a program there is no place that anything could have come to.
      if (!event.isTrusted || event.detail === 0) return
      if (!refused && watch.endsWhereItBegan(aboutOf(event.target))) return
      event.preventDefault()
      event.stopPropagation()
    }
    const key = (event: KeyboardEvent) => {
      if (!event.repeat) notePress()
      else if ((event.key === 'Enter' || event.key === ' ') && isPressed(event.target)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    const capture = { capture: true }
    window.addEventListener('pointermove', move, { capture: true, passive: true })
    window.addEventListener('wheel', wheel, { capture: true, passive: true })
    window.addEventListener('scroll', scroll, { capture: true, passive: true })
    window.addEventListener('pointerdown', down, capture)
    window.addEventListener('click', click, capture)
    window.addEventListener('keydown', key, capture)
    return () => {
      window.clearTimeout(looking)
      window.removeEventListener('pointermove', move, capture)
      window.removeEventListener('wheel', wheel, capture)
      window.removeEventListener('scroll', scroll, capture)
      window.removeEventListener('pointerdown', down, capture)
      window.removeEventListener('click', click, capture)
      window.removeEventListener('keydown', key, capture)
    }
  }, [announce, review])
  return null
}

function spotOf({ clientX, clientY }: PointerEvent): Spot {
  return { x: clientX, y: clientY }
}

/** What the thing that would be pressed there is about; null where nothing would be, or where it is about nothing. */
function aboutOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  const thing = target.closest('button, a, summary, label, [role="menuitem"]')
  return thing?.closest<HTMLElement>('[data-about]')?.dataset.about ?? null
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, [role="menuitem"]') !== null
}
