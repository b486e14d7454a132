'use client'

import { createContext, type ReactNode, useContext } from 'react'

const ViewerContext = createContext('')

/** Says who is signed in, for what this browser keeps in somebody's name. */
export function ViewerProvider({ id, children }: { id: string; children: ReactNode }) {
  return <ViewerContext value={id}>{children}</ViewerContext>
}

/** The id of who is signed in. */
export function useViewerId(): string {
  return useContext(ViewerContext)
}
