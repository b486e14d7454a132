'use client'

import { Monitor, Smartphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatLocalDateTime, nextMidnight, parseLocalDateTime } from '#newsroom/format/dates.ts'
import type { FrontSlot } from '#newsroom/front/plan.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Turning } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { Dialog } from '../ui/dialog.tsx'
import { frontPreviewPath } from './paths.ts'

export type KeepDraft = (input: { front: string; slots: readonly FrontSlot[] }) => Promise<Outcome<{ draft: string }>>

const SIX_HOURS_MS = 6 * 3_600_000

/** A phone is as wide as most are; a desk is drawn at its full width and made smaller to fit. */
const SCREENS = { phone: 360, desk: 1280 } as const
type Screen = keyof typeof SCREENS

/** The page as readers will see it: on a phone and on a desk, now and at any time to come. */
export function FrontPreview(props: {
  front: string
  slots: readonly FrontSlot[]
  /** Something is not on the page yet: that is looked at first. */
  dirty: boolean
  clock: Clock
  keepDraft: KeepDraft
  onClose: () => void
}) {
  const { front, slots, dirty, clock, keepDraft, onClose } = props
  const messages = useMessages()
  const words = messages.front.previewing
  const tomorrow = new Date(nextMidnight(clock.now, clock.zone).getTime() + SIX_HOURS_MS)
  const [screen, setScreen] = useState<Screen>('phone')
  const [what, setWhat] = useState<'draft' | 'current'>(dirty ? 'draft' : 'current')
  const [when, setWhen] = useState<'now' | 'tomorrow' | 'other'>('now')
  const [other, setOther] = useState(formatLocalDateTime(tomorrow, clock.zone))
  const draft = useKeptDraft(front, slots, what === 'draft', keepDraft)
  const at = when === 'now' ? null : when === 'tomorrow' ? tomorrow : parseLocalDateTime(other, clock.zone)
  const path = what === 'current' ? frontPreviewPath(front, at, null) : draft && frontPreviewPath(front, at, draft)
  return (
    <Dialog title={words.title} open size="window" onOpenChange={onClose}>
      <div className="flex h-full min-h-[60dvh] flex-col gap-3">
        <div className="flex flex-wrap items-end gap-x-8 gap-y-2">
          <Choice
            label={words.what}
            value={what}
            options={[
              { value: 'draft', label: words.draft },
              { value: 'current', label: words.current },
            ]}
            onChoose={setWhat}
          />
          <Choice
            label={words.when}
            value={when}
            options={[
              { value: 'now', label: words.now },
              { value: 'tomorrow', label: words.tomorrow },
              { value: 'other', label: words.at },
            ]}
            onChoose={setWhen}
          />
          {when === 'other' && (
            <TimeField name="at" label={words.at} zone={clock.zone} defaultValue={other} onChange={setOther} />
          )}
          <Choice
            label={messages.preview.asOn}
            value={screen}
            options={[
              { value: 'phone', label: messages.preview.phone },
              { value: 'desk', label: messages.preview.desk },
            ]}
            onChoose={setScreen}
          />
        </div>
        <p role="status" className="empty:hidden">
          {draft === null && what === 'draft' ? (
            <span className="flex items-center gap-2 text-muted">
              <Turning />
              {messages.preview.making}
            </span>
          ) : null}
          {draft === '' && what === 'draft' ? words.refused : null}
        </p>
        {path ? <Framed path={path} screen={screen} title={words.frame} /> : null}
      </div>
    </Dialog>
  )
}

/** Lets the server keep what is being arranged, so that it can be laid there. Null while on its way, empty where refused. */
function useKeptDraft(front: string, slots: readonly FrontSlot[], wanted: boolean, keepDraft: KeepDraft) {
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted) return
    let over = false
    keepDraft({ front, slots })
      .then((outcome) => !over && setDraft(outcome.ok ? outcome.draft : ''))
      .catch(() => !over && setDraft(''))
    return () => {
      over = true
    }
  }, [front, slots, wanted, keepDraft])
  return draft
}

function Framed({ path, screen, title }: { path: string; screen: Screen; title: string }) {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  const width = SCREENS[screen]
  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1
  return (
    <div ref={setElement} className="relative min-h-[60dvh] flex-1 overflow-hidden bg-ground">
      <iframe
        key={path}
        src={path}
        title={title}
        sandbox="allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox"
        className="absolute top-0 left-1/2 max-w-none border border-rule bg-paper"
        style={{
          width,
          height: room.height / scale,
          transform: `translateX(-50%) scale(${scale})`,
          transformOrigin: 'top center',
        }}
      />
    </div>
  )
}

function Choice<T extends string>(props: {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}) {
  const { label, value, options, onChoose } = props
  return (
    <fieldset>
      <legend className="mb-1 text-[0.75rem] text-muted">{label}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map((option) => (
          <label key={option.value} className="touchable inline-flex min-h-8 items-center gap-1.5">
            <input
              type="radio"
              name={label}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="size-4"
            />
            {option.value === 'phone' && <Smartphone size={16} aria-hidden />}
            {option.value === 'desk' && <Monitor size={16} aria-hidden />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
