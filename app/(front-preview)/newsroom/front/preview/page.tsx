import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { Frame } from '#components/reading/frame/frame.tsx'
import { FrontPage } from '#components/reading/front/front.tsx'
import { SectionFront } from '#components/reading/pages/section-front.tsx'
import { messagesFor } from '#messages/index.ts'
import { formatDateAndTime } from '#newsroom/format/dates.ts'
import { FRONT_PAGE } from '#newsroom/front/plan.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { previewFront } from '#operations/front/preview-front.ts'
import { readSection } from '#operations/reading/read-section.ts'
import { currentViewer } from '#server/people/session.ts'
import { edition } from '../../../../(public)/edition.ts'
import { Missing } from '../../../../(public)/missing.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** A front as readers will see it at a moment, with the parts that readers' pages are made of; for staff alone. */
export default async function FrontPreviewPage({ searchParams }: Props) {
  await connection()
  const asked = await searchParams
  const viewer = await currentViewer()
  if (!viewer) redirect(newsroomPath.signIn(newsroomPath.front()))
  const at = typeof asked.at === 'string' && !Number.isNaN(Date.parse(asked.at)) ? new Date(asked.at) : null
  const front = typeof asked.front === 'string' ? asked.front : FRONT_PAGE
  const read = await previewFront(viewer, { front, at, draft: asked.draft !== undefined })
  if (!read.ok) return <Missing />
  const set = { ...(await edition()), now: read.at }
  const words = messagesFor(viewer.language).front.previewing
  const section = read.section ? await readSection(read.section.slug, { page: 1 }) : null
  return (
    <>
      <aside className="bg-ink px-4 py-1.5 text-center font-sans text-[0.8125rem] text-paper">
        {words.ribbon(formatDateAndTime(read.at, set.newspaper.timeZone))}
      </aside>
      <Frame edition={set} current={read.section?.slug ?? null}>
        {section?.kind === 'section' ? (
          <SectionFront
            section={section.section}
            list={{ ...section.list, items: joined(read.newest, section.list.items) }}
            pager={section.pager}
            front={{ ...read.front, made: read.made }}
            edition={set}
          />
        ) : (
          <FrontPage front={read.front} edition={set} />
        )}
      </Frame>
    </>
  )
}

/** The first page of a section when the newest of then stand on it. */
function joined<T extends { number: number }>(newest: readonly T[], listed: readonly T[]): T[] {
  const numbers = new Set(newest.map((teaser) => teaser.number))
  return [...newest, ...listed.filter((teaser) => !numbers.has(teaser.number))].slice(0, Math.max(listed.length, 1))
}
