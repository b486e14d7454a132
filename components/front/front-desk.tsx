'use client'

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { ChevronDown, Ellipsis, Eye, Plus, Undo2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatShort, nextMidnight } from '#newsroom/format/dates.ts'
import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import {
  addSlot,
  changePlace,
  changeSlot,
  moveSlot,
  putAt,
  removeSlot,
  type Spot,
  spotOf,
  stepPlace,
  takeAway,
} from '#newsroom/front/edit.ts'
import { type FrontSlot, newSlot, SLOT_DEFAULTS, type SlotKind } from '#newsroom/front/plan.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { useNewsroomNews } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import type { Clock } from '../shell/clock.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { Question } from '../ui/question.tsx'
import { Canvas } from './canvas.tsx'
import { DeskPicture } from './desk-picture.tsx'
import { Finder, type FindPlaceable } from './finder.tsx'
import {
  announcementsOf,
  type Dragged,
  draggedIn,
  meetsItsKind,
  placeByPlace,
  slotKey,
  spotKey,
  targetIn,
} from './front-drag.ts'
import { FrontPreview, type KeepDraft } from './front-preview.tsx'
import { slotName } from './names.ts'
import { frontHistoryPath, frontPath } from './paths.ts'
import type { PlaceActs } from './place-card.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { type CancelSchedule, type ChangeSchedule, SchedulePanel, TimeDialog } from './schedule-panel.tsx'
import { NewSlotDialog, SlotDialog } from './slot-dialog.tsx'
import type { SlotActs } from './slot-view.tsx'
import { type EndStrip, type SetStrip, StripPanel } from './strip-panel.tsx'
import { useFrontDraft } from './use-front-draft.ts'

export type FrontActions = {
  lay: (input: {
    front: string
    version: number
    slots: readonly FrontSlot[] | null
  }) => Promise<Outcome<{ version: number }>>
  undo: (input: { front: string; version: number }) => Promise<Outcome<{ version: number }>>
  schedule: (input: { front: string; slots: readonly FrontSlot[]; at: string }) => Promise<Outcome<{ id: string }>>
  changeSchedule: ChangeSchedule
  cancelSchedule: CancelSchedule
  setStrip: SetStrip
  endStrip: EndStrip
  find: FindPlaceable
  keepDraft: KeepDraft
}

const SIX_HOURS_MS = 6 * 3_600_000

/** What readers would see at once, and is asked about first. */
type Asked = { title: string; text: string; confirm: string; act: () => void }
type Said = { ok: boolean; text: string }
type Opened =
  | { what: 'place'; number: number }
  | { what: 'slot'; slotId: string }
  | { what: 'new'; behind: string | null }
  | { what: 'schedule' }
  | { what: 'preview' }

/**
 * The front page desk: the page as it will be, to be arranged by dragging or by keys; beside it what can be put there, the
 * strip of breaking news, and what is scheduled.
 */
