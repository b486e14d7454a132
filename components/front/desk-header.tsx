'use client'

import { Ellipsis, Eye, Undo2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import type { Opened } from './opened.ts'
import { frontHistoryPath, frontPath } from './paths.ts'
import type { useFrontDraft } from './use-front-draft.ts'
import type { useLaying } from './use-laying.ts'

/** The head of the desk of a front: which one, how it stands, and what is done with it as a whole. */
export function DeskHeader(props: {
  desk: Desk
  draft: ReturnType<typeof useFrontDraft>
  laying: ReturnType<typeof useLaying>
  timeOf: (at: Date) => string
  open: (opened: Opened) => void
}) {
  const { desk, draft, laying, timeOf, open } = props
  const words = useMessages().front
  const router = useRouter()
  return (
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
        <Button onClick={() => open({ what: 'preview' })}>
          <Eye size={16} aria-hidden />
          {words.preview}
        </Button>
        <MoreMenu
          dirty={draft.dirty}
          scheduled={draft.schedule !== null}
          version={desk.version}
          byItself={desk.byItself}
          onSchedule={() => open({ what: 'schedule' })}
          onUndo={laying.askToUndo}
          onHistory={() => router.push(frontHistoryPath(desk.front))}
          onDiscard={draft.follow}
          onByItself={laying.askByItself}
        />
        {draft.schedule ? <Button onClick={draft.follow}>{words.schedules.leave}</Button> : null}
        <Button look="main" pending={laying.busy} disabled={!draft.dirty} onClick={() => laying.askToLay(draft.base)}>
          {draft.schedule ? words.schedules.save : words.lay}
        </Button>
      </div>
    </header>
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
