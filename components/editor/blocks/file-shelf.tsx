'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { FileView } from '#newsroom/media/files.ts'

type FileShelf = {
  file: (id: string) => FileView | undefined
  add: (file: FileView) => void
}

const ShelfContext = createContext<FileShelf>({ file: () => undefined, add: () => {} })

/** Holds what is known about the recordings and documents in use: their names, kinds and sizes. */
export function FileShelfProvider({ files, children }: { files: Record<string, FileView>; children: ReactNode }) {
  const [added, setAdded] = useState<Record<string, FileView>>({})
  const add = useCallback((file: FileView) => setAdded((known) => ({ ...known, [file.id]: file })), [])
  const shelf = useMemo(() => ({ file: (id: string) => added[id] ?? files[id], add }), [added, files, add])
  return <ShelfContext value={shelf}>{children}</ShelfContext>
}

export function useFileShelf(): FileShelf {
  return useContext(ShelfContext)
}