export function FrontDesk({ desk, clock, actions }: { desk: Desk; clock: Clock; actions: FrontActions }) {
  const messages = useMessages()
  const words = messages.front
  const router = useRouter()
  const announce = useAnnounce()
  useNewsroomNews(() => router.refresh())
  const draft = useFrontDraft(desk, clock.now)
  const { slots, change } = draft
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)

  const nameOf = (slotId: string) => {
    const slot = slots.find((each) => each.id === slotId)
    return slot ? slotName(messages, slot, desk.sections) : ''
  }
  const titleOf = (number: number) => draft.teaserOf(number)?.title ?? messages.desk.number(number)
  const timeOf = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)

  /** Makes a step and says what came of it. */
  const step = (next: readonly FrontSlot[], number?: number, title?: string) => {
    change(next)
    setSaid(null)
    if (number === undefined) return
    const spot = spotOf(next, number)
    announce(
      spot
        ? words.moved.put(title ?? titleOf(number), nameOf(spot.slotId), spot.index + 1)
        : words.moved.removed(titleOf(number)),
    )
  }
  const put = (number: number, spot: Spot, title?: string) => step(putAt(slots, number, spot), number, title)
  /** Into the first place of a slot that is the rule's; where there is none, the first. */
  const putInto = (number: number, slotId: string, title?: string) => {
    const slot = slots.find((each) => each.id === slotId)
    const free = Array.from({ length: slot?.size ?? 0 }, (_, index) => index).find((index) => !slot?.places[index])
    put(number, { slotId, index: free ?? 0 }, title)
  }
  const placeActs: PlaceActs = {
    hold: (number, spot) => put(number, spot),
    step: (number, spot, by) => step(stepPlace(slots, number, spot, by), number),
    into: (number, slotId) => putInto(number, slotId),
    edit: (number, spot) => {
      if (spotOf(slots, number) === null) put(number, spot)
      setOpened({ what: 'place', number })
    },
    remove: (number) => step(takeAway(slots, number), number),
    until: (moment) => timeOf(new Date(moment)),
    others: (slotId) =>
      slots.filter((slot) => slot.id !== slotId && slot.size > 0).map(({ id }) => ({ id, name: nameOf(id) })),
  }
  const slotActs: SlotActs = {
    move: (slotId, to) => {
      step(moveSlot(slots, slotId, to))
      announce(words.moved.slotMoved(nameOf(slotId), to + 1))
    },
    settings: (slotId) => setOpened({ what: 'slot', slotId }),
    addBelow: (slotId) => setOpened({ what: 'new', behind: slotId }),
    remove: (slotId) => {
      announce(words.moved.slotRemoved(nameOf(slotId)))
      step(removeSlot(slots, slotId))
    },
  }

  /** Asks the server for something and says what came of it. */
  const run = async <T extends object>(asked: Promise<Outcome<T>>, done: string, then?: (answer: T) => void) => {
    setBusy(true)
    setSaid(null)
    const outcome = await asked.catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      then?.(outcome)
      setSaid({ ok: true, text: done })
      router.refresh()
      return
    }
    if (outcome?.refusal.code === 'unplaceable') draft.forget(outcome.refusal.numbers)
    setSaid({ ok: false, text: outcome ? refusalText(messages, outcome.refusal) : words.unreachable })
    // Perhaps somebody else was first: then that is shown.
    router.refresh()
  }
  const lay = (over: number) =>
    draft.schedule
      ? run(
          actions.changeSchedule({
            scheduleId: draft.schedule.id,
            version: draft.schedule.version,
            plan: { slots },
          }),
          words.schedules.saved,
          ({ version }) => draft.kept(version),
        )
      : run(actions.lay({ front: desk.front, version: over, slots }), words.laid, ({ version }) => draft.kept(version))
  const frontName = desk.fronts.find((front) => front.id === desk.front)?.name || words.frontPage
  /** Asks before readers get it; a plan that waits for its time is merely saved. */
  const askToLay = (over: number) => {
    if (draft.schedule) void lay(over)
    else {
      const act = () => void lay(over)
      const text = over === draft.base ? words.ask.now : words.ask.over
      setAsked({ title: words.ask.lay(frontName), text, confirm: words.lay, act })
    }
  }
  const askToUndo = () =>
    setAsked({
      title: words.ask.undo(frontName),
      text: words.ask.now,
      confirm: words.undo,
      act: () => void run(actions.undo({ front: desk.front, version: desk.version }), words.undone),
    })
  const askByItself = () =>
    setAsked({
      title: words.ask.byItself(frontName),
      text: words.ask.now,
      confirm: words.layByItself,
      act: () => void run(actions.lay({ front: desk.front, version: desk.version, slots: null }), words.laid),
    })
  const heard = (text: string) => {
    setSaid({ ok: true, text })
    router.refresh()
  }

  const spots = slots.flatMap((slot) =>
    Array.from({ length: slot.size }, (_, index) => spotKey({ slotId: slot.id, index })),
  )
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that only wants to scroll does not rest first.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: placeByPlace(
        spots,
        slots.map((slot) => slotKey(slot.id)),
      ),
    }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const moved = draggedIn(active)
    const target = targetIn(over)
    if (!moved || !target) return
    if (moved.what === 'article' && target.what === 'spot') {
      draft.know(moved.teaser)
      put(moved.teaser.number, target.spot, moved.teaser.title)
    }
    if (moved.what === 'slot' && target.what === 'slot' && moved.slotId !== target.slotId) {
      slotActs.move(moved.slotId, target.index)
    }
  }
  const onPage = new Set(draft.laid.flat().flatMap((place) => place?.teaser.number ?? []))
  const edited = opened?.what === 'place' ? placedAt(slots, opened.number) : null
  const editedTeaser = opened?.what === 'place' ? draft.teaserOf(opened.number) : null
  const settings = opened?.what === 'slot' ? slots.find((slot) => slot.id === opened.slotId) : undefined
  return (
    <DndContext
      id="front"
      sensors={sensors}
      collisionDetection={meetsItsKind}
      accessibility={{
        announcements: announcementsOf(messages),
        screenReaderInstructions: { draggable: words.moved.instructions },
      }}
      onDragStart={({ active }) => setDragged(draggedIn(active))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <header className="sticky top-0 z-10 -mx-4 mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule bg-paper px-4 py-2.5 max-md:static sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
        <h1 className="text-xl leading-tight font-semibold max-sm:w-full">{words.title}</h1>
        <label className="flex items-center gap-2">
          <span className="sr-only">{words.which}</span>
          <select
            value={desk.front}
            disabled={draft.dirty}
            onChange={(event) => router.push(frontPath(event.target.value))}
            className="touchable min-h-9 max-w-56 rounded-[3px] border border-field/70 bg-paper px-2"
          >
            {desk.fronts.map((front) => (
              <option key={front.id} value={front.id}>
                {front.name === '' ? words.frontPage : `${front.within ? '– ' : ''}${front.name}`}
              </option>
            ))}
          </select>
        </label>
        <p className="min-w-0 flex-1 basis-40 text-[0.8125rem] text-muted">
          {draft.schedule ? words.editing(timeOf(draft.schedule.at)) : <LaidBy desk={desk} timeOf={timeOf} />}
          {draft.dirty && <span className="font-semibold text-ink"> · {words.unsaved}</span>}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="quiet"
            disabled={!draft.dirty}
            onClick={draft.takeBack}
            aria-label={words.takeBack}
            title={words.takeBack}
          >
            <Undo2 size={16} aria-hidden />
          </Button>
          <Button onClick={() => setOpened({ what: 'preview' })}>
            <Eye size={16} aria-hidden />
            {words.preview}
          </Button>
          <MoreMenu
            dirty={draft.dirty}
            scheduled={draft.schedule !== null}
            version={desk.version}
            byItself={desk.byItself}
            onSchedule={() => setOpened({ what: 'schedule' })}
            onUndo={askToUndo}
            onHistory={() => router.push(frontHistoryPath(desk.front))}
            onDiscard={draft.follow}
            onByItself={askByItself}
          />
          {draft.schedule ? <Button onClick={draft.follow}>{words.schedules.leave}</Button> : null}
          <Button look="main" pending={busy} disabled={!draft.dirty} onClick={() => askToLay(draft.base)}>
            {draft.schedule ? words.schedules.save : words.lay}
          </Button>
        </div>
      </header>
      <NoticePlace>
        {draft.overtaken && (
          <div className="mb-4">
            <Notice kind="wrong">
              <p className="mb-2">{words.theirs(desk.changedBy, desk.changedAt ? timeOf(desk.changedAt) : '')}</p>
              <span className="flex flex-wrap gap-2">
                <Button small onClick={() => askToLay(desk.version)}>
                  {words.layMineOver}
                </Button>
                <Button small onClick={draft.follow}>
                  {words.takeTheirs}
                </Button>
              </span>
            </Notice>
          </div>
        )}
        {said && !(draft.overtaken && !said.ok) && (
          <div className="mb-4">
            <Notice kind={said.ok ? 'done' : 'wrong'}>{said.text}</Notice>
          </div>
        )}
      </NoticePlace>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17.5rem] xl:grid-cols-[minmax(0,1fr)_20rem]">
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
              onDone={heard}
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
              onDone={heard}
            />
          </Panel>
        </aside>
        <div className="min-w-0">
          <Canvas slots={slots} laid={draft.laid} sections={desk.sections} placeActs={placeActs} slotActs={slotActs} />
          <div className="mt-8 border-t border-rule pt-4">
            <Button onClick={() => setOpened({ what: 'new', behind: slots.at(-1)?.id ?? null })}>
              <Plus size={16} aria-hidden />
              {words.slot.add}
            </Button>
          </div>
        </div>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && <Carried dragged={dragged} teaser={dragged.what === 'article' ? dragged.teaser : null} />}
      </DragOverlay>
      {opened?.what === 'place' && edited && editedTeaser && (
        <PlaceDialog
          teaser={editedTeaser}
          place={edited}
          zone={clock.zone}
          onChange={(next) => step(changePlace(slots, opened.number, next))}
          onClose={() => setOpened(null)}
        />
      )}
      {settings && (
        <SlotDialog
          slot={settings}
          sections={desk.sections}
          onChange={(next) => step(changeSlot(slots, settings.id, next))}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'new' && (
        <NewSlotDialog
          onChoose={(kind) => {
            const slot = newSlot(newId(), kind, firstRule(kind, desk))
            step(addSlot(slots, slot, opened.behind))
            announce(words.moved.slotAdded(words.kinds[kind]))
            // What is in it is asked at once where nothing fills it by itself.
            setOpened(
              kind === 'section' || kind === 'opinion' || kind === 'notices' ? { what: 'slot', slotId: slot.id } : null,
            )
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'schedule' && (
        <TimeDialog
          title={words.schedule.replace('…', '')}
          submit={words.schedules.make}
          at={new Date(nextMidnight(clock.now, clock.zone).getTime() + SIX_HOURS_MS)}
          clock={clock}
          front={desk.front}
          send={(at) => actions.schedule({ front: desk.front, slots, at })}
          onClose={() => setOpened(null)}
          onDone={() => {
            draft.follow()
            heard(words.schedules.made)
          }}
        />
      )}
      {asked && (
        <Question
          title={asked.title}
          confirm={asked.confirm}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            asked.act()
          }}
        >
          <p>{asked.text}</p>
        </Question>
      )}
      {opened?.what === 'preview' && (
        <FrontPreview
          front={desk.front}
          slots={slots}
          dirty={draft.dirty || draft.schedule !== null}
          clock={clock}
          keepDraft={actions.keepDraft}
          onClose={() => setOpened(null)}
        />
      )}
    </DndContext>
  )
}

