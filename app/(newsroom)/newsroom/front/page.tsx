import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FrontDesk } from '#components/front/front-desk.tsx'
import { FRONT_PATH, frontPath } from '#components/front/paths.ts'
import { Page } from '#components/shell/page-header.tsx'
import { FRONT_PAGE } from '#newsroom/front/plan.ts'
import { readFrontDesk } from '#operations/front/read-front-desk.ts'
import { signedIn } from '../../signed-in.ts'
import {
  cancelScheduleAction,
  changeScheduleAction,
  endStripAction,
  findPlaceableAction,
  keepFrontDraftAction,
  layFrontAction,
  scheduleFrontAction,
  setStripAction,
  undoFrontAction,
} from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(FRONT_PATH)
  return { title: messages.front.title }
}

/** The front page desk. */
export default async function FrontPageDesk({ searchParams }: Props) {
  const { front: asked } = await searchParams
  const front = typeof asked === 'string' ? asked : FRONT_PAGE
  const { viewer, clock } = await signedIn(frontPath(front))
  const read = await readFrontDesk(viewer, { front })
  if (!read.ok) notFound()
  return (
    <Page>
      <FrontDesk
        key={front}
        desk={read.desk}
        clock={clock}
        actions={{
          lay: layFrontAction,
          undo: undoFrontAction,
          schedule: scheduleFrontAction,
          changeSchedule: changeScheduleAction,
          cancelSchedule: cancelScheduleAction,
          setStrip: setStripAction,
          endStrip: endStripAction,
          find: findPlaceableAction,
          keepDraft: keepFrontDraftAction,
        }}
      />
    </Page>
  )
}
