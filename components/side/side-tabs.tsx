'use client'

import './side.css'
import { X } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useMessages } from '../messages.tsx'
import { type SidePanels, useSide } from './side-context.tsx'
import type { SideTab } from './tabs.ts'

/**
 * What stands beside an article, in tabs. Each panel stays what it is while another is open: something half typed in it
 * is not lost. Where there is no room beside the text it stands below it, and comes up as a sheet when it is asked for.
 */
export function SideTabs({ panels, label }: { panels: SidePanels; label: string }) {
  const side = useSide()
  const words = useMessages().comments.side
  if (side === null || side.tabs.length === 0) return null
  return (
    <section
      id="desk-side"
      className="desk-side"
      aria-label={label}
      data-shown={side.shown || undefined}
      data-sheet={side.sheet || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) side.setSheet(false)
      }}
    >
      <Tabs.Root
        value={side.open}
        onValueChange={(value) => {
          const tab = side.tabs.find((each) => each === value)
          if (tab !== undefined) side.choose(tab)
        }}
        className="side-tabs"
      >
        <div className="side-bar">
          <Tabs.List className="side-list" aria-label={label}>
            {side.tabs.map((tab) => (
              <Tabs.Trigger key={tab} value={tab} className="side-tab" data-side-tab={tab}>
                {words.tabs[tab]}
                <TabCount tab={tab} count={side.counts[tab] ?? 0} />
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <button
            type="button"
            className="side-close"
            aria-label={words.close}
            title={words.close}
            onClick={() => side.setSheet(false)}
          >
            <X size={18} aria-hidden />
          </button>
        </div>
        {side.tabs.map((tab) => (
          <Tabs.Content key={tab} value={tab} forceMount className="side-panel" data-side-panel={tab}>
            {panels[tab]}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  )
}

function TabCount({ tab, count }: { tab: SideTab; count: number }) {
  const words = useMessages().comments.side
  if (count === 0) return null
  return (
    <span className="side-count">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{words.counts[tab](count)}</span>
    </span>
  )
}
