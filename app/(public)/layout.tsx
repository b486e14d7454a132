import type { ReactNode } from 'react'
import { ReadingRoot, readingViewport } from './reading-root.tsx'

export const viewport = readingViewport

/** The root of every reading page. The frame around its matter is the page's own, for it knows which section it is in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <ReadingRoot>{children}</ReadingRoot>
}
