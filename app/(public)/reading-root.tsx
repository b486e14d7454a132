import type { Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import '#components/reading/styles/fonts.css'
import '#components/reading/styles/tokens.css'
import '#components/reading/styles/fields.css'
import './public.css'
import '#components/reading/article/article.css'
import '#components/reading/article/insets/insets.css'
import '#components/reading/article/reading.css'
import '#components/reading/styles/reader.css'
import { accentProperties } from '#newsroom/papers/accent.ts'
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
