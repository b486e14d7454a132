import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { environment } from '#server/process/environment.ts'
import { readerScripts } from '#server/reading/reader-files.ts'
import { ReadingRoot, readingViewport } from './reading-root.tsx'

export const viewport = readingViewport

/** What browsers and home screens know every page by. */
export const metadata: Metadata = {
  manifest: publicPath.manifest(),
  icons: {
    icon: { url: publicPath.sign(192), sizes: '192x192', type: 'image/png' },
    apple: { url: publicPath.sign(180), sizes: '180x180' },
  },
}

/** The root of every reading page. The frame around its matter is the page's own, for it knows which section it is in. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <ReadingRoot head={<ReaderScripts />} saving={environment().offlineReading}>
      {children}
    </ReadingRoot>
  )
}

/** The pages' own scripts (`reader/`): a few lines before anything is painted, and one file that waits for the page. */
function ReaderScripts() {
  const scripts = readerScripts()
  if (scripts === null) return null
  return (
    <head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a script of the house's own, which the policy knows by its hash */}
      <script data-reader="" dangerouslySetInnerHTML={{ __html: scripts.firstPaint }} />
      <script data-reader="" type="module" src={scripts.page} fetchPriority="low" />
    </head>
  )
}
