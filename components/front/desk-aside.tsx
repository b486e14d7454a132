'use client'

import { ChevronDown } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import { useMessages } from '../messages.tsx'
import type { Clock } from '../ui/clock.ts'
import { Finder } from './finder.tsx'
import type { FrontActions } from './front-actions.ts'
import { SchedulePanel } from './schedule-panel.tsx'
import { StripPanel } from './strip-panel.tsx'
import type { useFrontDraft } from './use-front-draft.ts'
import type { usePlacing } from './use-placing.ts'

/** What stands beside the page: what can be put there, the strip of breaking news, what is scheduled. */
export function DeskAside(props: {
  desk: Desk
  clock: Clock
  actions: FrontActions
  draft: ReturnType<typeof useFrontDraft>
  placing: ReturnType<typeof usePlacing>
  onDone: (text: string) => void
}) {
  const { desk, clock, actions, draft } = props
  const { nameOf, putInto } = props.placing
  const { slots } = draft
  const words = useMessages().front
  const onPage = new Set(draft.laid.flat().flatMap((place) => place?.teaser.number ?? []))
  return (
    <aside className="min-w-0 lg:order-2 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:pr-1">
      <Panel title={words.finder.title} open>
        <Finder
          newest={desk.matter.newest}
          find={actions.find}
          clock={clock}
          onPage={onPage}
          slots={slots.filter((slot) => slot.size > 0).map(({ id }) => ({ id, name: nameOf(id) }))}
          onPut={(teaser, slotId) => {
            draft.know(teaser)
            putInto(teaser.number, slotId, teaser.title)
          }}
        />
      </Panel>
      <Panel title={words.strip.title} open={desk.strip.strip !== null}>
        <StripPanel
          // Another strip is another form.
          key={desk.strip.version}
          strip={desk.strip}
          newest={desk.matter.newest}
          clock={clock}
          set={actions.setStrip}
          end={actions.endStrip}
          onDone={props.onDone}
        />
      </Panel>
      <Panel title={words.schedules.title} open={desk.schedules.length > 0}>
        <SchedulePanel
          schedules={desk.schedules}
          openId={draft.schedule?.id ?? null}
          front={desk.front}
          clock={clock}
          busy={draft.dirty}
          change={actions.changeSchedule}
          cancel={actions.cancelSchedule}
          onOpen={draft.open}
          onDone={props.onDone}
        />
      </Panel>
    </aside>
  )
}

/** A part of what stands beside the page. Where it stands over the page instead, it is folded: the page comes first. */
function Panel({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  const [element, setElement] = useState<HTMLDetailsElement | null>(null)
  useEffect(() => {
    if (element && !window.matchMedia('(min-width: 64rem)').matches) element.open = false
  }, [element])
  return (
    <details ref={setElement} open={open} className="group border-t border-ink pb-2 lg:pb-5">
      <summary className="touchable flex items-center gap-2 py-2 font-semibold">
        <span className="flex-1">{title}</span>
        <ChevronDown size={16} aria-hidden className="text-muted group-open:rotate-180" />
      </summary>
      {children}
    </details>
  )
}
