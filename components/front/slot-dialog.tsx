'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import {
  type FillRule,
  FRONT_LIMITS,
  type FrontNotice,
  type FrontSlot,
  SLOT_DEFAULTS,
  SLOT_KINDS,
  type SlotKind,
} from '#newsroom/front/plan.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Select } from '../ui/field.tsx'
import { slotName } from './names.ts'

type Sections = readonly { id: string; name: string }[]

/** What a slot is, how much room it has, and what fills it. */
export function SlotDialog(props: {
  slot: FrontSlot
  sections: Sections
  onChange: (change: Pick<FrontSlot, 'kind' | 'title' | 'size' | 'fill' | 'notices'>) => void
  onClose: () => void
}) {
  const { slot, sections, onChange, onClose } = props
  const messages = useMessages()
  const words = messages.front.slot
  const [draft, setDraft] = useState(slot)
  const set = (change: Partial<FrontSlot>) => setDraft((last) => ({ ...last, ...change }))
  const notices = draft.kind === 'notices'
  return (
    <Dialog title={words.settingsTitle(slotName(messages, slot, sections))} open onOpenChange={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const { kind, title, size, fill } = draft
          onChange({ kind, title, size, fill, notices: draft.notices.filter((notice) => notice.text.trim() !== '') })
          onClose()
        }}
      >
        <Select
          name="kind"
          label={words.kind}
          value={draft.kind}
          onChange={(event) => {
            const kind = event.target.value as SlotKind
            set({
              kind,
              size: SLOT_DEFAULTS[kind].size,
              fill: draft.fill.by === 'section' ? draft.fill : SLOT_DEFAULTS[kind].fill,
            })
          }}
        >
          {SLOT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {messages.front.kinds[kind]}
            </option>
          ))}
        </Select>
        <Field
          name="heading"
          label={words.heading}
          hint={words.headingHint}
          lang="vi"
          maxLength={FRONT_LIMITS.slotTitle}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        {notices ? (
          <Notices notices={draft.notices} onChange={(next) => set({ notices: next })} />
        ) : (
          <>
            <Field
              name="size"
              label={words.size}
              type="number"
              min={1}
              max={FRONT_LIMITS.places}
              required
              value={draft.size}
              onChange={(event) => {
                const size = Math.round(event.target.valueAsNumber)
                if (size >= 0 && size <= FRONT_LIMITS.places) set({ size })
              }}
            />
            <RuleFields fill={draft.fill} sections={sections} onChange={(fill) => set({ fill })} />
          </>
        )}
        <div className="flex justify-end">
          <Button type="submit" look="main">
            {words.done}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const RULES = ['newest', 'section', 'video', 'pictures', 'most_read', 'nothing'] as const

function RuleFields(props: { fill: FillRule; sections: Sections; onChange: (fill: FillRule) => void }) {
  const { fill, sections, onChange } = props
  const { front } = useMessages()
  const name = fill.by === 'feature' ? fill.feature : fill.by
  const first = sections[0]?.id ?? ''
  const ruleOf = (rule: string): FillRule => {
    if (rule === 'section') return { by: 'section', sectionId: first }
    if (rule === 'video' || rule === 'pictures') return { by: 'feature', feature: rule }
    return rule === 'newest' || rule === 'most_read' ? { by: rule } : { by: 'nothing' }
  }
  return (
    <>
      <Select
        name="fill"
        label={front.slot.fill}
        value={name}
        onChange={(event) => onChange(ruleOf(event.target.value))}
      >
        {RULES.map((rule) => (
          <option key={rule} value={rule}>
            {rule === 'section' ? front.rules.section('…') : front.rules[rule]}
          </option>
        ))}
      </Select>
      {fill.by === 'section' && (
        <Select
          name="section"
          label={front.slot.section}
          value={fill.sectionId}
          onChange={(event) => onChange({ by: 'section', sectionId: event.target.value })}
        >
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </Select>
      )}
    </>
  )
}

function Notices(props: { notices: readonly FrontNotice[]; onChange: (notices: FrontNotice[]) => void }) {
  const { notices, onChange } = props
  const words = useMessages().front.slot
  const change = (index: number, part: Partial<FrontNotice>) =>
    onChange(notices.map((notice, at) => (at === index ? { ...notice, ...part } : notice)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{words.notices}</legend>
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
        <div key={index} className="grid gap-2 border-l-2 border-rule pl-3">
          <Field
            name={`notice-${index}`}
            label={words.noticeText}
            lang="vi"
            maxLength={FRONT_LIMITS.notice}
            value={notice.text}
            onChange={(event) => change(index, { text: event.target.value })}
          />
          <Field
            name={`href-${index}`}
            label={words.noticeHref}
            placeholder="/…"
            pattern="(/(?!/).*|https?://.+)?"
            value={notice.href}
            onChange={(event) => change(index, { href: event.target.value })}
          />
          <div>
            <Button small look="quiet" onClick={() => onChange(notices.filter((_, at) => at !== index))}>
              <X size={14} aria-hidden />
              {words.removeNotice}
            </Button>
          </div>
        </div>
      ))}
      {notices.length < FRONT_LIMITS.notices && (
        <div>
          <Button small onClick={() => onChange([...notices, { text: '', href: '' }])}>
            <Plus size={14} aria-hidden />
            {words.addNotice}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Asks which kind of slot to add. */
export function NewSlotDialog(props: { onChoose: (kind: SlotKind) => void; onClose: () => void }) {
  const { front } = useMessages()
  return (
    <Dialog title={front.slot.add} open onOpenChange={props.onClose}>
      <ul className="grid grid-cols-2 gap-2">
        {SLOT_KINDS.map((kind) => (
          <li key={kind} className="grid">
            <Button onClick={() => props.onChoose(kind)}>{front.kinds[kind]}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