function LaidBy({ desk, timeOf }: { desk: Desk; timeOf: (at: Date) => string }) {
  const words = useMessages().front
  if (desk.byItself || desk.changedAt === null) return words.byItself
  return desk.changedBy === ''
    ? words.laidByClock(timeOf(desk.changedAt))
    : words.laidBy(desk.changedBy, timeOf(desk.changedAt))
}

function MoreMenu(props: {
  dirty: boolean
  scheduled: boolean
  version: number
  byItself: boolean
  onSchedule: () => void
  onUndo: () => void
  onHistory: () => void
  onDiscard: () => void
  onByItself: () => void
}) {
  const words = useMessages().front
  const { dirty, scheduled, version, byItself } = props
  return (
    <Menu
      trigger={
        <Button aria-label={words.more} title={words.more}>
          <Ellipsis size={16} aria-hidden />
        </Button>
      }
    >
      {!scheduled && <MenuItem onSelect={props.onSchedule}>{words.schedule}</MenuItem>}
      <MenuItem disabled={!dirty} onSelect={props.onDiscard}>
        {words.discard}
      </MenuItem>
      <MenuItem disabled={dirty || scheduled || version === 0} onSelect={props.onUndo}>
        {words.undo}
      </MenuItem>
      <MenuItem disabled={dirty || scheduled || byItself} onSelect={props.onByItself}>
        {words.layByItself}
      </MenuItem>
      <MenuItem onSelect={props.onHistory}>{words.history}</MenuItem>
    </Menu>
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

function Carried({ dragged, teaser }: { dragged: Dragged; teaser: Teaser | null }) {
  return (
    <div className="w-60 border border-ink bg-paper p-2.5 shadow-lg">
      {teaser && <DeskPicture teaser={teaser} size="small" className="mb-1.5 aspect-3/2" />}
      <p className="headline text-[0.9375rem]">{dragged.what === 'slot' ? dragged.name : dragged.teaser.title}</p>
    </div>
  )
}

function placedAt(slots: readonly FrontSlot[], number: number) {
  return slots.flatMap((slot) => slot.places).find((place) => place?.number === number) ?? null
}

/** A block of a section begins with one that the page does not have yet. */
function firstRule(kind: SlotKind, desk: Desk) {
  if (kind !== 'section') return SLOT_DEFAULTS[kind].fill
  const there = desk.slots.flatMap((slot) => (slot.fill.by === 'section' ? slot.fill.sectionId : []))
  const next = desk.sections.find((section) => !there.includes(section.id)) ?? desk.sections[0]
  return next ? { by: 'section' as const, sectionId: next.id } : SLOT_DEFAULTS[kind].fill
}
