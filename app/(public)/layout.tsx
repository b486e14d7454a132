import type { Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import '#components/site/fonts.css'
import '#components/site/tokens.css'
import './public.css'
import '#components/article/article.css'
import '#components/article/insets/insets.css'
import { edition } from './edition.ts'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffefb' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

/** The root of every reading page. The frame around its matter is the page's own, for it knows which section it is in. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { newspaper } = await edition()
  const accent: CSSProperties & Record<`--${string}`, string> = { '--newspaper-accent': newspaper.accent }
  return (
    <html lang={newspaper.language} style={accent}>
      <body>{children}</body>
    </html>
  )
}
