'use client'

import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../messages.tsx'
import type { Chosen, Surface } from './surface.ts'

/** A selection has to rest this long: it is still being made. */
const RESTED_MS = 250
const WIDTH = 100
const HEIGHT = 44

/** Offers to comment on words as soon as they are chosen, by mouse, by touch or by keys. */
export function SelectionOffer(props: { surface: Surface | null; writing: boolean; onTake: (chosen: Chosen) => void }) {
  const { surface, writing } = props
  const words = useMessages().comments
  const [offer, setOffer] = useState<(Chosen & { left: number; top: number }) | null>(null)

  useEffect(() => {
    if (surface === null || writing) {
      setOffer(null)
      return
    }
    const look = () => {
      const chosen = surface.chosen()
      setOffer(chosen?.box ? { place: chosen.place, choice: chosen.choice, ...beside(chosen.box) } : null)
    }
    // Words may have been chosen before the page woke up.
    let timer = setTimeout(look, RESTED_MS)
    const later = () => {
      clearTimeout(timer)
      setOffer(null)
      timer = setTimeout(look, RESTED_MS)
    }
    const scrolled = () => setOffer(null)
    document.addEventListener('selectionchange', later)
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      window.removeEventListener('scroll', scrolled)
    }
  }, [surface, writing])

  if (offer === null) return null
  return createPortal(
    <button
      type="button"
      className="comment-offer"
      style={{ left: offer.left, top: offer.top }}
      // The words stay chosen.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        setOffer(null)
        props.onTake({ place: offer.place, choice: offer.choice })
      }}
    >
      <MessageSquarePlus size={16} aria-hidden />
      {words.start}
    </button>,
    document.body,
  )
}

/** Beside the chosen words where there is room, else below them, so that neither they nor the next line are covered. */
function beside(box: DOMRect): { left: number; top: number } {
  const touch = matchMedia('(pointer: coarse)').matches
  const left = Math.min(Math.max(box.right + 8, 8), window.innerWidth - WIDTH - 8)
  const below = touch ? box.bottom + 24 : box.top - HEIGHT
  return { left, top: Math.min(Math.max(below, 64), window.innerHeight - HEIGHT - 8) }
}
