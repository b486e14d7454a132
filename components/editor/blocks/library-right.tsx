'use client'

import { createContext, useContext } from 'react'

/** Whether the viewer may choose from the media library; told to the blocks within the text. */
export const LibraryRight = createContext(false)

export function useLibraryRight(): boolean {
  return useContext(LibraryRight)
}
