import type { ReactNode } from 'react'
import type { Edition } from './edition.ts'
import { Masthead } from './masthead.tsx'
import { SiteFoot } from './site-foot.tsx'

/** The frame of every reading page: masthead, the page's own matter, foot. */
export function Frame(props: { edition: Edition; current?: string | null; children: ReactNode }) {
  const { edition, current = null, children } = props
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-paper focus:px-4 focus:py-3 focus:font-sans focus:text-sm"
      >
        {edition.words.skipToContent}
      </a>
      <Masthead edition={edition} current={current} />
      <main id="content" tabIndex={-1} className="page-width outline-none">
        {children}
      </main>
      <SiteFoot edition={edition} />
    </>
  )
}
