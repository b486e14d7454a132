import type { Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import '#components/site/fonts.css'
import '#components/site/tokens.css'
import './public.css'
import '#components/article/article.css'
import '#components/article/insets/insets.css'
import '#components/article/reading.css'
import '#components/site/reader.css'
import { accentProperties } from '#newsroom/accent.ts'
import { edition } from './edition.ts'

/** How reading pages meet the screen. */
export const readingViewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffefb' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
}

/** The root element of everything that is set as readers see it. */
export async function ReadingRoot(props: {
  head?: ReactNode
  /** False where readers can't save articles: the lines in the head read it. */
  saving?: boolean
  children: ReactNode
}) {
  const { head, saving = true, children } = props
  const { newspaper } = await edition()
  const accent: CSSProperties = accentProperties(newspaper.accent)
  return (
    <html lang={newspaper.language} style={accent} data-offline={saving ? undefined : 'off'}>
      {head}
      <body>{children}</body>
    </html>
  )
}
