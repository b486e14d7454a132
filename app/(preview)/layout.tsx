import type { ReactNode } from 'react'
import { ReadingRoot, readingViewport } from '../(public)/reading-root.tsx'

export const viewport = readingViewport

/** The root of a preview. Its links open elsewhere: in the frame on the writing desk there is only the preview. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
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
