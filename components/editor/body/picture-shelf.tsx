'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { MediaView } from '#newsroom/media/media.ts'

type PictureShelf = {
  picture: (id: string) => MediaView | undefined
  add: (pictures: readonly MediaView[]) => void
}

const ShelfContext = createContext<PictureShelf>({ picture: () => undefined, add: () => {} })

/** Holds what is known about the pictures in use, so that each keeps its place in the page before it has come. */
export function PictureShelfProvider({ media, children }: { media: Record<string, MediaView>; children: ReactNode }) {
  const [added, setAdded] = useState<Record<string, MediaView>>({})
  const add = useCallback((pictures: readonly MediaView[]) => {
    setAdded((known) => ({ ...known, ...Object.fromEntries(pictures.map((picture) => [picture.id, picture])) }))
  }, [])
  const shelf = useMemo(() => ({ picture: (id: string) => added[id] ?? media[id], add }), [added, media, add])
  return <ShelfContext value={shelf}>{children}</ShelfContext>
}

export function usePictureShelf(): PictureShelf {
  return useContext(ShelfContext)
}
