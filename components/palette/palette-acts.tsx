'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'

/** Something that the page offers to be done now. */
export type PaletteAct = { name: string; label: string; run: () => void }
/** What a page offers: acts with one article, or another thing that has a name. */
export type PaletteOffer = { about: string; acts: readonly PaletteAct[] }

type Offers = { add: (offer: () => PaletteOffer) => () => void; now: () => PaletteOffer[] }

const OffersContext = createContext<Offers | null>(null)

/** Gathers what the page in view offers, so that the palette can offer it too. */
export function PaletteOffers({ children }: { children: ReactNode }) {
  const given = useRef(new Set<() => PaletteOffer>())
  const offers = useMemo<Offers>(
    () => ({
      add(offer) {
        given.current.add(offer)
        return () => given.current.delete(offer)
      },
      now: () => [...given.current].map((offer) => offer()),
    }),
    [],
  )
  return <OffersContext value={offers}>{children}</OffersContext>
}

/** Offers acts for as long as this part of the page is there; null offers none. */
export function useOffer(offer: PaletteOffer | null): void {
  const offers = useContext(OffersContext)
  const latest = useRef(offer)
  useEffect(() => {
    latest.current = offer
  })
  const offered = offer !== null
  useEffect(() => {
    if (!offered || !offers) return
    return offers.add(() => latest.current ?? { about: '', acts: [] })
  }, [offered, offers])
}

/** Reads what is offered at this moment. */
export function useOffersNow(): () => PaletteOffer[] {
  const offers = useContext(OffersContext)
  return offers?.now ?? none
}

function none(): PaletteOffer[] {
  return []
}
