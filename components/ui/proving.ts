'use client'

import { createContext, useContext } from 'react'

/** Asks whoever sits here to show once more who they are. @returns whether they did */
export type Prove = () => Promise<boolean>

export const ProvingContext = createContext<Prove | null>(null)

/** How a form asks for it; null on pages where nobody is signed in. */
export function useProving(): Prove | null {
  return useContext(ProvingContext)
}
