'use client'

import { CornerUpLeft, GripVertical } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatShort } from '#newsroom/format/dates.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { useMessages } from '../messages.tsx'
import type { Clock } from '../ui/clock.ts'
import { useDraggable } from '../ui/drag-and-drop.tsx'
import { Menu, MenuHeading, MenuItem } from '../ui/menu.tsx'
import { DeskPicture } from './desk-picture.tsx'
import type { Dragged } from './front-drag.ts'

export type FindPlaceable = (input: { query: string }) => Promise<Outcome<{ items: Teaser[] }>>

const PAUSE_MS = 200

/** Published articles to put on the page, found by their words; before anything is typed the newest. */
export function Finder(props: {
  newest: readonly Teaser[]
  find: FindPlaceable
  clock: Clock
  onPage: ReadonlySet<number>
  slots: readonly { id: string; name: string }[]
  onPut: (teaser: Teaser, slotId: string) => void
}) {
  const { newest, find, clock, onPage, slots, onPut } = props
  const words = useMessages().front.finder
  const { items, typed, setTyped, settled } = useFound(find, newest)
  return (
    <div className="grid gap-2">
      <label className="grid gap-1">
        <span className="sr-only">{words.search}</span>
        <input
          type="search"
          lang="vi"
          autoComplete="off"
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="touchable min-h-9 w-full rounded-[3px] border border-field/70 bg-paper px-2.5 placeholder:text-muted"
        />
      </label>
      {typed.trim() === '' && <p className="text-[0.75rem] text-muted">{words.newest}</p>}
      <p role="status" className="text-muted empty:hidden">
        {settled && items.length === 0 ? words.none : ''}
      </p>
      <ul className="max-h-[46dvh] divide-y divide-rule overflow-y-auto max-lg:max-h-72">
        {items.map((teaser) => (
          <Found
            key={teaser.number}
            teaser={teaser}
            clock={clock}
            onPage={onPage.has(teaser.number)}
            slots={slots}
            onPut={onPut}
          />
        ))}
      </ul>
    </div>
  )
}

function useFound(find: FindPlaceable, newest: readonly Teaser[]) {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<{ query: string; items: readonly Teaser[] }>({ query: '', items: [] })
  const query = typed.trim()
  useEffect(() => {
    if (query === '') return
    let over = false
    const timer = setTimeout(async () => {
      const found = await find({ query }).catch(() => null)
      if (over || !found?.ok) return
      setAnswer({ query, items: found.items })
    }, PAUSE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [query, find])
  return {
    typed,
    setTyped,
    // While an answer is on its way the last one stays: a list that empties at every letter can't be read.
    items: query === '' ? newest : answer.items,
    settled: query === '' || answer.query === query,
  }
}

function Found(props: {
  teaser: Teaser
  clock: Clock
  onPage: boolean
  slots: readonly { id: string; name: string }[]
  onPut: (teaser: Teaser, slotId: string) => void
}) {
  const { teaser, clock, onPage, slots, onPut } = props
  const messages = useMessages()
  const words = messages.front.finder
  const dragged: Dragged = { what: 'article', teaser, from: null }
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: `found:${teaser.number}`,
    data: dragged,
    attributes: { roleDescription: messages.front.place.dragRole },
  })
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      className={`flex cursor-grab items-start gap-1 py-2.5 ${isDragging ? 'opacity-35' : ''}`}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...attributes}
        aria-label={messages.front.place.drag(teaser.title)}
        title={messages.front.place.drag(teaser.title)}
        className="-ml-1.5 inline-flex size-7 shrink-0 cursor-grab items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <div className="min-w-0 flex-1">
        <p className="headline text-[0.9375rem] font-normal! leading-snug">{teaser.title}</p>
        <p className="mt-0.5 text-[0.75rem] text-muted">
          {teaser.section.name} · {formatShort(teaser.publishedAt, clock.now, clock.zone, messages.desk)}
          {onPage && ` · ${words.onPage}`}
        </p>
      </div>
      {teaser.lead && (
        <div className="w-14 shrink-0">
          <DeskPicture teaser={teaser} size="small" className="aspect-3/2" />
        </div>
      )}
      <Menu
        trigger={
          <button
            type="button"
            aria-label={words.put(teaser.title)}
            title={words.put(teaser.title)}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
          >
            <CornerUpLeft size={15} aria-hidden />
          </button>
        }
      >
        <MenuHeading>{words.into}</MenuHeading>
        {slots.map((slot) => (
          <MenuItem key={slot.id} onSelect={() => onPut(teaser, slot.id)}>
            {slot.name}
          </MenuItem>
        ))}
      </Menu>
    </li>
  )
}
