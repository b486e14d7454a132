'use client'

import '../editor/editor.css'
import { type ReactNode, useRef } from 'react'
import { useMessages } from '../messages.tsx'
import { type SidePanels, SideProvider, tabsOf, useSide } from '../side/side-context.tsx'
import { SideTabs } from '../side/side-tabs.tsx'
import { SideToggle } from '../side/side-toggle.tsx'
import { useHeadHeight } from '../ui/use-head-height.ts'

/** An article for who may read it and not write: head and text, and beside them what people say of it. */
export function ReadingDesk(props: { articleId: string; head: ReactNode; beside: SidePanels; children: ReactNode }) {
  return (
    <SideProvider key={props.articleId} tabs={tabsOf(props.beside)}>
      <Columns {...props} />
    </SideProvider>
  )
}

function Columns({ head, beside, children }: { head: ReactNode; beside: SidePanels; children: ReactNode }) {
  const side = useSide()
  const words = useMessages().comments.side
  const element = useRef<HTMLDivElement>(null)
  useHeadHeight(element)
  const hasSide = side !== null && side.tabs.length > 0
  return (
    <div ref={element} className="desk">
      <header className="desk-head print:hidden">
        <div className="desk-head-row">
          {head}
          <SideToggle />
        </div>
      </header>
      <div className="desk-columns" data-side={(hasSide && side.shown) || undefined}>
        <div className="min-w-0">{children}</div>
        <SideTabs label={words.label} panels={beside} />
      </div>
    </div>
  )
}
