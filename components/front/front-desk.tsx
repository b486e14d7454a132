'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { formatShort } from '#newsroom/format/dates.ts'
import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { useNewsroomNews } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { Question } from '../press/question.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { DragAndDrop, type DragEndEvent } from '../ui/drag-and-drop.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { Canvas } from './canvas.tsx'
import { DeskAside } from './desk-aside.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { DeskHeader } from './desk-header.tsx'
import { DeskPicture } from './desk-picture.tsx'
import type { FrontActions } from './front-actions.ts'
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
import type { Opened } from './opened.ts'
import { useFrontDraft } from './use-front-draft.ts'
import { useLaying } from './use-laying.ts'
import { usePlacing } from './use-placing.ts'

/**
 * The front page desk: the page as it will be, to be arranged by dragging or by keys; beside it what can be put there, the
 * strip of breaking news, and what is scheduled.
 */
export function FrontDesk({ desk, clock, actions }: { desk: Desk; clock: Clock; actions: FrontActions }) {
  const messages = useMessages()
  const words = messages.front
  const router = useRouter()
  useNewsroomNews(() => router.refresh())
  const draft = useFrontDraft(desk, clock.now)
  const { slots } = draft
  const [opened, setOpened] = useState<Opened | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const timeOf = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)
  const laying = useLaying(desk, draft, actions)
  const { said, asked, askToLay, heard } = laying
  const placing = usePlacing({ desk, draft, timeOf, onStep: laying.sayNothing, open: setOpened })

  const spots = slots.flatMap((slot) =>
    Array.from({ length: slot.size }, (_, index) => spotKey({ slotId: slot.id, index })),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const moved = draggedIn(active)
    const target = targetIn(over)
    if (!moved || !target) return
    if (moved.what === 'article' && target.what === 'spot') {
      draft.know(moved.teaser)
      placing.put(moved.teaser.number, target.spot, moved.teaser.title)
    }
    if (moved.what === 'slot' && target.what === 'slot' && moved.slotId !== target.slotId) {
      placing.slotActs.move(moved.slotId, target.index)
    }
  }
  return (
    <>
      <DragAndDrop
        id="front"
        byKeys={placeByPlace(
          spots,
          slots.map((slot) => slotKey(slot.id)),
        )}
        meets={meetsItsKind}
        announcements={announcementsOf(messages)}
        instructions={words.moved.instructions}
        onPick={(active) => setDragged(draggedIn(active))}
        onCancel={() => setDragged(null)}
        onDrop={drop}
        carried={dragged && <Carried dragged={dragged} teaser={dragged.what === 'article' ? dragged.teaser : null} />}
      >
        <DeskHeader desk={desk} draft={draft} laying={laying} timeOf={timeOf} open={setOpened} />
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
          <DeskAside desk={desk} clock={clock} actions={actions} draft={draft} placing={placing} onDone={heard} />
          <div className="min-w-0">
            <Canvas
              slots={slots}
              laid={draft.laid}
              sections={desk.sections}
              placeActs={placing.placeActs}
              slotActs={placing.slotActs}
            />
            <div className="mt-8 border-t border-rule pt-4">
              <Button onClick={() => setOpened({ what: 'new', behind: slots.at(-1)?.id ?? null })}>
                <Plus size={16} aria-hidden />
                {words.slot.add}
              </Button>
            </div>
          </div>
        </div>
      </DragAndDrop>
      <DeskDialogs
        desk={desk}
        clock={clock}
        actions={actions}
        draft={draft}
        placing={placing}
        opened={opened}
        setOpened={setOpened}
        onDone={heard}
      />
      {asked && (
        <Question
          title={asked.title}
          confirm={asked.confirm}
          onClose={() => laying.askNothing()}
          onConfirm={() => {
            laying.askNothing()
            asked.act()
          }}
        >
          <p>{asked.text}</p>
        </Question>
      )}
    </>
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
