import type { ReactNode } from 'react'
import { ReadingRoot, readingViewport } from '../(public)/reading-root.tsx'

export const viewport = readingViewport

/** The root of a front that staff look at before readers do. Its links open elsewhere: in the frame there is only the page. */
export default function FrontPreviewLayout({ children }: { children: ReactNode }) {
  return (
    <ReadingRoot
      head={
        <head>
          <base target="_blank" />
        </head>
      }
    >
      {children}
    </ReadingRoot>
  )
}
